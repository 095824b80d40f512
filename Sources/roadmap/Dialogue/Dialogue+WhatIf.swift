import Dashboard
import Model
import Scoring

/// What is supposed for the session.
extension Dialogue {
  mutating func suppose(_ argument: String) -> [Reply] {
    if argument.lowercased() == "as it is" { return forgetOpened() }
    switch opened {
    case .action(let action, _):
      guard let (status, completion) = Action.Status.read(argument) else {
        let all = Action.Status.allCases.map { $0.rawValue.unhyphenated }
        return say("Type what if and a status: \(all.joined(separator: ", ")); or under way and percent, as 40%.")
      }
      return suppose(.status(action.id, status, completion: completion))
    case .indicator(let indicator, _):
      guard let value = Double(argument), value.isFinite else {
        return say("Type what if and a value in \(indicator.unit), as in what if 80.")
      }
      return suppose(.value(indicator.id, value))
    default: return say("Open an action or an indicator first.")
    }
  }

  private mutating func suppose(_ change: Supposition) -> [Reply] {
    suppositions.removeAll { $0.id == change.id }
    suppositions.append(change)
    assess(real)
    return say("Supposed for this session alone; nothing is written.\n" + comparison)
  }

  /// Forgets what is supposed of the open record alone.
  private mutating func forgetOpened() -> [Reply] {
    guard let id = opened?.id, suppositions.contains(where: { $0.id == id }) else {
      return say("Nothing is supposed of an open record.")
    }
    suppositions.removeAll { $0.id == id }
    assess(real)
    return say("What was supposed of \(id) is forgotten.\n" + comparison)
  }

  /// What is supposed beside what is.
  var comparison: String {
    suppositions.isEmpty
      ? "Nothing is supposed." : Comparison(real: real, supposed: assessment, suppositions).spoken
  }
}

extension Action.Status {
  /// A status as one types it, and how much is done where that is said: `under way 40%`.
  fileprivate static func read(_ text: String) -> (status: Action.Status, completion: Double?)? {
    var words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "%" }
    var completion: Double?
    if words.count > 1, let percent = words.last.flatMap({ Double($0) }) {
      guard (0...100).contains(percent) else { return nil }
      completion = percent / 100
      words.removeLast()
    }
    guard let status = Action.Status(rawValue: words.joined(separator: "-")) else { return nil }
    return completion == nil || status == .underWay ? (status, completion) : nil
  }
}
