import Glibc
import Model

/// What users feel of the built program on a generated roadmap of a size, beside `jq` on the same files.
struct SizeTable {
  private let program: String
  private let data: String
  private(set) var text: String

  /// The day as of which everything is shown.
  private static let day = "2024-12-31"

  /// The programs stand in `directory`; the roadmap is written below it, and removed.
  init(of directory: String, _ size: RoadmapSize) throws(Child.Failed) {
    program = "\(directory)/roadmap"
    data = "\(directory)/benchmark-data"
    let bytes = Roadmap.generated(size).write(to: data)
    defer { for name in Roadmap.fileNames(areas: size.areas) + ["areas", ""] { remove("\(data)/\(name)") } }
    let records = size.areas * size.items
    text = """
      | \(records) records, \(records * size.entries) dated entries, \(bytes / 1_000_000) MB | roadmap | beside it | ratio |
      | --- | ---: | ---: | ---: |

      """
    try addReading(areas: size.areas)
    try addScreen()
  }

  private mutating func addReading(areas: Int) throws(Child.Failed) {
    let jq = ["/usr/bin/jq", "length"] + Roadmap.fileNames(areas: areas).map { "\(data)/\($0)" }
    let status = [program, "status", "--data", data, "--as-of", Self.day]
    if access(jq[0], X_OK) == 0 {
      add("`status`: read, checked, scored; beside `jq length`", try fastest(status), try fastest(jq))
    } else {
      add("`status`: read, checked, scored", try fastest(status))
    }
  }

  private func fastest(_ command: [String]) throws(Child.Failed) -> Duration {
    var result = Duration.seconds(600)
    for _ in 0..<3 { result = min(result, try Child(command).wait()) }
    return result
  }

  private mutating func addScreen() throws(Child.Failed) {
    let screen = try Screen([program, "browse", "--data", data, "--as-of", Self.day])
    add("start to first frame", screen.firstFrame.delay)
    _ = screen.type("2", patience: 120_000)  // answered when all has been read
    let keys = [("move in a list", ["j", "j", "j", "k", "k", "k"]), ("page of a list", ["\u{1B}[6~", "\u{1B}[5~"])]
    for (name, keys) in keys {
      text += "| \(name), p50 / p95 / p99 | \(Series(of: keys, times: 40, on: screen).times) | | |\n"
    }
    _ = screen.type("1")
    text += "| move in the overview, p50 / p95 / p99 | \(Series(of: ["j", "k"], times: 40, on: screen).times) | | |\n"
    text += "| memory at most | \(screen.child.peakMemory / 1024) MiB | | |\n"
  }

  private mutating func add(_ name: String, _ own: Duration, _ other: Duration? = nil) {
    let beside = other.map { " \(milliseconds($0)) | \(decimal(own / $0, places: 2)) |" } ?? " | |"
    text += "| \(name) | \(milliseconds(own)) |\(beside)\n"
  }
}
