import Model
import TestSupport
import Testing

/// What the built program prints, and how it ends.
struct CommandTests {
  private func run(_ arguments: String..., environment: [String: String] = ["LANG": "C.UTF-8"]) throws
    -> RunningProgram.Result
  {
    try RunningProgram.run(arguments, environment: environment)
  }

  @Test(arguments: [
    "", "status", "status connectivity", "status --brief", "list actions", "show igf", "validate", "--version",
    "--help",
    "help list", "diff --from -1y", "diff --from 2024 --to 2024", "diff --from 2020 --to 2024 --as-of 2024-12-31",
    "diff --from 2024 --area connectivity --limit 3", "diff --from 2020 --format json", "--width 40",
    "status --format json", "list bodies --format json", "show igf --format json",
    "explain", "explain connectivity --depth 1", "explain connectivity/outcome --as-of 2024", "explain outlook",
    "explain internet-users --format json", "forecast", "forecast connectivity", "forecast internet-users",
    "forecast --format json",
    "list actions status:delivered area:ai", "list actions area:ai or -status:delivered --limit 3",
    "list indicators score<50 -status:no-data kind:indicator", "list milestones --query late --sort due",
    "list actions -- -status:delivered", "list actions --limit 2 -- --data",
    "list sources updated>-90d or updated<2020",
    "sensitivity", "sensitivity --format json", "sensitivity --as-of 2020-06-12 --width 50",
  ])
  func `what is asked rightly is answered`(line: String) throws {
    let result = try RunningProgram.run(line.words)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    #expect(!result.output.isEmpty)
  }

  @Test(arguments: [
    "lst", "status --widht 80", "status --width 0", "list", "list acton", "list actions --status delivred", "show",
    "list sources --status x", "list actions --sort x", "list actions --limit 0", "status --as-of 2024-13",
    "diff", "diff --from 2024-13", "diff --from 2025 --to 2024", "diff --from 2024 --to 2025 --as-of 2026",
    "diff --from 2024 --limit 0", "status --color red", "status --format xml", "status --brief --format json",
    "--brief --data", "browse extra",
    "list actions status:delivred", "list actions due<soon", "list actions (", "list actions area:conectivity",
    "list actions -", "list actions or", "list actions --serch x", "list actions --query",
    "explain a b", "explain --depth -1", "forecast --format xml",
    "sensitivity extra", "export", "export pdf", "export html area:ai", "export csv --since 2030",
    "timeline --from 2026 --to 2020",
    "status --brief --problems", "ssh-command extra",
  ])
  func `misuse ends with 64`(line: String) throws {
    let result = try RunningProgram.run(line.words)
    #expect(result.code == 64)
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    "show igff", "status igf", "list actions --area conectivity", "diff --from 2024 --area conectivity",
    "status --data /nowhere", "validate /", "list actions --query lat",
    "explain igf", "explain conectivity", "forecast igf", "forecast nothing",
  ])
  func `what does not exist ends with 66`(line: String) throws {
    let result = try RunningProgram.run(line.words)
    #expect(result.code == 66)
    #expect(result.errors.hasPrefix("roadmap: "))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ("lst", "did you mean \"list\"?"), ("list acton", "did you mean \"actions\"?"),
    ("list actions --status delivred", "did you mean \"delivered\"?"),
    ("list milestones --status delivered", "choose from scheduled"), ("show igff", "did you mean \"igf\"?"),
    (
      "list actions -status:delivred area:ai",
      "did you mean status:delivered?\n  -status:delivred area:ai\n          ^^^^^^^^\n"
    ),
    ("list actions 水 kin:action", "did you mean kind:?\n  水 kin:action\n     ^^^\n"),
    ("list actions lead:ituu", "there is no body \"ituu\"; did you mean itu?\n  lead:ituu\n       ^^^^\n"),
    ("list actions --query lat", "did you mean \"late\"?"), ("list actions --serch x", "did you mean \"--search\"?"),
    ("status --forma json", "Did you mean '--format'?"), ("status igf", "roadmap list bodies"),
    ("status conectivity", "did you mean \"connectivity\"?"), ("status --as-of 2024-13", "-30d"),
    ("status --data /nowhere", "there is no directory"), ("diff --from 2025 --to 2024", "--from is the earlier date"),
    ("diff --from 2024 --to 2025 --as-of 2026", "leave one out"),
    ("explain conectivity", "did you mean \"connectivity\"?"), ("explain igf", "roadmap show igf"),
    ("forecast igf", "of areas and indicators"),
  ])
  func `what was wrong is said with what was meant`(line: String, words: String) throws {
    #expect(try RunningProgram.run(line.words).errors.contains(words))
  }

  @Test(arguments: ["2024-09-22", "2024-09", "2024", "today", "-30d", "-6m", "-1y"])
  func `each form of date is understood`(form: String) throws {
    #expect(try run("status", "--as-of", form).code == 0)
    #expect(try run("status", environment: ["LANG": "C.UTF-8", "ROADMAP_AS_OF": form]).code == 0)
  }

  @Test func `a query narrows a list, and all that narrows it has to hold`() throws {
    func ids(_ line: String) throws -> Set<String> {
      Set(try RunningProgram.run("list actions --as-of 2026-11-23 --format json \(line)".words).output.values(of: "id"))
    }
    let (all, delivered) = (try ids(""), try ids("--status delivered"))
    #expect(try ids("status:delivered") == delivered)
    #expect(try ids("-status:delivered") == all.subtracting(delivered))
    #expect(try ids("status:delivered or -status:delivered") == all)
    #expect(try ids("status:delivered --area connectivity") == ids("area:connectivity --status delivered"))
    #expect(try ids("kind:milestone").isEmpty)
    #expect(try ids("kind:milestone or status:delivered") == delivered)
    #expect(try ids("--query without-lead status:under-way") == ids("lead:none status:under-way"))
  }

  @Test func `a month and a year mean their last day`() throws {
    #expect(try run("status", "--as-of", "2024-02").output.contains("as of 2024-02-29"))
    #expect(try run("status", "--as-of", "2024").output.contains("as of 2024-12-31"))
  }

  @Test func `a difference ends on the day of --to, else of --as-of`() throws {
    let words = "from 2024-02-29 to 2025-12-31"
    for line in ["--to 2025", "--as-of 2025", "--to 2025 --as-of 2025-12-31"] {
      #expect(try RunningProgram.run("diff --from 2024-02 \(line)".words).output.contains(words), "\(line)")
    }
    let environment = ["LANG": "C.UTF-8", "ROADMAP_AS_OF": "2025"]
    #expect(try run("diff", "--from", "2024-02", environment: environment).output.contains(words))
    let other = try run("diff", "--from", "2024-02", "--to", "2024-06", environment: environment)
    #expect(
      other.output.contains("from 2024-02-29 to 2024-06-30"), "what is typed counts for more than the environment")
  }

  /// Years and days that appear in a document under these keys.
  @Test func `the early days show nothing dated later`() throws {
    let lists = RecordKind.allCases.map { "list \($0.plural)" }
    for line in ["status", "diff --from 2019"] + lists {
      let result = try RunningProgram.run((line + " --as-of 2020-06-12 --format json").words)
      for key in ["done", "delivered", "published", "retrieved"] {
        for date in result.output.values(of: key) { #expect(date <= "2020-06-12", "\(line): \(key) \(date)") }
      }
      #expect(result.code == 0)
    }
    for state in ["held", "achieved", "missed"] {
      let result = try RunningProgram.run("list milestones --as-of 2020-06-12 --format json --status \(state)".words)
      for date in result.output.values(of: "date") { #expect(date <= "2020-06-12", "\(state) \(date)") }
    }
  }

  @Test func `the document of sensitivity has its contract's keys`() throws {
    let output = try run("sensitivity", "--format", "json", "--as-of", "2024-09-22").output
    let keys = output.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map {
      String($0.split(separator: "\"")[1])
    }
    #expect(
      keys == [
        "formatVersion", "asOf", "settings", "weights", "structure", "leaveOneOut", "sobol", "sentences",
      ])
    #expect(try run("sensitivity", "--format", "json", "--as-of", "2024-09-22").output == output)
  }

  @Test func `every example of the help works`() throws {
    let help = try ["", "list", "diff", "sensitivity", "explain", "forecast"].map { command in
      try RunningProgram.run((command + " --help").words).output
    }.joined()
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  roadmap ") && !$0.contains("my-data") }
    #expect(examples.count >= 18)
    for example in examples {
      let line = example.dropFirst("  roadmap ".count).prefix { $0 != "#" }
      let result = try RunningProgram.run(
        ["-c", "'\(RunningProgram.path)' \(line)"], executable: "/bin/sh")
      #expect(result.code == 0, "\(line)")
    }
  }

  @Test func `help fits a screen`() throws {
    let commands = [
      "browse", "status", "list", "show", "explain", "forecast", "diff", "sensitivity", "timeline", "export", "check",
      "watch", "doctor", "validate", "ssh-command",
    ]
    for arguments in [["--help"]] + commands.map({ [$0, "--help"] }) {
      let lines = try RunningProgram.run(arguments).output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 36)
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }

  /// The strings that stand under `key` in a document.
  fileprivate func values(of key: String) -> [String] {
    split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"")
      return parts.count >= 4 && parts[1] == key ? String(parts[3]) : nil
    }
  }
}
