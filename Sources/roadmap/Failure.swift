import Glibc
import Storage

/// What ends the program early: what standard error is told, and the exit code.
struct Failure: Error {
  let message: String
  let code: Int32

  /// There is no such data, file or id.
  static func missing(_ message: String) -> Failure { Failure(message: "roadmap: \(message)", code: EX_NOINPUT) }

  /// What was asked for is not done for whoever asks.
  static func refused(_ message: String) -> Failure { Failure(message: "roadmap: \(message)", code: EX_USAGE) }

  /// The message without the program's name.
  var reason: String { message.hasPrefix("roadmap: ") ? String(message.dropFirst(9)) : message }

  static func unwritable(code: Int32) -> Failure {
    Failure(
      message: "roadmap: the output cannot be written: \(String(cString: strerror(code)))", code: EX_IOERR)
  }
}

extension Failure {
  init(_ error: LoadError) {
    switch error {
    case .bad: self.init(message: "\(error)", code: EX_DATAERR)
    case .noDirectory, .noRoadmap, .unreadable, .unsettled: self = .missing("\(error)")
    }
  }
}
