import TestSupport
import Testing

/// What the program prints as JSON, held against docs/schema/ by a validator of another house.
struct SchemaTests {
  private static let commands: [(schema: String, arguments: String)] =
    [
      ("status", "status"), ("status", "status connectivity"), ("problems", "status --problems"),
      ("timeline", "timeline"), ("timeline", "timeline --from 2024 --area artificial-intelligence"),
      ("forecast", "forecast"), ("forecast", "forecast connectivity"), ("forecast", "forecast internet-users"),
      ("explain", "explain"), ("explain", "explain outlook"), ("explain", "explain roundtable-1a"),
      ("diff", "diff --from 1980"), ("sensitivity", "sensitivity"), ("doctor", "doctor"),
    ]
    + ["areas", "actions", "indicators", "roundtables", "milestones", "bodies", "risks", "sources"].map {
      ("list", "list \($0)")
    }

  @Test(arguments: ["1990-01-01", "2020-06-12", "2024-09-22", "2026-11-25", "2035-01-01"])
  func `every document is of its schema, on any day`(day: String) throws {
    let directory = TemporaryDirectory()
    var pairs: [String] = []
    func keep(_ result: RunningProgram.Result, _ schema: String) {
      #expect(result.code == 0, "\(schema): \(result.errors)")
      let name = "\(pairs.count).json"
      directory.write(result.output, to: name)
      pairs += [schema, "\(directory.path)/\(name)"]
    }
    for command in SchemaTests.commands {
      let arguments = command.arguments.split(separator: " ").map(String.init)
      keep(try RunningProgram.run(arguments + ["--as-of", day, "--format", "json"]), command.schema)
    }
    keep(try RunningProgram.run(["export", "json", "--as-of", day]), "export")
    try expectValid(pairs)
  }

  @Test func `every record is shown as its schema says`() throws {
    let directory = TemporaryDirectory()
    var pairs: [String] = []
    for id in [
      "connectivity", "conn-baseline", "internet-users", "roundtable-1a", "itu-pp26", "itu", "risk-us-china",
      "dftf-roadmap",
    ] {
      directory.write(try RunningProgram.run(["show", id, "--format", "json"]).output, to: "\(id).json")
      pairs += ["show", "\(directory.path)/\(id).json"]
    }
    try expectValid(pairs)
  }

  @Test func `a roadmap with one of everything is of the schemas too`() throws {
    let pairs = [
      "diff", "explain-water", "explain-wells", "forecast", "problems", "sensitivity", "status", "show-wells",
    ]
    .flatMap { [String($0.split(separator: "-")[0]), "\(SchemaTests.tests)/ReportsTests/Outputs/\($0).json"] }
    try expectValid(pairs)
  }

  @Test func `the validator finds what is wrong`() throws {
    let directory = TemporaryDirectory(["a.json": #"{"formatVersion": 1, "asOf": "2026-11-25"}"#])
    #expect(try validate(["status", "\(directory.path)/a.json"]).code == 1)
  }

  private static let tests = "\(#filePath)".split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }

  private func expectValid(_ pairs: [String]) throws {
    let result = try validate(pairs)
    #expect(result.code == 0, "\(result.output)\(result.errors)")
  }

  /// `pairs` are the name of a schema and the path of a document, in turns.
  private func validate(_ pairs: [String]) throws -> RunningProgram.Result {
    let script = """
      import json, sys
      try:
        import jsonschema
      except ImportError:
        sys.exit("python3-jsonschema is needed, as README's test command installs it")
      wrong = 0
      for name, path in zip(sys.argv[2::2], sys.argv[3::2]):
        base = "file://" + sys.argv[1] + "/"
        schema = json.load(open(sys.argv[1] + "/" + name + ".schema.json"))
        resolver = jsonschema.RefResolver(base, schema)
        with open(path) as file:
          for error in jsonschema.Draft202012Validator(schema, resolver=resolver).iter_errors(json.load(file)):
            wrong = 1
            print(name, path, list(error.absolute_path), error.message[:300])
      sys.exit(wrong)
      """
    let schemas = SchemaTests.tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/docs/schema"
    return try RunningProgram.run(
      ["-W", "ignore", "-c", script, schemas] + pairs, executable: "/usr/bin/python3")
  }
}
