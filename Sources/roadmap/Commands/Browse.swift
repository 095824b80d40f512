import ArgumentParser
import Canvas
import Glibc
import Model
import Scoring
import Terminal

extension RoadmapCommand {
  struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "browse", abstract: "The interactive dashboard.")

    @OptionGroup var options: CommonOptions

    func run() throws {
      guard World.isTerminal(STDIN_FILENO), World.isTerminal(STDOUT_FILENO) else {
        return try printStatus(because: "there is no terminal to browse on")
      }
      let archive = try DataDirectory(given: options.data).archive()
      let day = try options.day()
      let usesColor = options.color == .always || options.color == .auto && World.variable("NO_COLOR") == nil
      let lastVisit = LastVisit()
      var note: String?
      do throws(TerminalError) {
        let terminal = try Terminal(options: .init(usesColor: usesColor))
        note = terminal.note
        var session = Session(
          archive, asOf: day, today: Program.today, lastVisit: lastVisit.day, terminal: terminal,
          isASCII: options.ascii)
        session.run()
        lastVisit.keep(Program.today)
      } catch {
        return try printStatus(because: error.words)
      }
      if let note, !options.quiet { World.complain("roadmap: \(note)") }
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
