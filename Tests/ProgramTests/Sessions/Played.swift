import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

/// What sessions are played on: the data of this repository, on a day on which it does not change any more.
struct Played {
  static let day = Day("2026-11-23")

  let archive: Archive
  let assessment: Assessment

  init() throws {
    archive = try bundledArchive()
    assessment = Assessment(of: archive, asOf: Played.day)
  }

  var roadmap: Roadmap { assessment.roadmap }

  func area(_ id: ID) throws -> (area: Area, score: AreaScore) {
    let index = try #require(roadmap.areas.firstIndex { $0.id == id })
    return (roadmap.areas[index], assessment.area(index))
  }

  /// The dashboard, drawn; `directory` is where it runs, and `data` another place to read from than itself.
  func open(columns: Int = 120, rows: Int = 40, in directory: String = "/", data: String = "") throws -> TmuxSession {
    let place = data.isEmpty ? "" : " --data \(data)"
    let session = try TmuxSession(
      "sh -c 'cd \(directory) && exec \(RunningProgram.path) --as-of \(Played.day)\(place)'", columns: columns,
      rows: rows)
    try session.wait { $0.contains("Milestones") && $0.contains("Tab pane") }
    return session
  }
}

extension [Action] {
  /// What they are worth by hand, of 100: the mean of those that somebody said something about, all of which are
  /// delivered or under way.
  func handReckoned() throws -> Double {
    let known = filter { $0.latestUpdate != nil }
    try #require(!known.isEmpty && known.allSatisfy { $0.weight == 1 && $0.steps.isEmpty })
    try #require(
      known.allSatisfy { [.delivered, .underWay].contains($0.status) && $0.latestUpdate?.completion == nil })
    return known.reduce(0) { $0 + ($1.status == .delivered ? 100 : 25) } / Double(known.count)
  }
}

/// The lines of a command for scripts, without those about the form.
func porcelain(_ arguments: String...) throws -> [[String]] {
  let result = try RunningProgram.run(arguments + ["--format", "porcelain"])
  #expect(result.code == 0, "\(result.errors)")
  return result.output.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// As the screen shows a score that is rounded to whole points.
func points(_ score: Score) -> String { score.value.map { decimalText($0, decimals: 0) } ?? "–" }

extension TmuxSession {
  /// Types a text as it stands, blanks too.
  func write(_ text: String) throws {
    try type(text.map { $0 == " " ? "Space" : String($0) }.joined(separator: " "))
  }

  /// Waits until all of `texts` are on the screen, and says which are not.
  @discardableResult
  func see(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let screen = try wait { screen in texts.allSatisfy { screen.contains($0) } }
    for text in texts { #expect(screen.contains(text), "“\(text)” in\n\(screen)", sourceLocation: sourceLocation) }
    return screen
  }

  /// Presses `key` until `isThere` says that the screen shows what one looks for; not when it changes nothing any more.
  @discardableResult
  func press(
    _ key: String, atMost times: Int = 60, sourceLocation: SourceLocation = #_sourceLocation,
    until isThere: (String) -> Bool
  ) throws -> String {
    var screen = try self.screen
    for _ in 0..<times where !isThere(screen) {
      let before = screen
      try type(key)
      screen = try wait { $0 != before }
      if screen == before { break }
    }
    #expect(isThere(screen), "\(screen)", sourceLocation: sourceLocation)
    return screen
  }

  /// Moves with `key` until the selected row of a pane begins with `text`.
  @discardableResult
  func go(_ key: String, to text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try press(key, sourceLocation: sourceLocation) { $0.contains("│▌\(text)") }
  }
}

/// The row of the screen in which `text` stands; empty where none does.
func row(with text: String, in screen: String) -> String {
  screen.split(separator: "\n").first { $0.contains(text) }.map(String.init) ?? ""
}
