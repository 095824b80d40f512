import Canvas
import Model
import Scoring

extension Dashboard {
  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    prompt.problem = nil
    if let edit = TextEdit(key) {
      let wasEmpty = prompt.text.isEmpty
      edit.apply(to: &prompt.text)
      self.prompt = wasEmpty && edit == .deleteLast ? nil : prompt
      if prompt.purpose == .search { search(prompt.text) }
      return []
    }
    switch keymap[key] {
    case .back: self.prompt = nil
    case .quit: return [.quit]
    case .open:
      prompt.problem = answer(prompt)
      self.prompt = prompt.problem == nil ? nil : prompt
    default: break
    }
    return []
  }

  mutating func search(_ text: String) {
    makeTitles()
    searched = text
    if !text.isEmpty, !find(after: false) { prompt?.problem = "not found" }
  }

  /// Does what was typed; what is wrong with it, where something is.
  mutating func answer(_ prompt: Prompt) -> String? {
    switch prompt.purpose {
    case .search: return nil
    case .day:
      guard let date = PartialDate(prompt.text) else { return "that is not a date" }
      show(date.last)
    case .value(let id):
      guard let value = Double(prompt.text), value.isFinite else { return "that is not a number" }
      suppose(.value(id, value))
    }
    return nil
  }
}
