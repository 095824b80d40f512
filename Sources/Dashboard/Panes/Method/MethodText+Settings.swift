import Canvas
import Model
import Scoring

extension MethodText {
  static let principle =
    "A score is the share of the way from where things stood to where they are to be. Actions make delivery, "
    + "indicators make outcome; the two make an area, and the areas make the whole."

  /// Every setting, its value, and whether it is the method's own.
  mutating func tellSettings(_ settings: ScoringSettings) {
    let groups = SettingGroup.all(of: settings)
    let changed = groups.flatMap(\.settings).count { $0.value != $0.standard }
    heading("How the scores are made")
    paragraph(MethodText.principle)
    heading("Settings")
    let differ = changed == 1 ? "1 differs from its default." : "\(changed) differ from their defaults."
    paragraph(
      (changed == 0 ? "All are at their defaults." : differ)
        + (columns >= 69 ? " The names in grey are those of roadmap.json." : ""),
      Style(changed == 0 ? .muted : .warning))
    for group in groups {
      paragraph(group.title, group.why)
      for setting in group.settings { row(of: setting) }
    }
  }

  /// What it is, its value, the name of its key, and the default where it is another; what has no room is left out from
  /// the key on.
  private mutating func row(of setting: SettingGroup.Setting) {
    let isOwn = setting.value == setting.standard
    let label = min(29, max(1, columns * 62 / 100))
    let style = isOwn ? Style(.text) : Style(.warning).bold
    let value = Cell(text: setting.value, style: style, columns: min(15, max(1, columns - label - 1)))
    let room = columns - label - value.columns - 2
    let remark = "default \(setting.standard)"
    let remarkColumns = isOwn ? 0 : min(room, 8 + 15)
    let key = room - (remarkColumns == 0 ? 0 : remarkColumns + 1)
    row([
      Cell(text: "  \(setting.label)", columns: label), value,
      Cell(text: remark, style: Style(.warning), columns: remarkColumns >= 10 ? remarkColumns : 0),
      Cell(text: setting.name, style: Style(.muted), columns: key >= min(23, setting.name.utf8.count) ? key : 0),
    ])
  }

  /// What each area counts for in the score of the whole.
  mutating func tellAreas(_ assessment: Assessment) {
    let roadmap = assessment.roadmap
    heading("Weights of the areas")
    guard !roadmap.areas.isEmpty else { return paragraph("No area is known.", Style(.muted)) }
    let sides = roadmap.settings.weights
    let total = sides.delivery + sides.outcome
    if total > 0 {
      paragraph(
        "Of an area \(percent(sides.delivery / total)) is delivery, \(percent(sides.outcome / total)) outcome, "
          + "where both are known; actions and indicators have weights of their own.", Style(.muted))
    }
    let weights = roadmap.areas.map { roadmap.weight(of: $0) }
    let sum = weights.reduce(0, +)
    let widths = [6, 6, columns >= 40 ? 5 : 0, columns >= 56 ? 11 : 0]
    let name = room(beside: widths)
    let muted = Style(.muted)
    row([
      Cell(text: "", columns: name), Cell(text: "Weight", style: muted, columns: widths[0], isRight: true),
      Cell(text: "Share", style: muted, columns: widths[1], isRight: true),
      Cell(text: "Score", style: muted, columns: widths[2], isRight: true),
      Cell(text: "Status", style: muted, columns: widths[3]),
    ])
    for (index, area) in roadmap.areas.enumerated() {
      let score = assessment.area(index).score
      row(
        [
          Cell(text: "\(area.number) \(area.shortTitle.text())", columns: name),
          Cell(text: plainText(weights[index]), columns: widths[0], isRight: true),
          Cell(
            text: sum > 0 ? "\(decimalText(100 * weights[index] / sum, decimals: 1))%" : String(symbols.dash),
            columns: widths[1], isRight: true),
          Cell(text: rounded(score.value), columns: widths[2], isRight: true),
          status(score.status, score.shortWords, columns: widths[3]),
        ], id: area.id)
    }
  }

  /// A status as glyph and word.
  func status(_ status: Status, _ words: String, columns: Int) -> Cell {
    Cell(text: "\(symbols.glyph(of: status.role)) \(words)", style: Style(status.role), columns: columns)
  }
}
