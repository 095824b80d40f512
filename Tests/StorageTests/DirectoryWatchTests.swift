import Glibc
import Model
import Storage
import TestSupport
import Testing

final class DirectoryWatchTests {
  /// Below a directory of its own, so that the data can be moved as a whole.
  private let home = TemporaryDirectory(
    Dictionary(uniqueKeysWithValues: minimalRoadmap().map { ("top/data/\($0)", $1) }))
  private var data: String { home.path + "/top/data" }

  /// Whether the watch notices what `change` does; inotify reports before the call that changes returns.
  private func notices(_ watch: inout DirectoryWatch, _ change: () -> Void) throws -> Bool {
    change()
    return try watch.takeChanges()
  }

  @Test func `nothing is noticed where nothing happens, nor where the roadmap is read`() throws {
    var watch = try DirectoryWatch(data)
    #expect(try !watch.takeChanges())
    _ = try load(data)
    #expect(try !watch.takeChanges())
  }

  @Test(arguments: ["roadmap.json", "areas/01-water.json", "areas/02-new.json", "risks.json"])
  func `a file that is written in place is noticed`(name: String) throws {
    var watch = try DirectoryWatch(data)
    #expect(try notices(&watch) { home.write("{}", to: "top/data/\(name)") })
    #expect(try !watch.takeChanges())
  }

  @Test(arguments: [
    ".risks.json.swp", "risks.json~", "4913", "areas/.#01-water.json", "notes.txt", "#risks.json#",
    "areas/#01-water.json#", "areas/4913", ".risks.json.aB3xZ9", "areas/.01-water.json.aB3xZ9", "sedQw1234",
  ])
  func `an editor's own files are not`(name: String) throws {
    var watch = try DirectoryWatch(data)
    #expect(try !notices(&watch) { home.write("no", to: "top/data/\(name)") })
  }

  @Test func `what goes on beside the directory wakes nobody`() throws {
    var watch = try DirectoryWatch(data)
    home.write("[]", to: "top/beside.json")
    home.write("[]", to: "beside.json")
    chmod("\(home.path)/beside.json", 0o400)
    unlink("\(home.path)/top/beside.json")
    var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    #expect(try !watch.takeChanges())
  }

  @Test(arguments: ["risks.json", "areas/01-water.json"])
  func `a file that another takes the place of is noticed, again and again`(name: String) throws {
    var watch = try DirectoryWatch(data)
    for _ in 0..<3 {
      home.write("[]", to: "top/part")
      #expect(try notices(&watch) { rename("\(home.path)/top/part", "\(data)/\(name)") })
    }
    #expect(try notices(&watch) { unlink("\(data)/\(name)") })
  }

  @Test func `another directory in its place is watched from then on`() throws {
    var watch = try DirectoryWatch(data)
    for number in 0..<3 {
      for (name, text) in minimalRoadmap() { home.write(text, to: "top/next/\(name)") }
      #expect(
        try notices(&watch) {
          rename(data, "\(home.path)/top/old-\(number)")
          rename("\(home.path)/top/next", data)
        })
      #expect(try notices(&watch) { home.write("[]", to: "top/data/areas/01-water.json") })
      #expect(
        try !notices(&watch) { home.write("[]", to: "top/old-\(number)/risks.json") }, "the old one is left alone")
    }
  }

  @Test func `a directory that goes is noticed, and so is its return`() throws {
    var watch = try DirectoryWatch(data)
    #expect(try notices(&watch) { rename(data, "\(home.path)/aside") })
    #expect(try !notices(&watch) { home.write("[]", to: "top/other.json") })
    #expect(try notices(&watch) { rename("\(home.path)/aside", data) })
    #expect(try notices(&watch) { home.write("[]", to: "top/data/areas/01-water.json") })
  }

  @Test func `so is the return of what is above it`() throws {
    var watch = try DirectoryWatch(data)
    #expect(try notices(&watch) { rename("\(home.path)/top", "\(home.path)/aside") })
    #expect(try notices(&watch) { mkdir("\(home.path)/top", 0o700) })
    #expect(try notices(&watch) { home.write("[]", to: "top/data/risks.json") })
    #expect(try notices(&watch) { home.write("[]", to: "top/data/risks.json") })
  }

  @Test func `a directory that is not there yet is waited for`() throws {
    let path = home.path + "/a/b/data/"
    var watch = try DirectoryWatch(path)
    #expect(try notices(&watch) { home.write("[]", to: "a/b/data/risks.json") })
    #expect(try notices(&watch) { home.write("[]", to: "a/b/data/areas/01.json") })
    #expect(try notices(&watch) { home.write("[]", to: "a/b/data/areas/01.json") })
  }

  @Test func `a folder of areas that is replaced is watched from then on`() throws {
    var watch = try DirectoryWatch(data)
    home.write("[]", to: "top/next/01-water.json")
    #expect(
      try notices(&watch) {
        rename("\(data)/areas", "\(home.path)/aside")
        rename("\(home.path)/top/next", "\(data)/areas")
      })
    #expect(try notices(&watch) { home.write("{}", to: "top/data/areas/01-water.json") })
  }

  @Test func `a link is followed, and another link in its place`() throws {
    let link = home.path + "/current"
    symlink("top/data", link)
    var watch = try DirectoryWatch(link)
    #expect(try notices(&watch) { home.write("[]", to: "top/data/risks.json") })
    home.write("[]", to: "next/risks.json")
    symlink("next", link + ".new")
    #expect(try notices(&watch) { rename(link + ".new", link) })
    #expect(try notices(&watch) { home.write("[ ]", to: "next/risks.json") })
    #expect(try !notices(&watch) { home.write("[ ]", to: "top/data/risks.json") })
  }

  @Test func `many files replaced one after the other, as a checkout does, are read in their last state`() throws {
    var watch = try DirectoryWatch(data)
    for round in 1...5 {
      var count = 0
      for (name, text) in minimalRoadmap() {
        #expect(
          try notices(&watch) {
            unlink("\(data)/\(name)")
            home.write(text.replacing("Everybody has water.", with: "\(round)"), to: "top/data/\(name)")
          })
        count += 1
      }
      #expect(count > 1)
      #expect(try load(data).asOf(Day("2026-11-23")).areas.first?.purpose.text() == "\(round)")
    }
  }

  @Test func `a file that can be read again is noticed`() throws {
    var watch = try DirectoryWatch(data)
    #expect(try notices(&watch) { chmod("\(data)/risks.json", 0o400) })
  }

  @Test func `a user with nothing left to watch with is told so`() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 0, rlim_max: 0)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      do throws(WatchError) {
        _ = try DirectoryWatch("/")
        exit(1)
      } catch {
        exit(error.description == "the system gives this user no more watches" ? 0 : 2)
      }
    }
  }
}
