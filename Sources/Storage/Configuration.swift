package import Model

/// What a person's configuration file says; `nil` and empty for what it leaves out.
package struct Configuration: Equatable, Sendable {
  /// A theme's name.
  package var theme: String?
  /// The name of the view one starts in.
  package var view: String?
  /// Of titles and other texts.
  package var language: Language?
  /// The keys of commands, by the command's name; keys under their plain names.
  package var keys: [String: [String]] = [:]
  /// The reader's own, in the form of a roadmap's.
  package var queries: [NamedQuery] = []

  /// Nothing set.
  package init() {}
}

/// The words a configuration file may use.
package struct ConfigurationWords {
  let themes: [String]
  let views: [String]
  /// With the keys each has where none are given.
  let commands: [(name: String, keys: [String])]
  /// The plain name of the key that is meant; `nil` where it is no key.
  let key: (String) -> String?
  /// What is wrong with a query; `nil` where nothing is.
  let fault: (String) -> String?

  /// The words of a program with these themes, views and commands.
  package init(
    themes: [String], views: [String], commands: [(name: String, keys: [String])],
    key: @escaping (String) -> String?, fault: @escaping (String) -> String?
  ) {
    self.themes = themes
    self.views = views
    self.commands = commands
    self.key = key
    self.fault = fault
  }
}

/// The configuration in a file, or all that is wrong with it.
package func configuration(_ file: DataFile, words: ConfigurationWords) throws(Problems) -> Configuration {
  let opened = OpenedFile(file, kind: "", strict: false)
  let configuration = opened.record { $0.configuration($1, words) }
  let problems = opened.problems.map { problem in
    var problem = problem
    problem.trail = []
    return problem
  }
  guard let configuration, problems.isEmpty else { throw Problems(all: problems) }
  return configuration
}

/// The configuration in the file at `path`, or `nil` where there is none.
package func loadConfiguration(_ path: String, words: ConfigurationWords) throws(LoadError) -> Configuration? {
  guard let file = try DataFile(reading: path) else { return nil }
  do throws(Problems) { return try configuration(file, words: words) } catch { throw .bad(error) }
}
