import ArgumentParser
import Canvas
import Glibc
import Model
import Reports
import Scoring
import Terminal

extension RoadmapCommand {
  struct Browse: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "browse", abstract: "The interactive dashboard.", usage: "roadmap browse [options]")

    @Option(
      help: ArgumentHelp(
        "The theme: \(Theme.all.map(\.name).joined(separator: ", ")); else the one in the configuration.",
        valueName: "name"),
      completion: .list(Theme.all.map(\.name)))
    var theme: String?

    @Flag(help: "A dialogue in lines, for screen readers and braille.")
    var accessible = false

    @OptionGroup var options: CommonOptions

    func validate() throws {
      if let theme { _ = try word(theme, among: Theme.all.map(\.name), called: "theme") }
    }

    func run() throws {
      if accessible || World.wantsAccessible { return try converse() }
      guard World.isTerminal(STDIN_FILENO), World.isTerminal(STDOUT_FILENO) else {
        return try printStatus(because: "there is no terminal to browse on")
      }
      keepLittleFreeMemory()  // the screen may stay open for weeks
      let configuration = try UserConfiguration()
      let directory = options.directory
      // Watched before it is read, so that no change slips through between.
      let data = LiveData(directory, in: configuration.language)
      var opening = Opening(directory, in: configuration.language)
      let archive = try opening.archiveAtOnce()
      let day = try options.day()
      let usesColor = options.color == .always || options.color == .auto && World.variable("NO_COLOR") == nil
      let lastVisit = LastVisit()
      var note: String?
      var failure: Failure?
      var ending: Int32?
      var hasLeft = false
      do throws(TerminalError) {
        let theme = configuration.theme(theme)
        var terminal = try Terminal(options: .init(theme: theme, usesColor: usesColor))
        note = terminal.note
        let preferences = configuration.preferences(theme: theme, colorCount: terminal.colorCount)
        switch archive.map({ .success($0) }) ?? opening.archive(shownOn: &terminal, isASCII: options.ascii) {
        case .success(let archive):
          var session = Session(
            archive, of: data, asOf: day, today: Program.today, lastVisit: lastVisit.day(before: Program.today),
            terminal: terminal, isASCII: options.ascii, isRestricted: options.restricted, preferences: preferences)
          ending = session.run(after: opening.typed)
          lastVisit.keep(Program.today)
        case .failure(let reason): failure = reason
        case nil: (hasLeft, ending) = (true, opening.ending)
        }
      } catch {
        return try printStatus(because: error.words)
      }
      if let failure { throw failure }
      if let note, !options.quiet { World.complain("roadmap: \(note)") }
      if let ending { raise(ending) }  // the shell sees by what it ended
      if hasLeft { _exit(EX_OK) }  // what `exit` takes down, the thread that still reads may be using
    }

    /// The same as a dialogue.
    private func converse() throws {
      let configuration = try UserConfiguration()
      let data = LiveData(options.directory, in: configuration.language)
      let archive = try options.directory.archive(in: configuration.language)
      let lastVisit = LastVisit()
      let dialogue = Dialogue(
        archive, asOf: try options.day(), today: Program.today, lastVisit: lastVisit.day(before: Program.today),
        columns: options.page.columns,
        isRestricted: options.restricted, ownQueries: configuration.queries)
      var session = DialogueSession(dialogue, of: data, isASCII: options.page.symbols.isASCII)
      try session.run()
      lastVisit.keep(Program.today)
    }

    /// What there is to see without a full screen.
    private func printStatus(because reason: String) throws {
      World.complain("roadmap: \(reason), so this is the status:")
      var status = try Status.parse([])
      status.options = options
      try status.run()
    }
  }
}

extension TerminalError {
  fileprivate var words: String {
    switch self {
    case .notATerminal: "there is no terminal to browse on"
    case .unsuitable(let type): "a terminal of the type \"\(type)\" has no full screen"
    case .system(let code): "the terminal cannot be used (\(String(cString: strerror(code))))"
    }
  }
}
