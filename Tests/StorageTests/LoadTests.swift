import Glibc
import Model
import Storage
import Testing
import TestSupport

struct LoadTests {
  @Test func `a directory is read, and files that are no part of a roadmap are not`() throws {
    let directory = TemporaryDirectory(
      minimalRoadmap([
        "areas/.#01-water.json": "no", "areas/notes.txt": "no", "notes.json": "no", "areas/#01-water.json#": "no",
        "areas/01-water.json~": "no", "areas/4913": "no", "areas/.01-water.json.aB3xZ9": "no",
      ]))
    for path in [directory.path, directory.path + "/", directory.path + "//"] {
      #expect(try load(path).asOf(Day("2026-11-23")).areas.map(\.id) == ["water"])
    }
  }

  @Test func `problems name files as the reader types them`() {
    let directory = TemporaryDirectory(minimalRoadmap(["areas/01-water.json": "[", "sources.json": "3"]))
    let found = found(in: directory.path + "/")
    #expect(found.map(\.file) == ["\(directory.path)/areas/01-water.json", "\(directory.path)/sources.json"])
  }

  @Test func `what only the whole can tell has its place, though files are let go as they are read`() {
    let area = minimalRoadmap()["areas/01-water.json"]?.replacing(#"["water-board"]"#, with: #"["nobody"]"#)
    let directory = TemporaryDirectory(minimalRoadmap(["areas/01-water.json": area ?? ""]))
    let found = found(in: directory.path)
    #expect(found.map(\.path) == ["actions[0].leads[0]"])
    #expect(found.map(\.line) == [13])
  }

  @Test func `what a check finds has its place, and without anything to find the roadmap is there`() throws {
    let directory = TemporaryDirectory(minimalRoadmap())
    let finding = Finding(at: Place(.roadmap, [.key("title")]), "is not what it was")
    let problem = Problem(
      file: "\(directory.path)/roadmap.json", line: 1, column: 48, path: "title", message: "is not what it was",
      trail: ["roadmap", "minimal"])
    #expect(throws: LoadError.bad(Problems(all: [problem]))) { try load(directory.path, check: { _ in [finding] }) }
    #expect(try load(directory.path, check: { _ in [] }).asOf(Day("2026-11-23")).areas.count == 1)
  }

  @Test func `what is not there is told apart from what is wrong`() {
    let directory = TemporaryDirectory(["sources.json": "[]"])
    #expect(failure(of: directory.path + "/nowhere") == .noDirectory(directory.path + "/nowhere"))
    #expect(failure(of: "") == .noDirectory(""))
    #expect(failure(of: directory.path) == .noRoadmap(directory: directory.path))
    #expect(
      failure(of: directory.path + "/sources.json") == .unreadable(directory.path + "/sources.json", code: ENOTDIR))
  }

  @Test func `a pipe or a directory in the place of a file is refused at once`() {
    let directory = TemporaryDirectory(minimalRoadmap())
    remove(directory.path + "/risks.json")
    mkfifo(directory.path + "/risks.json", 0o600)
    #expect(failure(of: directory.path) == .unreadable(directory.path + "/risks.json", code: EISDIR))
    remove(directory.path + "/risks.json")
    mkdir(directory.path + "/risks.json", 0o700)
    #expect(failure(of: directory.path) == .unreadable(directory.path + "/risks.json", code: EISDIR))
  }

  @Test func `links are followed, and one that leads nowhere is a file that is not there`() throws {
    let directory = TemporaryDirectory(minimalRoadmap())
    rename(directory.path + "/areas", directory.path + "/elsewhere")
    symlink("elsewhere", directory.path + "/areas")
    #expect(try load(directory.path).asOf(Day("2026-11-23")).areas.count == 1)
    remove(directory.path + "/sources.json")
    symlink("nowhere", directory.path + "/sources.json")
    let found = found(in: directory.path)
    #expect(found.last?.message == "there is no such file, and every roadmap has one")
  }

  @Test func `a file over 256 MiB is refused`() {
    let directory = TemporaryDirectory(minimalRoadmap())
    truncate(directory.path + "/risks.json", 256 << 20 + 1)
    let found = found(in: directory.path)
    #expect(found.map(\.message) == ["is larger than 256 MiB"])
  }

  @Test func `reading leaves the directory as it was`() throws {
    let directory = TemporaryDirectory(minimalRoadmap())
    let before = modified(directory.path)
    _ = try load(directory.path)
    #expect(modified(directory.path) == before)
  }

  @Test func `a directory that is being rewritten is never read half old, half new`() async throws {
    // Each state says its number in two files; what is read says the same in both.
    let directory = TemporaryDirectory(minimalRoadmap(state(0)))
    let path = directory.path
    let writer = Task.detached {
      for number in 1...200 {
        for (name, text) in state(number) {
          let file = fopen("\(path)/part", "w")
          fputs(text, file)
          fclose(file)
          rename("\(path)/part", "\(path)/\(name)")
          await Task.yield()
        }
      }
    }
    for _ in 0..<3 {
      do throws(LoadError) {
        let roadmap = try load(path).asOf(Day("2026-11-23"))
        #expect(roadmap.title == roadmap.areas.first?.purpose)
      } catch {
        #expect(error == .unsettled(directory: path))
      }
    }
    await writer.value
    #expect(try load(path).asOf(Day("2026-11-23")).title == "200")
  }

  private func found(in directory: String) -> [Problem] {
    if case .bad(let problems) = failure(of: directory) { problems.all } else { [] }
  }

  private func failure(of directory: String) -> LoadError? {
    do throws(LoadError) {
      _ = try load(directory)
      return nil
    } catch {
      return error
    }
  }
}

private func modified(_ path: String) -> [Int] {
  var status = stat()
  stat(path, &status)
  return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_nlink)]
}

private func state(_ number: Int) -> [String: String] {
  let texts = minimalRoadmap()
  let (roadmap, area) = (texts["roadmap.json"] ?? "", texts["areas/01-water.json"] ?? "")
  return [
    "roadmap.json": roadmap.replacing("A minimal roadmap", with: "\(number)"),
    "areas/01-water.json": area.replacing("Everybody has water.", with: "\(number)"),
  ]
}
