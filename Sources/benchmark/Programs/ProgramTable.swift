import Glibc

/// What users feel of the built program, beside what the machine does at best, as a table in Markdown.
struct ProgramTable {
  private let directory: String
  private let data: String
  private(set) var text = "| measured | roadmap | beside it | ratio |\n| --- | ---: | ---: | ---: |\n"

  /// The programs stand in `directory`; `list` gives the file that the C program shows on a screen of so many columns.
  init(
    of directory: String, data: String, list: (Int) throws(Child.Failed) -> String, idleSeconds: Int32
  ) throws(Child.Failed) {
    (self.directory, self.data) = (directory, data)
    try addRuns()
    try addScreens(list: try list(120), idleSeconds: idleSeconds)
    try addListAlone(try list(80))
  }

  private var browse: [String] { ["\(directory)/roadmap", "browse", "--data", data, "--as-of", "2026-11-23"] }

  /// Programs from start to end in turns, the fastest of many: whatever else runs only adds.
  private mutating func addRuns() throws(Child.Failed) {
    let program = "\(directory)/roadmap"
    let commands = [["/bin/true"], [program, "--version"], [program, "status", "--data", data]]
    var fastest = Array(repeating: Duration.seconds(60), count: commands.count)
    for _ in 0..<100 {
      for (index, command) in commands.enumerated() { fastest[index] = min(fastest[index], try Child(command).wait()) }
    }
    add("`--version`, beside an empty process", fastest[1], fastest[0])
    add("`status`, beside an empty process", fastest[2], fastest[0])
  }

  private mutating func addScreens(list: String, idleSeconds: Int32) throws(Child.Failed) {
    let baseline = ["\(directory)/cbaseline", list]
    var starts = (Duration.seconds(60), Duration.seconds(60))
    for _ in 0..<10 {
      starts.0 = min(starts.0, try Screen(browse).firstFrame.delay)
      starts.1 = min(starts.1, try Screen(baseline).firstFrame.delay)
    }
    add("start to first frame", starts.0, starts.1)

    let other = try Screen(baseline)
    let moves = Series(of: ["j", "j", "j", "k", "k", "k"], times: 34, on: other)
    let pages = Series(of: ["\u{1B}[6~", "\u{1B}[5~"], times: 20, on: other)
    let screen = try Screen(browse)
    add("move in the overview", Series(of: ["j", "j", "j", "k", "k", "k"], times: 34, on: screen), moves)
    add("next view", Series(of: ["2", "3", "4", "5", "6", "7", "8", "9", "1"], times: 5, on: screen), pages)
    add("step in time", Series(of: ["[", "[", "]", "]"], times: 10, on: screen), pages)
    _ = screen.type("8")
    _ = screen.type("2")
    add("move in a list", Series(of: ["j", "j", "j", "k", "k", "k"], times: 34, on: screen), moves)
    add("page of a list", Series(of: ["\u{1B}[6~", "\u{1B}[5~"], times: 20, on: screen), pages)

    let before = (screen.child.sleeps, screen.child.processorTicks)
    let written = screen.listen(milliseconds: idleSeconds * 1000).bytes
    let (sleeps, ticks) = (screen.child.sleeps - before.0, screen.child.processorTicks - before.1)
    text +=
      "| \(idleSeconds) s idle, data watched | \(sleeps) wake-ups, \(written) bytes, \(ticks * 10) ms of CPU | | |\n"
    text += "| memory at most | \(screen.child.peakMemory / 1024) MiB | \(other.child.peakMemory / 1024) MiB | |\n"
  }

  /// On a screen of 80 columns the list stands there alone, as in the C program: nothing beside it tells the record.
  private mutating func addListAlone(_ list: String) throws(Child.Failed) {
    let other = try Screen(["\(directory)/cbaseline", list], columns: 80, rows: 24)
    let screen = try Screen(browse, columns: 80, rows: 24)
    _ = screen.type("2")
    let keys = ["j", "j", "j", "k", "k", "k"]
    add("move in a list alone", Series(of: keys, times: 34, on: screen), Series(of: keys, times: 34, on: other))
  }

  private mutating func add(_ name: String, _ own: Duration, _ other: Duration) {
    text += "| \(name) | \(milliseconds(own)) | \(milliseconds(other)) | \(decimal(own / other, places: 1)) |\n"
  }

  private mutating func add(_ name: String, _ own: Series, _ other: Series) {
    text +=
      "| \(name), p50 / p95 / p99 | \(own.times) | \(other.times) | \(decimal(own.median / other.median, places: 1)) |\n"
    let ratio = Double(own.bytes) / Double(max(1, other.bytes))
    text += "| \(name), bytes a key | \(own.bytes) | \(other.bytes) | \(decimal(ratio, places: 1)) |\n"
  }
}

/// The answers to keys that were typed over and over.
struct Series {
  private let delays: [Duration]
  /// The mean, for each key.
  let bytes: Int

  init(of keys: [String], times: Int, on screen: borrowing Screen) {
    var answers: [Screen.Answer] = []
    for _ in 0..<times { for key in keys { answers.append(screen.type(key)) } }
    delays = answers.map(\.delay).sorted()
    bytes = answers.reduce(0) { $0 + $1.bytes } / answers.count
  }

  var median: Duration { delays[delays.count / 2] }

  var times: String {
    let shares = [50, 95, 99].map { decimal(delays[delays.count * $0 / 100] / .milliseconds(1), places: 2) }
    return shares.joined(separator: " / ") + " ms"
  }
}

func milliseconds(_ duration: Duration) -> String { decimal(duration / .milliseconds(1), places: 2) + " ms" }

func decimal(_ number: Double, places: Int) -> String {
  let unit = places == 1 ? 10 : 100
  let scaled = Int((number * Double(unit)).rounded())
  return "\(scaled / unit).\(String(scaled % unit + unit).dropFirst())"
}
