import ArgumentParser

/// A command that only reads the roadmap, so that it may be asked for from outside.
protocol ReadingCommand: ParsableCommand {
  var options: CommonOptions { get set }
  /// What was typed that names a file or a directory, as an option or an argument; empty where nothing does.
  var paths: [String] { get }
}

extension ReadingCommand {
  var paths: [String] { [] }

  /// Keeps it to the data directory that was given by whoever set the account up.
  mutating func confine(to directory: String?) throws {
    if let path = ([options.data].compactMap { $0 } + paths).first {
      throw Failure.refused("files and directories cannot be named from here: \"\(path)\"")
    }
    options.data = directory
    options.restricted = true
  }
}
