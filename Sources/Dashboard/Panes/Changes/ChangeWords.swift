import Canvas
import Model
import Scoring

/// What an entry changed, in a few words beside a sign: what it was → what it is.
struct ChangeWords: Equatable, Sendable {
  private(set) var glyph: Character
  private(set) var role: Role
  private(set) var text: String
  /// Whether the words say by themselves that nobody has reported it.
  private(set) var isNoReport = false

  init(_ glyph: Character, _ role: Role, _ text: String) {
    (self.glyph, self.role, self.text) = (glyph, role, text)
  }

  /// Says how sure it is.
  mutating func mark(_ role: Role, _ glyph: Character, remark: String) {
    (self.role, self.glyph, text) = (role, glyph, text + remark)
  }

  init(_ entry: NewEntry, of record: Record, in roadmap: Roadmap, _ symbols: Symbols) {
    switch (entry.content, record) {
    case (.update(let update), .action(let action, _)): self.init(update, of: action, symbols)
    case (.observation(let observation, _), .indicator(let indicator, _)):
      self.init(observation, of: indicator, symbols)
    case (.target(let target), .indicator(let indicator, _)): self.init(target, of: indicator, symbols)
    case (.interimTarget(let target), .indicator(let indicator, _)):
      self.init(symbols.bullet, .text, "on the way: \(quantity(target.value, indicator.unit)) by \(target.date)")
    case (.baseline(let baseline), .indicator(let indicator, _)):
      self.init(symbols.bullet, .text, "baseline \(quantity(baseline.value, indicator.unit)) in \(baseline.date)")
    case (.state(let update), .milestone(let milestone)): self.init(update, of: milestone, symbols)
    case (.level(let update), .risk(let risk)): self.init(update, of: risk, symbols)
    default: self.init(plainly: entry, in: roadmap, symbols)
    }
  }

  /// What stands by itself, whatever was before.
  private init(plainly entry: NewEntry, in roadmap: Roadmap, _ symbols: Symbols) {
    switch entry.content {
    case .step(let step): self.init(symbols.achieved, .achieved, "done: \(step.title.text())")
    case .schedule(let start, let due):
      let words = [start.map { "starts \($0)" }, due.map { "due \($0)" }].compactMap { $0 }
      self.init(symbols.bullet, .text, words.isEmpty ? "dates set" : words.joined(separator: ", "))
    case .member(let member):
      let name =
        switch member.identity {
        case .body(let id): roadmap.body(id)?.shortName ?? id.text
        case .name(let name): name
        }
      self.init(symbols.bullet, .text, "joined by \(name)")
    case .session(let session): self.init(symbols.bullet, .text, "met: \(session.title.text())")
    case .output(let output): self.init(symbols.notDue, .notDue, "to deliver: \(output.title.text())")
    case .delivery(let output): self.init(symbols.achieved, .achieved, "delivered: \(output.title.text())")
    case .record, .update, .observation, .target, .interimTarget, .baseline, .state, .level:
      self.init(symbols.bullet, .text, "new \(entry.kind.rawValue)")
    }
  }

  private init(_ update: Action.Update, of action: Action, _ symbols: Symbols) {
    let role = update.status.role
    let glyph = symbols.glyph(of: role)
    let was = action.updates.before(update, by: \.date.last) { $0.provenance.counts }
    let share = update.completion.map { " \(percent($0))" } ?? ""
    let words = update.status.words + share
    guard let was else {
      self.init(glyph, role, words)
      return
    }
    let before = was.completion.map { " \(percent($0))" } ?? ""
    if was.status != update.status {
      self.init(glyph, role, "\(was.status.words)\(before) \(symbols.becomes) \(words)")
    } else if was.completion != update.completion, !before.isEmpty {
      self.init(glyph, role, "\(was.status.words)\(before) \(symbols.becomes)\(share)")
    } else {
      self.init(glyph, role, "still \(words)")
    }
  }

  private init(_ update: Milestone.Update, of milestone: Milestone, _ symbols: Symbols) {
    let was = milestone.updates.before(update, by: \.date.last) { $0.provenance.counts }
    let moved = milestone.updates.before(update, by: \.date.last) { $0.provenance.counts && $0.to != nil }
    let planned = moved?.to ?? milestone.plannedDate
    switch update.state {
    case .scheduled:
      self.init(scheduled: update, for: update.to ?? planned, of: milestone, isKnown: was?.state == .scheduled, symbols)
    case .rescheduled:
      let from = planned.map { " from \($0)" } ?? ""
      self.init(symbols.ahead, .warning, update.to.map { "moved\(from) to \($0)" } ?? "moved\(from)")
    case .held, .achieved, .missed, .cancelled:
      let role: Role =
        update.state.isReached ? .achieved : update.state == .missed ? .offTrack : .movingAway
      let before = was.flatMap { $0.state == update.state ? nil : "\($0.state.rawValue) \(symbols.becomes) " } ?? ""
      self.init(symbols.glyph(of: role), role, before + update.state.rawValue)
    }
  }

  /// What was said before the day is a plan; on the day and after it, what is known of it.
  private init(
    scheduled update: Milestone.Update, for date: PartialDate?, of milestone: Milestone, isKnown: Bool,
    _ symbols: Symbols
  ) {
    let said = update.date.last
    let end = date == milestone.plannedDate ? milestone.plannedEnd : nil
    if let date, max(date.last, end?.last ?? date.last) < said {
      self.init(symbols.noData, .warning, "was due \(date), no report that it took place")
      isNoReport = true
    } else if let date, let end, date.first <= said {
      self.init(symbols.atRisk, .atRisk, "under way, \(date) to \(end)")
    } else {
      let words = isKnown ? "still scheduled" : "scheduled"
      self.init(symbols.ahead, .notDue, words + (date.map { " for \($0)" } ?? ""))
    }
  }

  private init(_ update: Risk.Update, of risk: Risk, _ symbols: Symbols) {
    func words(_ name: String, _ old: Int, _ new: Int) -> String {
      old == new ? "\(name) \(new)" : "\(name) \(old) \(symbols.becomes) \(new)"
    }
    let was = risk.updates.before(update, by: \.date.last) { $0.provenance.counts } ?? update
    let text =
      words("likelihood", was.likelihood, update.likelihood) + ", " + words("impact", was.impact, update.impact)
    let (before, after) = (was.likelihood * was.impact, update.likelihood * update.impact)
    if after > before {
      self.init(symbols.rising, .offTrack, text)
    } else if after < before {
      self.init(symbols.falling, .onTrack, text)
    } else {
      self.init(symbols.bullet, .text, text)
    }
  }
}

extension RandomAccessCollection where Element: Equatable {
  /// The last one that counts before `entry`: by its day, or by its place among those of one day.
  func before(_ entry: Element, by day: (Element) -> Day, where counts: (Element) -> Bool) -> Element? {
    guard let place = firstIndex(of: entry) else { return nil }
    let date = day(entry)
    let earlier = indices.filter { counts(self[$0]) && (day(self[$0]), $0) < (date, place) }
    return earlier.max { (day(self[$0]), $0) < (day(self[$1]), $1) }.map { self[$0] }
  }
}

/// A share as a whole percentage.
func percent(_ share: Double) -> String { "\(decimalText(share * 100, decimals: 0))%" }

extension Symbols {
  /// From one thing to another, in a sentence.
  var becomes: String { isASCII ? "->" : String(arrow) }
}
