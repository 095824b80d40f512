import Glibc
import Model
import Synchronization
import TestSupport
import Testing

/// A directory that is rewritten without end, while a thousand statuses read it.
struct RewritingTests {
  /// Two states, which differ in two files, so that a mixture is a third text.
  private static let states = [("Old", "Rivers"), ("New", "Oceans")].map { title, area in
    minimalRoadmap().mapValues {
      $0.replacing("A minimal roadmap", with: title).replacing("\"Water\"", with: "\"\(area)\"")
    }
  }

  @Test(arguments: [false, true])
  func `a thousand readers see the old state or the new one`(isReplaced: Bool) throws {
    let directory = TemporaryDirectory(Self.states[0])
    let path = directory.path
    let command = ["status", "--data", path, "--as-of", "2026-11-23"]
    let surroundings = ["LANG": "C.UTF-8", "ROADMAP_DATA": path, "ROADMAP_AS_OF": "2026-11-23"]
    let expected = try Self.states.map { files in
      let directory = TemporaryDirectory(files)
      return try RunningProgram.run(["status", "--data", directory.path, "--as-of", "2026-11-23"]).output
    }
    #expect(Set(expected).count == 2 && !expected.contains(""))

    let isDone = Atomic(false)
    // A state whose writing stood still for longer than the program waits for it to go on is no state of ours.
    let longestPause = Atomic(0)
    // One turn writes until the others have read.
    let seen = inTurns(5, threads: 5) { turn -> [RunningProgram.Result] in
      guard turn > 0 else {
        var generator = SplitMix64(seed: 7)
        var version = 0
        while !isDone.load(ordering: .relaxed) {
          version = 1 - version
          var last = ContinuousClock.now
          for (name, text) in Self.states[version] {
            write(text, to: "\(path)/\(name)", isReplaced: isReplaced)
            let pause = (ContinuousClock.now - last) / .milliseconds(1)
            longestPause.max(Int(pause), ordering: .relaxed)
            last = .now
          }
          usleep(UInt32.random(in: 0...200_000, using: &generator))
        }
        return []
      }
      defer { if turn == 4 { isDone.store(true, ordering: .relaxed) } }
      // Every other one by the line that is understood at once, and reads in another way.
      return (0..<250).compactMap { number in
        number.isMultiple(of: 2)
          ? try? RunningProgram.run(command) : try? RunningProgram.run(["status"], environment: surroundings)
      }
    }.flatMap { $0 }

    #expect(seen.count == 1000)
    let read = seen.filter { $0.code == 0 }
    #expect(read.count > 100)
    let isTorn = longestPause.load(ordering: .relaxed) >= 40
    #expect(read.allSatisfy { (isTorn || expected.contains($0.output)) && $0.errors.isEmpty })
    for result in seen where result.code != 0 {
      #expect(result.code == 66 && result.output.isEmpty)
      #expect(result.errors.contains("keeps changing while it is read"), "\(result.errors)")
    }
  }
}

/// In place, as an editor may, or by a rename, as careful programs do.
private func write(_ text: String, to path: String, isReplaced: Bool) {
  let target = isReplaced ? path + ".part" : path
  guard let file = fopen(target, "w") else { return }
  fputs(text, file)
  fclose(file)
  if isReplaced { rename(target, path) }
}
