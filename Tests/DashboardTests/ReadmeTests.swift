import Canvas
import Dashboard
import Model
import Storage
import TestSupport
import Testing

struct ReadmeTests {
  private let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/README.md"

  @Test
  func `the picture in the README is the program's own screen on the real data`() throws {
    let frame = play("j j", columns: 100, rows: 36, archive: try bundledArchive()).frame
    let picture = frame.rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    let readme = try #require(contents(of: path))
    let parts = readme.split(separator: "```text\n", maxSplits: 1)
    let (before, rest) = (try #require(parts.first), try #require(parts.last))
    let after = try #require(rest.firstRange(of: "```"))
    expectRecorded("\(before)```text\n\(picture)\n\(rest[after.lowerBound...])", at: "../../README.md")
  }
}
