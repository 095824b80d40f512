import Glibc
package import Model

/// Why a directory gives no roadmap.
package enum LoadError: Error, Equatable, Sendable {
  case noDirectory(String)
  case noRoadmap(directory: String)
  case unreadable(String, code: Int32)
  /// It kept changing while it was read.
  case unsettled(directory: String)
  /// It could be read, and is wrong.
  case bad(Problems)
}

extension LoadError: CustomStringConvertible {
  /// A sentence, or one line for each problem.
  package var description: String {
    switch self {
    case .noDirectory(let path): "there is no directory \(path.quoted)"
    case .noRoadmap(let path): "\(path.quoted) holds no roadmap.json, so it is no roadmap"
    case .unreadable(let path, let code): "\(path.quoted) cannot be read: \(String(cString: strerror(code)))"
    case .unsettled(let path): "\(path.quoted) keeps changing while it is read; try again when it is complete"
    case .bad(let problems): problems.all.map(\.description).joined(separator: "\n")
    }
  }
}

/// The roadmap of a directory: as it stood before or after whatever is just being written there, never between.
///
/// Its texts read in `language` where they are there; `check` may find more that is wrong with what can be read. `isPatient`
/// waits up to a second for what is new and wrong to be mended, as it may be half of something being written.
package func load(
  _ directory: String, in language: Language = .english, isPatient: Bool = false,
  check: (Roadmap) -> [Finding] = { _ in [] }
) throws(LoadError) -> Archive {
  let directory = trimmed(directory)
  while true {
    let snapshot = try Snapshot(of: directory) { files throws(LoadError) in
      try Reading(of: files, strict: false, language: language, check: check)
    }
    do throws(Problems) {
      return try snapshot.reading.archive()
    } catch {
      guard isPatient, snapshot.age < Snapshot.settled else { throw .bad(error) }
      pause(nanoseconds: Snapshot.quiet)
    }
  }
}

/// All that is wrong with the files of a directory; `strict` adds a warning for every key that is not known.
package func problems(
  in directory: String, strict: Bool, check: (Roadmap) -> [Finding] = { _ in [] }
) throws(LoadError) -> [Problem] {
  try Snapshot(of: trimmed(directory)) { files throws(LoadError) in
    try Reading(of: files, strict: strict, check: check)
  }.reading.problems
}

/// Without the slashes at its end.
func trimmed(_ directory: String) -> String {
  var path = Substring(directory)
  while path.count > 1, path.last == "/" { path.removeLast() }
  return String(path)
}
