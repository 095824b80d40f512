import Canvas
import Model
import Scoring

/// A sign that stands before a row or on the axis, from what says most.
enum TimelineSign: CaseIterable, Sendable {
  case overdue, underWay, done, ahead, planned, noReport, blocked, dropped
  case reached, left, ends, open, beyond

  /// The signs it is drawn with, and what they mean.
  func words(_ symbols: Symbols) -> String {
    switch self {
    case .overdue: "\(symbols.overdue) overdue"
    case .underWay: "\(symbols.atRisk) under way"
    case .done: "\(symbols.achieved) done"
    case .ahead: "\(symbols.ahead) ahead"
    case .planned: "\(symbols.notDue) planned"
    case .noReport: "\(symbols.noData) no report"
    case .blocked: "\(symbols.offTrack) blocked"
    case .dropped: "\(symbols.movingAway) dropped, missed"
    case .reached: "\(symbols.reached) reached"
    case .left: "\(symbols.spanDone) done  \(symbols.spanLeft) open"
    case .ends: "\(symbols.spanStart) start  \(symbols.spanEnd) due"
    case .open: "\(symbols.unknown) no date"
    case .beyond: "\(symbols.openStart) \(symbols.openEnd) beyond the screen"
    }
  }

  /// Each with the columns it takes, and two blanks; all symbols are one wide.
  static let widths = allCases.map { ($0, TextWidth.columns(of: $0.words(.ascii)) + 2) }

  var role: Role {
    switch self {
    case .overdue: .overdue
    case .underWay: .atRisk
    case .done, .reached: .achieved
    case .blocked: .offTrack
    case .dropped: .movingAway
    case .ahead, .planned: .notDue
    case .noReport: .noData
    case .left, .ends, .open, .beyond: .muted
    }
  }

  /// The sign before a record that stands so.
  fileprivate init?(_ role: Role, isMilestone: Bool) {
    switch role {
    case .overdue: self = .overdue
    case .atRisk: self = .underWay
    case .achieved: self = .done
    case .notDue: self = isMilestone ? .ahead : .planned
    case .noData, .warning: self = .noReport
    case .offTrack: self = isMilestone ? .dropped : .blocked
    case .movingAway: self = .dropped
    default: return nil
    }
  }
}

/// What the rows of a timeline need: the signs to explain, and the room of the longest title.
struct TimelineNeeds: Equatable, Sendable {
  private(set) var signs: Set<TimelineSign> = []
  private(set) var titleColumns = 0

  mutating func add(_ title: LocalizedText, _ role: Role, _ shape: TimelineShape?, milestone: Milestone? = nil) {
    if titleColumns < 80 { titleColumns = max(titleColumns, min(80, TextWidth.columns(of: title.text()))) }
    if let sign = TimelineSign(role, isMilestone: milestone != nil) { signs.insert(sign) }
    if milestone?.state.isReached == true { signs.insert(.reached) }
    guard let shape else { return }
    signs.insert(.beyond)
    switch shape {
    case .bar(let bar): signs.formUnion(bar.isOpenAtStart || bar.isOpenAtEnd ? [.left, .ends, .open] : [.left, .ends])
    case .point(let days): if days.count > 1 { signs.insert(.left) }
    case .period: signs.insert(.left)
    }
  }
}

extension TimelinePane {
  /// The signs of the rows, in as few lines as they fit, two at most.
  func legend(columns: Int) -> [[TimelineSign]] {
    var lines: [[TimelineSign]] = []
    var used = 0
    for (sign, width) in TimelineSign.widths where needs.signs.contains(sign) {
      if lines.isEmpty || used + width > columns {
        // Where something is beyond the screen its date says so too: that is not worth a line.
        guard lines.count < 2, width <= columns, sign != .beyond else { break }
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(sign)
      used += width
    }
    return lines
  }

  func drawLegend(_ lines: ArraySlice<[TimelineSign]>, row: Int, on frame: inout Frame) {
    for (index, signs) in lines.enumerated() {
      var column = 1
      for sign in signs {
        let words = sign.words(frame.symbols)
        column += frame.put(words, at: Point(column: column, row: row + index), style: Style(sign.role)) + 2
      }
    }
  }
}
