/// The characters a frame draws with, by what they stand for; each is one column wide.
package struct Symbols: Sendable, Equatable {
  /// Whether other text than ASCII is to be spelled in ASCII.
  package let isASCII: Bool

  /// The pieces of boxes.
  package let border: Border
  /// Parts of a filled cell from the smallest to the whole.
  package let barLevels: [Character]
  /// The part of a bar that is not filled.
  package let barTrack: Character
  /// Where a bar is expected to be.
  package let barTick: Character
  /// Whether a sparkline is drawn in braille dots; else in `sparkLevels`.
  package let hasBraille: Bool
  /// From low to high.
  package let sparkLevels: [Character]

  /// A trend upwards.
  package let rising: Character
  /// No trend.
  package let level: Character
  /// A trend downwards.
  package let falling: Character
  /// A trend that is not known.
  package let unknown: Character

  /// The status of the same name, as the six after it.
  package let achieved: Character
  /// On the expected path.
  package let onTrack: Character
  /// Somewhat behind it.
  package let atRisk: Character
  /// Far behind it.
  package let offTrack: Character
  /// Going the wrong way.
  package let movingAway: Character
  /// Not to be expected yet.
  package let notDue: Character
  /// Not known.
  package let noData: Character
  /// Past its date, and not there.
  package let overdue: Character

  /// Before the selected line.
  package let selectionMark: Character
  /// Before an item.
  package let bullet: Character
  /// Where text is cut.
  package let ellipsis: Character
  /// Between two ends, as of a range.
  package let dash: Character
  /// Between two things in a line.
  package let separator: Character
  /// From one thing to the next.
  package let arrow: Character

  /// A filled circle.
  package let past: Character
  /// An empty one.
  package let future: Character
  /// The time between milestones.
  package let line: Character
  /// A milestone that was reached.
  package let reached: Character
  /// A milestone ahead.
  package let ahead: Character
  /// Today among milestones.
  package let today: Character

  /// Who leads, among those who take part.
  package let lead: Character
  /// Four ways to fill a cell, from light to heavy.
  package let shades: [Character]

  /// The part of a stretch of time that is done.
  package let spanDone: Character
  /// The part of it that is left.
  package let spanLeft: Character
  /// Its first day.
  package let spanStart: Character
  /// Its last day.
  package let spanEnd: Character
  /// Something is before what shows.
  package let openStart: Character
  /// Something is after what shows.
  package let openEnd: Character
  /// A line through all rows at a date that has a name.
  package let grid: Character
  /// What has to come before something else.
  package let before: Character
  /// What can only come after something else.
  package let after: Character
  /// A line that passes, and another that comes to it from the left.
  package let joinLeft: Character
  /// A line that passes, and another that comes to it from the right.
  package let joinRight: Character

  /// The pieces of a box.
  package struct Border: Sendable, Equatable {
    /// A corner, as the three after it.
    package let topLeft: Character
    /// A corner.
    package let topRight: Character
    /// A corner.
    package let bottomLeft: Character
    /// A corner.
    package let bottomRight: Character
    /// An edge above or below.
    package let horizontal: Character
    /// An edge at a side.
    package let vertical: Character
  }

  /// The glyph of a status role; a space for any other.
  package func glyph(of role: Role) -> Character {
    switch role {
    case .achieved: achieved
    case .onTrack: onTrack
    case .atRisk: atRisk
    case .offTrack: offTrack
    case .movingAway: movingAway
    case .notDue: notDue
    case .noData: noData
    case .overdue: overdue
    default: " "
    }
  }
}

extension Symbols {
  /// For terminals that show UTF-8, with fonts of today.
  package static let unicode = Symbols(
    isASCII: false,
    border: Border(
      topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│"),
    barLevels: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], barTrack: "·", barTick: "│",
    hasBraille: true, sparkLevels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    rising: "▲", level: "▬", falling: "▼", unknown: "?",
    achieved: "✓", onTrack: "●", atRisk: "◐", offTrack: "○", movingAway: "✗", notDue: "·", noData: "?",
    overdue: "!",
    selectionMark: "▌", bullet: "•", ellipsis: "…", dash: "–", separator: "·", arrow: "→",
    past: "●", future: "○", line: "─", reached: "◆", ahead: "◇", today: "┃",
    lead: "◆", shades: ["░", "▒", "▓", "█"],
    spanDone: "━", spanLeft: "╌", spanStart: "┣", spanEnd: "┫", openStart: "◄", openEnd: "►", grid: "┊",
    before: "◁", after: "▷", joinLeft: "┤", joinRight: "├")

  /// For the Linux console, whose fonts have little more than the IBM PC had.
  package static let console = Symbols(
    isASCII: false, border: .square,
    barLevels: ["▌", "█"], barTrack: "·", barTick: "│",
    hasBraille: false, sparkLevels: ["_", ".", "-", "=", "^"],
    rising: "▲", level: "▬", falling: "▼", unknown: "?",
    achieved: "√", onTrack: "●", atRisk: "◘", offTrack: "○", movingAway: "◄", notDue: "·", noData: "?",
    overdue: "!",
    selectionMark: "▌", bullet: "•", ellipsis: "~", dash: "-", separator: "·", arrow: "→",
    past: "●", future: "○", line: "─", reached: "♦", ahead: "o", today: "│",
    lead: "♦", shades: ["░", "▒", "▓", "█"],
    spanDone: "═", spanLeft: "-", spanStart: "[", spanEnd: "]", openStart: "◄", openEnd: "►", grid: ":",
    before: "«", after: "»", joinLeft: "┤", joinRight: "├")

  /// For terminals that show ASCII alone.
  package static let ascii = Symbols(
    isASCII: true,
    border: Border(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|"),
    barLevels: ["#"], barTrack: ".", barTick: "|",
    hasBraille: false, sparkLevels: ["_", ".", "-", "=", "^"],
    rising: "^", level: "=", falling: "v", unknown: "?",
    achieved: "+", onTrack: "o", atRisk: "/", offTrack: "x", movingAway: "<", notDue: ".", noData: "?", overdue: "!",
    selectionMark: ">", bullet: "*", ellipsis: "~", dash: "-", separator: "|", arrow: ">",
    past: "*", future: "o", line: "-", reached: "*", ahead: "o", today: "|",
    lead: "#", shades: [".", ":", "=", "#"],
    spanDone: "=", spanLeft: "-", spanStart: "[", spanEnd: "]", openStart: "<", openEnd: ">", grid: ":",
    before: "{", after: "}", joinLeft: "+", joinRight: "+")
}

extension Symbols {
  /// For terminals of old that show ASCII and, as another character set, lines.
  package static let lines = Symbols(
    isASCII: true, border: .square,
    barLevels: ascii.barLevels, barTrack: ascii.barTrack, barTick: "│",
    hasBraille: false, sparkLevels: ascii.sparkLevels,
    rising: ascii.rising, level: ascii.level, falling: ascii.falling, unknown: ascii.unknown,
    achieved: ascii.achieved, onTrack: ascii.onTrack, atRisk: ascii.atRisk, offTrack: ascii.offTrack,
    movingAway: ascii.movingAway, notDue: ascii.notDue, noData: ascii.noData,
    overdue: ascii.overdue,
    selectionMark: ascii.selectionMark, bullet: ascii.bullet, ellipsis: ascii.ellipsis, dash: ascii.dash,
    separator: ascii.separator, arrow: ascii.arrow,
    past: ascii.past, future: ascii.future, line: "─",
    reached: ascii.reached, ahead: ascii.ahead, today: "│",
    lead: ascii.lead, shades: ascii.shades,
    spanDone: ascii.spanDone, spanLeft: ascii.spanLeft, spanStart: ascii.spanStart, spanEnd: ascii.spanEnd,
    openStart: ascii.openStart, openEnd: ascii.openEnd, grid: ascii.grid,
    before: ascii.before, after: ascii.after, joinLeft: "┤", joinRight: "├")
}

extension Symbols {
  /// Stands where a glyph would, for `SpokenText` to leave out: words say the same.
  static let silence: Character = "\u{E000}"

  /// For reading aloud: what a glyph shows stands in words beside it.
  package static let spoken = Symbols(
    isASCII: false,
    border: Border(topLeft: " ", topRight: " ", bottomLeft: " ", bottomRight: " ", horizontal: " ", vertical: " "),
    barLevels: [silence], barTrack: silence, barTick: silence,
    hasBraille: false, sparkLevels: [silence],
    rising: silence, level: silence, falling: silence, unknown: silence,
    achieved: silence, onTrack: silence, atRisk: silence, offTrack: silence, movingAway: silence, notDue: silence,
    noData: silence, overdue: silence,
    selectionMark: silence, bullet: silence, ellipsis: "…", dash: "-", separator: ",", arrow: "→",
    past: silence, future: silence, line: silence, reached: silence, ahead: silence, today: silence,
    lead: silence, shades: [silence],
    spanDone: silence, spanLeft: silence, spanStart: silence, spanEnd: silence, openStart: silence, openEnd: silence,
    grid: silence, before: silence, after: silence, joinLeft: silence, joinRight: silence)
}

extension Symbols.Border {
  static let square = Symbols.Border(
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", horizontal: "─", vertical: "│")
}
