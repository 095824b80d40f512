/// Something wrong in a data file: what, where, and on which record.
package struct Problem: Equatable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  /// So many are told of one file: nobody reads more, and they could fill more memory than the file does.
  package static let most = 1_000

  package var severity = Severity.error
  /// The file's path, as the reader would type it.
  package var file: String
  /// From 1; 0 where the problem is with the file as a whole.
  package var line: Int
  /// From 1, in bytes; 0 where the problem is with the file as a whole.
  package var column: Int
  /// Where inside the document: `indicators[2].targets[0].date`; empty at its root.
  package var path: String
  package var message: String
  /// Ids from the outermost record inwards.
  package var trail: [String]

  package init(
    _ severity: Severity = .error, file: String, line: Int = 0, column: Int = 0, path: String = "", message: String,
    trail: [String] = []
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
    self.trail = trail
  }
}

extension Problem: CustomStringConvertible {
  /// One line, in the form compilers use.
  package var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let subject = path.isEmpty ? "" : "\(path): "
    let records = trail.isEmpty ? "" : " (\(trail.joined(separator: " → ")))"
    return "\(place): \(severity.rawValue): \(subject)\(message)\(records)"
  }
}

/// Every problem that keeps a roadmap from being read.
package struct Problems: Error, Equatable, Sendable {
  package let all: [Problem]

  package init(all: [Problem]) { self.all = all }
}
