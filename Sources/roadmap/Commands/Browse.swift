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
        World.complain("roadmap: there is no terminal to browse on, so this is the status:")
        var status = try Status.parse([])
        status.options = options
        try status.run()
        return
      }
      let archive = try DataDirectory(given: options.data).archive()
      let day = try options.day()
      let usesColor = options.color == .always || options.color == .auto && World.variable("NO_COLOR") == nil
      var note: String?
      do throws(TerminalError) {
        let terminal = try Terminal(options: .init(usesColor: usesColor))
        note = terminal.note
        var session = Session(
          archive, asOf: day, today: Program.today, terminal: terminal, isASCII: options.ascii)
        session.run()
      } catch {
        throw Failure(message: "roadmap: \(error)", code: EX_UNAVAILABLE)
      }
      if let note, !options.quiet { World.complain("roadmap: \(note)") }
    }
  }
}
