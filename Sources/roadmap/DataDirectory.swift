import Glibc
import Model
import Scoring
import Storage

/// Where the roadmap comes from.
enum DataDirectory: Equatable {
  case path(String)
  case builtIn

  /// `given`, else `ROADMAP_DATA`, else `./data`, else the user's own, each if it holds a roadmap; else the built-in one.
  init(given: String?) {
    if let path = given ?? World.variable("ROADMAP_DATA") {
      self = .path(path)
    } else if let path = ["data", DataDirectory.home].compactMap({ $0 }).first(where: DataDirectory.holdsRoadmap) {
      self = .path(path)
    } else {
      self = .builtIn
    }
  }

  /// The one that a command line with these words names, or leaves out.
  init(named words: [String]) {
    let option = "--data"
    let joined = words.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
    let apart = words.lastIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    self.init(given: joined ?? apart)
  }

  /// `$XDG_DATA_HOME/roadmap`, by default below the home directory (XDG Base Directory Specification).
  private static var home: String? {
    let root = World.variable("XDG_DATA_HOME") ?? World.variable("HOME").map { "\($0)/.local/share" }
    return root.map { "\($0)/roadmap" }
  }

  private static func holdsRoadmap(_ path: String) -> Bool { access("\(path)/roadmap.json", F_OK) == 0 }

  /// In words, for a message.
  var name: String {
    switch self {
    case .path(let path): path
    case .builtIn: "the built-in data"
    }
  }

  func archive(in language: Language = .english) throws(Failure) -> Archive {
    do throws(LoadError) { return try loaded(in: language, isPatient: true) } catch { throw Failure(error) }
  }

  /// Its texts read in `language` where they are there; `isPatient` gives what is being written a second.
  func loaded(in language: Language = .english, isPatient: Bool = false) throws(LoadError) -> Archive {
    switch self {
    case .path(let path): return try load(path, in: language, isPatient: isPatient, check: \.queryFindings)
    case .builtIn:
      do throws(Problems) { return try bundledArchive(in: language, check: \.queryFindings) } catch {
        throw .bad(error)
      }
    }
  }

  /// `nil` where something is wrong, or may be: `archive` tells.
  func provisional() -> Provisional? {
    guard case .path(let path) = self else { return nil }
    return Provisional(of: path, check: { $0.queryFindings })
  }

  func problems(strict: Bool) throws(Failure) -> [Problem] {
    do throws(LoadError) {
      switch self {
      case .path(let path): return try Storage.problems(in: path, strict: strict, check: \.queryFindings)
      case .builtIn: return Storage.problems(in: bundledFiles, strict: strict, check: \.queryFindings)
      }
    } catch {
      throw Failure(error)
    }
  }
}
