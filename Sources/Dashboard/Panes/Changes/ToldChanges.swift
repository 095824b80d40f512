import Canvas
import Model
import Scoring

/// What became known over a time, in the order in which it is told.
struct ToldChanges: Sendable {
  let span: ChangeSpan
  /// Over the span, or longer where that would leave the pane empty.
  let changes: Changes
  /// The day at whose end the span begins.
  let start: Day
  let rows: [ChangeRows.Row]
  let scores: ChangedScores
  let tally: Tally
  /// Of the span, those that show.
  let count: Int
  private let recent: Changes
  /// Those of which something became known.
  private let records: [ID: Record]
  private let sources: [ID: Source]

  /// `earlier` is what became known over a longer time, of which `changes` is the end.
  init(
    _ span: ChangeSpan, of context: PaneContext, _ changes: Changes, earlier: Changes? = nil, isReversed: Bool
  ) {
    let recent = changes
    let changes = earlier ?? changes
    let assessment = context.assessment
    let roadmap = assessment.roadmap
    self.span = span
    self.changes = changes
    start = recent.before.day
    let changed = Set(changes.entries.map(\.record))
    let kinds = RecordKind.allCases.filter { $0 != .source }
    let known = kinds.flatMap(roadmap.records).filter { changed.contains($0.id) }
    let records = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    self.records = records
    sources = Dictionary(roadmap.sources.map { ($0.id, $0) }) { first, _ in first }
    let planned = Dictionary(roadmap.milestones.map { ($0.id, $0.plannedDate) }) { first, _ in first }
    let all = ChangeRows(
      changes.entries, isReversed: isReversed, partedAt: earlier == nil ? nil : recent.before.day
    ) { planned[$0] ?? nil }
    let admitted = records.mapValues { context.admits($0) }
    var tally = Tally()
    let entries = changes.entries
    rows = all.filtered { tally.count(admitted[entries[$0].record] ?? false) }
    self.tally = tally
    scores = ChangedScores(recent)
    self.recent = recent
    count = rows.prefix { $0 != .before(recent.before.day) }.count { if case .entry = $0 { true } else { false } }
  }

  /// The same, with what became known over a longer time below it.
  func widened(to earlier: Changes, _ context: PaneContext) -> ToldChanges {
    ToldChanges(span, of: context, recent, earlier: earlier, isReversed: false)
  }

  /// The same, told with another filter.
  func told(again context: PaneContext, isReversed: Bool) -> ToldChanges {
    ToldChanges(
      span, of: context, recent, earlier: changes.before.day < start ? changes : nil, isReversed: isReversed)
  }

  func isHeading(_ index: Int) -> Bool {
    guard rows.indices.contains(index) else { return false }
    if case .entry = rows[index] { return false }
    return true
  }

  /// `nil` for headings, and outside the rows.
  func entry(at index: Int) -> NewEntry? {
    guard rows.indices.contains(index), case .entry(let place, _) = rows[index] else { return nil }
    return changes.entries[place]
  }

  /// The day of the month of a row; `nil` where it has none.
  func day(at index: Int) -> Int? { if case .entry(_, let day) = rows[index] { day } else { nil } }

  func row(of entry: NewEntry) -> Int? { rows.indices.first { self.entry(at: $0) == entry } }

  /// An entry in words.
  func story(of entry: NewEntry, _ symbols: Symbols) -> ChangeStory? {
    guard let record = records[entry.record] else { return nil }
    let roadmap = changes.after.roadmap
    var words = ChangeWords(entry, of: record, in: roadmap, symbols)
    if !entry.counts {
      words.mark(.noData, symbols.glyph(of: .noData), remark: words.isNoReport ? "" : ", unconfirmed")
    } else if entry.provenance.certainty == .judgement {
      words.mark(words.role, words.glyph, remark: entry.provenance.judgementMark)
    }
    let source = entry.provenance.source.map { sources[$0]?.title.text() ?? "source of a later date" }
    return ChangeStory(
      glyph: words.glyph, role: words.role, title: record.title.text(), words: words.text,
      source: source ?? (entry.provenance.isUnsourced ? "unsourced" : ""))
  }
}

/// What happened to a record.
struct ChangeStory: Equatable, Sendable {
  let glyph: Character
  let role: Role
  let title: String
  let words: String
  /// The title of the document that says so; empty where there is none.
  let source: String
}
