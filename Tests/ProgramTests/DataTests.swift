import TestSupport
import Testing

/// Where the built program takes its data from, and what it says of data that are wrong.
struct DataTests {
  private func title(of result: RunningProgram.Result) -> String? {
    result.output.split(separator: "\n").first.map(String.init)
  }

  @Test func `an empty directory is given the built-in data`() throws {
    let empty = TemporaryDirectory()
    let result = try RunningProgram.run(["status"], environment: ["HOME": empty.path], in: empty.path)
    #expect(title(of: result)?.contains("A/74/821") == true)
  }

  @Test func `the first place that is given or holds a roadmap wins`() throws {
    let home = TemporaryDirectory()
    let here = TemporaryDirectory()
    func named(_ title: String, in place: String, of directory: borrowing TemporaryDirectory) {
      for (name, text) in minimalRoadmap() {
        directory.write(text.replacing("A minimal roadmap", with: title), to: "\(place)/\(name)")
      }
    }
    named("at home", in: ".local/share/roadmap", of: home)
    named("elsewhere", in: "xdg/roadmap", of: home)
    named("from the environment", in: "named", of: home)
    named("given", in: "given", of: home)
    func title(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> String? {
      self.title(
        of: try RunningProgram.run(
          ["status"] + arguments, environment: environment.merging(["HOME": home.path]) { new, _ in new }, in: here.path
        ))
    }
    #expect(try title() == "at home")
    #expect(try title([], ["XDG_DATA_HOME": "\(home.path)/xdg"]) == "elsewhere")
    named("right here", in: "data", of: here)
    #expect(try title() == "right here")
    #expect(try title([], ["ROADMAP_DATA": "\(home.path)/named"]) == "from the environment")
    #expect(try title(["--data", "\(home.path)/given"], ["ROADMAP_DATA": "\(home.path)/named"]) == "given")
  }

  @Test func `every problem is said at once, where it is`() throws {
    let wrong = TemporaryDirectory(
      minimalRoadmap([
        "areas/01-water.json": (minimalRoadmap()["areas/01-water.json"] ?? "")
          .replacing("\"delivered\"", with: "\"delivred\"").replacing("2030", with: "2030-13"),
        "bodies.json": """
        [{"id": "water-board", "name": "Water Board", "kind": "government", "areas": ["fire"]},
         {"id": "plan", "name": "A plan", "kind": "government", "areas": []}]
        """,
      ]))
    let result = try RunningProgram.run(["validate", "."], in: wrong.path)
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count >= 3)
    #expect(lines.allSatisfy { $0.contains(": error: ") })
    #expect(result.errors.contains("did you mean \"delivered\"?"))
    #expect(result.errors.contains("2030-13"))
    #expect(try RunningProgram.run(["status", "--data", wrong.path]).code == 65)
  }

  @Test func `unknown keys count where one is strict`() throws {
    let roadmap = TemporaryDirectory(
      minimalRoadmap(["sources.json": "[{\"id\": \"plan\", \"title\": \"The plan\", \"colour\": \"red\"}]"]))
    let lenient = try RunningProgram.run(["validate", roadmap.path])
    #expect(lenient.code == 0)
    #expect(
      lenient.output
        == "\(roadmap.path): 1 areas, 1 actions, 1 indicators, 1 roundtables, 1 milestones, 1 bodies, 1 risks, 1 sources, no problems\n"
    )
    let strict = try RunningProgram.run(["validate", roadmap.path, "--strict"])
    #expect(strict.code == 65)
    #expect(strict.errors.contains(": warning: "))
    #expect(try RunningProgram.run(["validate", roadmap.path, "--quiet"]).output.isEmpty)
  }
}
