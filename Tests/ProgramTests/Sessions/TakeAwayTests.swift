import Model
import Scoring
import TestSupport
import Testing

/// Somebody filters, sorts, and takes away what is left.
@Suite(.serialized)
struct TakeAwayTests {
  private let query = "status:under-way area:ai"

  /// The ids that the command line gives for the query, in its order.
  private func listed(_ arguments: String...) throws -> [Substring] {
    let result = try RunningProgram.run(
      ["list", "actions", query, "--format", "csv", "--as-of", "\(Played.day)"] + arguments)
    #expect(result.code == 0, "\(result.errors)")
    return result.output.split(separator: "\r\n")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func `a list that was filtered and sorted is written as it stands`(columns: Int, rows: Int) throws {
    let played = try Played()
    let directory = TemporaryDirectory()
    let session = try played.open(columns: columns, rows: rows, in: directory.path)
    try session.type("2 c c f")
    try session.see("filter:")
    try session.write(query)
    try session.type("Enter")
    let area = try played.area("artificial-intelligence").area
    let actions = area.actions.filter { $0.status == .underWay }
    try session.see("Actions: \(actions.count) of ", "with \(query)")

    // By the last report, the newest first: the order that the screen has is the one that is written.
    let newest = actions.compactMap { action in action.latestUpdate.map { (action, $0.date) } }
    let order = newest.sorted { $0.1.last > $1.1.last }.map(\.0)
    try session.press("s", atMost: 8) { $0.contains("by last report, newest first") }

    try session.type("x")
    try session.see("Write \(actions.count) records of actions as", "CSV")
    try session.type("2")
    let written = row(with: "written to ", in: try session.see("written to roadmap-actions-\(Played.day).csv"))
    let name = try #require(written.split(separator: " ").last { $0.hasPrefix("roadmap-") })
    let lines = try #require(contents(of: "\(directory.path)/\(name)")).split(separator: "\r\n")
    #expect(lines.dropFirst(lines.count - actions.count).map { id(in: $0) } == order.map(\.id.text))
    // Line for line what the command prints, in the order of the screen.
    let listed = try listed()
    #expect(Set(lines) == Set(listed))

    // A second time it does not write over the first.
    try session.type("x")
    try session.see("Write \(actions.count) records")
    try session.type("1")
    let again = try session.see("written to roadmap-actions-\(Played.day).txt")
    let text = try #require(contents(of: "\(directory.path)/roadmap-actions-\(Played.day).txt"), "\(again)")
    let places = order.compactMap { text.firstRange(of: $0.title.text())?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(text)")
    #expect(text.contains("as of \(Played.day)") && text.contains(query), "\(text)")
  }

  private func id(in line: Substring) -> String {
    line.split(separator: ",", omittingEmptySubsequences: false).first { $0.hasPrefix("ai-") }.map(String.init) ?? ""
  }
}
