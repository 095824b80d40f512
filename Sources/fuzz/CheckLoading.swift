import Model
import Scoring
import Storage

/// Reads the files, which give a roadmap or problems, each with a place that is there.
func check(_ files: [DataFile]) -> Archive? {
  let found = problems(in: files, strict: true, check: \.queryFindings)
  for problem in found { check(problem, in: files) }
  do throws(Problems) {
    let archive = try decode(files, check: \.queryFindings)
    require(!found.contains { $0.severity == .error }, "a roadmap that has errors was read")
    return archive
  } catch {
    require(!error.all.isEmpty, "neither a roadmap nor a problem")
    for problem in error.all { check(problem, in: files) }
    return nil
  }
}

/// Reads a configuration file the same way.
func check(configuration file: DataFile) {
  let words = ConfigurationWords(
    themes: ["dark", "light"], views: ["overview", "timeline"],
    commands: [(name: "up", keys: ["k"]), (name: "down", keys: ["j"]), (name: "quit", keys: ["q"])],
    key: { $0.count == 1 ? $0 : nil }, fault: Query.fault)
  do throws(Problems) {
    _ = try configuration(file, words: words)
  } catch {
    require(!error.all.isEmpty, "neither a configuration nor a problem")
    for problem in error.all { check(problem, in: [file]) }
  }
}

private func check(_ problem: Problem, in files: [DataFile]) {
  let words = [problem.path, problem.message] + problem.trail
  let isPlain = words.joined().unicodeScalars.allSatisfy { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
  require(isPlain, "a problem says what a terminal would obey")
  guard let file = files.first(where: { $0.path == problem.file }) else {
    require(problem.message.hasPrefix("there is no such file"), "a problem has no file")
    return
  }
  var lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = lines[0].dropFirst(3) }
  require((1...lines.count).contains(problem.line), "a problem has no line")
  require((1...(lines[problem.line - 1].count + 1)).contains(problem.column), "a problem has no column")
}
