import Model
import Synchronization

/// The roadmap, read while the command line is still being understood, which takes as long.
enum ReadAhead {
  private typealias Reading = (directory: DataDirectory, archive: Work<Result<Archive, Failure>>)

  private static let reading = Mutex<Reading?>(nil)

  /// Commands that read one roadmap, once, before anything else.
  private static let verbs: Set<String> = [
    "status", "list", "show", "explain", "forecast", "diff", "sensitivity", "timeline", "export",
  ]
  /// Words after which nothing is read, or something else.
  private static let otherwise: Set<String> = ["-h", "--help", "--restricted"]

  /// Begins where these words, the first of them a command, need a roadmap in all likelihood.
  static func begin(for words: [String]) {
    guard let verb = words.first, verbs.contains(verb), otherwise.isDisjoint(with: words) else { return }
    let directory = DataDirectory(named: words)
    reading.withLock { reading in
      reading = (
        directory,
        Work { do throws(Failure) { return .success(try directory.archive()) } catch { return .failure(error) } }
      )
    }
  }

  /// Lets go of what nobody has asked for, as after a line that is wrong.
  static func end() { reading.withLock { $0 = nil } }

  /// What the directory holds, read before or now.
  static func archive(of directory: DataDirectory) throws(Failure) -> Archive {
    let begun = reading.withLock { reading in
      defer { reading = nil }
      return reading
    }
    guard let begun, begun.directory == directory else { return try directory.archive() }
    return try begun.archive.result().get()
  }
}
