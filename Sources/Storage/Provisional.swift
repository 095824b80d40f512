package import Model

/// A roadmap to begin with while another thread makes sure of it.
///
/// Half of the work of a short command is to look for what is wrong between records, and nearly always nothing is.
package struct Provisional {
  package let archive: Archive
  private let assurance: Work<Bool>

  /// `nil` where something is wrong with a file by itself, or changes: `load` tells what, or waits. `check` may find more
  /// that is wrong with what can be read.
  package init?(of directory: String, check: @escaping @Sendable (Roadmap) -> [Finding]) {
    let directory = trimmed(directory)
    guard let before = try? Listing(of: directory), before.restlessness == 0, before.holdsRoadmap,
      let roadmap = try? Reading.unchecked(before.files, language: .english)
    else { return nil }
    archive = Archive(roadmap)
    assurance = Work {
      let after = try? Listing(of: directory)
      return after == before && roadmap.findings.isEmpty && check(roadmap).isEmpty
    }
  }

  /// Whether nothing is wrong between its records, and nothing changed while it was read; waits until that is known.
  package var isSound: Bool { assurance.result() }
}

/// What the files hold where each by itself is as it should be; whether they fit together is not looked at.
package func unchecked(_ files: [DataFile]) -> Archive? {
  (try? Reading.unchecked(files.map { UnreadFile($0) }, language: .english)).flatMap { $0 }.map { Archive($0) }
}
