import Glibc
import TestSupport
import Testing

/// Which roadmap is read, and that reading leaves it alone.
struct DataChoiceTests {
  /// A small roadmap under its own title.
  private func roadmap(_ title: String, in folder: String) -> [(String, String)] {
    minimalRoadmap().map { ("\(folder)/\($0.key)", $0.value.replacing("A minimal roadmap", with: title)) }
  }

  private func directory() -> TemporaryDirectory {
    let files =
      roadmap("Given", in: "given") + roadmap("Environment", in: "environment") + roadmap("Beside", in: "here/data")
      + roadmap("Own", in: "xdg/roadmap") + roadmap("Home", in: "home/.local/share/roadmap")
    return TemporaryDirectory(Dictionary(uniqueKeysWithValues: files))
  }

  @Test func `--data comes before ROADMAP_DATA, ./data, one's own and what is built in`() throws {
    let directory = directory()
    let path = directory.path
    let home = ["HOME": "\(path)/home"]
    let own = home.merging(["XDG_DATA_HOME": "\(path)/xdg"]) { $1 }
    let all = own.merging(["ROADMAP_DATA": "\(path)/environment"]) { $1 }
    for (arguments, environment, place, title) in [
      (["--data", "\(path)/given"], all, "\(path)/here", "Given"), ([], all, "\(path)/here", "Environment"),
      ([], own, "\(path)/here", "Beside"), ([], own, path, "Own"), ([], home, path, "Home"),
      ([], [:], path, "Secretary-General's Roadmap"),
    ] {
      let result = try RunningProgram.run(["status"] + arguments, environment: environment, in: place)
      #expect(result.output.hasPrefix(title), "\(arguments) \(environment)")
    }
  }

  @Test(
    arguments: [
      (["status", "--data", "given"], 0, "Given"), (["status", "--data=given"], 0, "Given"),
      (["--data", "given"], 0, "Given"), (["--data", "given", "--restricted"], 0, "Given"),
      (["status", "--data", "here", "--data", "given"], 0, "Given"),
      (["status", "--data=given", "--data", "environment"], 0, "Environment"),
      (["show", "--", "--data"], 66, ""), (["status", "--data"], 64, ""),
      (["status", "--data", "given", "--no"], 64, ""),
    ] as [([String], Int32, String)])
  func `what is read before the line is understood is what the line means`(
    arguments: [String], code: Int32, title: String
  ) throws {
    let directory = directory()
    let result = try RunningProgram.run(arguments, in: directory.path)
    #expect(result.code == code && result.output.hasPrefix(title))
  }

  @Test func `a line that is wrong is said to be, whatever the data is`() throws {
    let directory = TemporaryDirectory(["roadmap.json": "{", "sources.json": "["])
    let result = try RunningProgram.run(["status", "--data", directory.path, "--as-of", "never"])
    #expect(result.code == 64 && result.output.isEmpty && !result.errors.contains("roadmap.json"))
  }

  @Test func `a data directory that only others may read is one clear line`() throws {
    let directory = directory()
    let path = directory.path + "/given"
    chmod(directory.path, 0o755)
    // The superuser reads everything; somebody else does not.
    let isRoot = getuid() == 0
    let somebody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", RunningProgram.path]
    let program = directory.path + "/roadmap"
    if isRoot {
      let copied = try RunningProgram.run([RunningProgram.path, program], executable: "/bin/cp")
      #expect(copied.code == 0)
    }
    for (name, mode) in [("areas", mode_t(0)), ("sources.json", 0), ("", 0)] {
      chmod("\(path)/\(name)", mode)
      let result = try RunningProgram.run(
        (isRoot ? Array(somebody.dropLast()) + [program] : []) + ["status", "--data", path],
        executable: isRoot ? "/usr/bin/setpriv" : RunningProgram.path)
      #expect(result.code == 66 && result.output.isEmpty, "\(name)")
      #expect(result.errors.hasSuffix("Permission denied\n") && result.errors.split(separator: "\n").count == 1)
      chmod("\(path)/\(name)", 0o755)
    }
  }

  @Test func `no reading command makes, locks or touches a file`() throws {
    let directory = directory()
    let path = directory.path + "/given"
    func state() throws -> String {
      let listing = ["-la", "--time-style=full-iso", "--time=ctime", "-R", path]
      return try RunningProgram.run(listing, executable: "/bin/ls").output
    }
    let before = try state()
    for command in [
      "status", "list actions", "show wells", "explain water", "timeline", "diff --from 2021", "forecast",
      "sensitivity", "check", "validate", "export html", "export markdown", "export csv", "export json", "doctor",
    ] {
      let result = try RunningProgram.run(
        command.split(separator: " ").map(String.init) + ["--data", path, "--as-of", "2026-11-23"],
        environment: ["HOME": directory.path + "/home", "LANG": "C.UTF-8"])
      #expect(result.code < 3, "\(command): \(result.errors)")
      #expect(try state() == before, "\(command)")
    }
  }
}
