import Canvas
import Model
import Scoring

/// What keeps the data on disk from being read; the screen shows the last state that was whole.
struct Breakage: Equatable, Sendable {
  var problems: [Problem]
  let since: Minute
}

extension Dashboard {
  /// Shows the data as it is now, everything in its place; or goes on showing the last state that was whole.
  mutating func take(_ loaded: Result<Archive, Problems>) {
    defer { wasAskedToReload = false }
    switch loaded {
    case .failure(let problems):
      breakage = Breakage(problems: problems.all, since: breakage?.since ?? minute)
      if case .problems(var list) = overlay {
        list.take(problems.all)
        overlay = .problems(list)
      }
      if wasAskedToReload { notice = "the data is still broken" }
    case .success(let archive):
      breakage = nil
      if case .problems = overlay { overlay = nil }
      guard archive != self.archive else {
        if wasAskedToReload { notice = "read again: nothing has changed" }
        return
      }
      notice = wasAskedToReload ? "read again: the data has changed" : nil
      self.archive = archive
      changeDays = archive.days
      recordIndex = nil
      assess(Assessment(of: archive, asOf: day))
      markAnew()
    }
  }

  /// The next of the themes that can be told apart here.
  mutating func stepTheme() -> [Effect] {
    guard let next = themes.firstIndex(of: theme).map({ themes[($0 + 1) % themes.count] }) ?? themes.first,
      next != theme
    else {
      notice = "this terminal has no colours to choose from"
      return []
    }
    theme = next
    notice = "theme: \(theme.name)"
    return [.use(theme)]
  }

  /// That the data is broken, in at most `columns`, if in a single sign; empty where it is not.
  func alarm(columns: Int) -> String {
    guard let breakage else { return "" }
    let age = minute.age(of: breakage.since).map { " (\($0))" } ?? ""
    let count = breakage.problems.count
    let problems = "\(count) \(count == 1 ? "problem" : "problems")"
    let forms = [
      "! data broken since \(breakage.since)\(age), \(problems)", "! data broken since \(breakage.since), \(problems)",
      "! data broken\(age), \(problems)", "! data broken\(age)", "! data broken", "! broken",
    ]
    return forms.first { $0.utf8.count <= columns } ?? "!"
  }
}
