import Glibc
import Model
import Storage
import TestSupport
import Testing

struct ProvisionalTests {
  /// What can be begun with of a directory that has not changed for long.
  private func begin(
    with files: [String: String], check: @escaping @Sendable (Roadmap) -> [Finding] = { _ in [] }
  ) -> Provisional? {
    let directory = TemporaryDirectory(files)
    usleep(100_000)
    let begun = Provisional(of: directory.path, check: check)
    _ = begun?.isSound  // before the directory goes
    return begun
  }

  @Test func `a roadmap in which all is right is sound`() throws {
    let begun = try #require(begin(with: minimalRoadmap()))
    #expect(begun.isSound)
    let same = TemporaryDirectory(minimalRoadmap())
    #expect(begun.archive == (try load(same.path)))
  }

  @Test(arguments: [
    ("milestones.json", #""dependsOn": ["wells"]"#, #""dependsOn": ["nowhere"]"#),
    ("milestones.json", #""dependsOn": ["wells"]"#, #""dependsOn": ["opening"]"#),
    ("bodies.json", #""id": "water-board""#, #""id": "wells""#),
  ])
  func `what is wrong between records makes it unsound`(file: String, right: String, wrong: String) throws {
    let text = try #require(minimalRoadmap()[file])
    let begun = try #require(begin(with: minimalRoadmap([file: text.replacing(right, with: wrong)])))
    #expect(!begun.isSound)
  }

  @Test func `what the caller finds makes it unsound`() throws {
    let begun = try #require(begin(with: minimalRoadmap()) { _ in [Finding(at: Place(.roadmap, []), "is odd")] })
    #expect(!begun.isSound)
  }

  @Test func `a file that is wrong by itself leaves nothing to begin with`() {
    #expect(begin(with: minimalRoadmap(["risks.json": "["])) == nil)
    #expect(begin(with: minimalRoadmap(["risks.json": #"[{"id": 1}]"#])) == nil)
    #expect(begin(with: minimalRoadmap().filter { $0.key != "sources.json" }) == nil)
    #expect(begin(with: minimalRoadmap().filter { $0.key != "roadmap.json" }) == nil)
  }

  @Test func `a roundtable that is wrong by itself, which is read last, leaves nothing either`() throws {
    let champions = #"[{"body": "Water Board"}]"#
    let table = """
      [{"id": "table", "number": 1, "code": "1A", "title": "T", "recommendation": "R", "areas": ["water"],
        "champions": \(champions), "outputs": []}]
      """
    let files = minimalRoadmap(["roundtables.json": table])
    #expect(begin(with: files) == nil)
    let directory = TemporaryDirectory(files)
    #expect(throws: LoadError.self) { try load(directory.path) }
  }

  @Test func `what has just been written may be half of something`() {
    // In a directory whose clock runs ahead every file is new for ever; there it counts as settled.
    let directory = TemporaryDirectory(minimalRoadmap())
    var attempts = 0
    var isLeft = false
    while !isLeft, attempts < 100 {
      if let file = fopen(directory.path + "/queries.json", "w") {
        fputs("[]", file)
        fclose(file)
      }
      isLeft = Provisional(of: directory.path) { _ in [] } == nil
      attempts += 1
    }
    #expect(isLeft)
  }
}
