import Canvas
import Model
import Scoring

extension Dashboard {
  /// Opens a line to type into.
  mutating func ask(_ purpose: Prompt.Purpose, _ text: String = "") {
    var prompt = Prompt(purpose, text)
    if case .filter(let pane) = purpose {
      (prompt.filter, prompt.selected) = (filters[pane], list(pane).selected(in: assessment))
      if !text.isEmpty { prompt.remark = tallyWords(of: pane) }
    }
    prompt.row = selectedRow
    self.prompt = prompt
  }

  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    let (before, hadProblem) = (prompt.text, prompt.problem)
    if prompt.line.take(key) {
      // A key that deletes where there is nothing leaves.
      let isOver = before.isEmpty && key.code == .backspace
      if prompt.text == before { prompt.problem = hadProblem } else { prompt.problem = nil }
      self.prompt = isOver ? nil : prompt
      if prompt.text != before { applyAsTyped() }
      return []
    }
    switch keymap[key] {
    case .back: giveUp(prompt)
    case .quit: return [.quit]
    case .up: recall(by: 1)
    case .down: recall(by: -1)
    case .open:
      prompt.problem = answer(prompt)
      self.prompt = prompt.problem == nil ? nil : prompt
      if prompt.problem == nil { remember(prompt) }
    default: break
    }
    return []
  }

  /// What shows while one types.
  private mutating func applyAsTyped() {
    guard let prompt else { return }
    switch prompt.purpose {
    case .search: search(prompt.text)
    case .filter(let pane):
      let problem = filter(pane, asTyped: prompt.text)
      self.prompt?.problem = problem
      let remark = filters[pane] == nil ? "" : tallyWords(of: pane)
      self.prompt?.remark = remark
    case .day, .since, .value, .completion: break
    }
  }

  /// Leaves everything as it was before the typing began.
  private mutating func giveUp(_ prompt: Prompt) {
    self.prompt = nil
    switch prompt.purpose {
    case .search:
      if focus == .detail { detail.show(row: prompt.row) } else { changeList(focus) { $0.list.select(prompt.row) } }
      searched = ""
    case .filter(let pane): filter(pane, by: prompt.filter, selecting: prompt.selected)
    case .day, .since, .value, .completion: break
    }
  }

  /// Does what was typed; what is wrong with it, where something is.
  private mutating func answer(_ prompt: Prompt) -> Prompt.Problem? {
    switch prompt.purpose {
    case .search:
      if !searched.isEmpty { notice = prompt.remark.isEmpty ? notFoundWords : "“\(searched)”: \(prompt.remark)" }
    case .filter(let pane):
      let problem = filter(pane, typed: prompt.text)
      if problem == nil { sayElsewhere(pane) }
      return problem
    case .day:
      guard let day = day(prompt.text) else { return notADate }
      show(day)
    case .since:
      guard let day = day(prompt.text) else { return notADate }
      guard day < self.day else { return .init(words: "that is not before \(self.day)") }
      showChanges(since: day)
    case .value(let id) where prompt.line.isEmpty && suppositions.contains { $0.id == id }:
      forgetSuppositions(about: id)
    case .value(let id):
      guard let value = number(prompt.text) else { return .init(words: "that is not a number") }
      suppose(.value(id, value))
    case .completion(let id):
      let digits = prompt.text.last == "%" ? String(prompt.text.dropLast()) : prompt.text
      guard let share = number(digits), (0...100).contains(share) else {
        return .init(words: "that is not a number from 0 to 100")
      }
      suppose(.status(id, .underWay, completion: share / 100))
    }
    return nil
  }

  private var notADate: Prompt.Problem {
    .init(words: "that is not a date; dates are 2024-09-22, 2024-09, 2024, today, -30d, -6m or -1y")
  }

  /// The last day of a typed date; what counts back does so from today.
  private func day(_ text: String) -> Day? { TypedDate(text.lowercased())?.date(on: today).last }

  private func number(_ text: String) -> Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

  // MARK: What was typed earlier

  private mutating func remember(_ prompt: Prompt) {
    guard !prompt.line.isEmpty else { return }
    let kind = prompt.purpose.label
    typed[kind, default: []].removeAll { $0 == prompt.text }
    typed[kind, default: []].append(prompt.text)
    typed[kind] = typed[kind]?.suffix(50)
  }

  /// Takes a text that was typed earlier, so many further back.
  private mutating func recall(by step: Int) {
    guard let prompt, let texts = typed[prompt.purpose.label] else { return }
    let past = min(max(0, prompt.past + step), texts.count)
    self.prompt?.past = past
    self.prompt?.line = TextLine(past == 0 ? "" : texts[texts.count - past])
    self.prompt?.problem = nil
    applyAsTyped()
  }
}
