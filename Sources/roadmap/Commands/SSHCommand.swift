import ArgumentParser
import Glibc
import Model

extension RoadmapCommand {
  struct SSHCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ssh-command", abstract: "The reading commands, as a forced command of sshd.",
      usage: "roadmap ssh-command [--data dir]",
      discussion: """
        In authorized_keys, or after ForceCommand in sshd_config:

          restrict,pty,command="roadmap ssh-command --data /srv/roadmap" KEY

        What was asked of ssh is split without a shell, and run where it only reads the
        roadmap. Without a command: the dashboard on a terminal, else the status.
        """)

    @Option(help: ArgumentHelp("Show the roadmap in this directory.", valueName: "dir"), completion: .directory)
    var data: String?

    func run() throws {
      throw ExitCode(
        Program.exitCode(of: try askedFor) { command in
          guard var reading = command as? any ReadingCommand else {
            let isHelp = !RoadmapCommand.configuration.subcommands.contains { $0 == type(of: command) }
            if isHelp { return }
            throw Failure.refused("only commands that read the roadmap can be run from here")
          }
          try reading.confine(to: data)
          command = reading
        })
    }

    /// The words of what the user asked ssh for, without the program's own name.
    private var askedFor: [String] {
      get throws {
        var words: [String]
        do throws(CommandWords.Failure) {
          words = try CommandWords(World.variable("SSH_ORIGINAL_COMMAND") ?? "").words
        } catch {
          throw Failure.refused("this is not run: \(error)")
        }
        if words.first == RoadmapCommand.configuration.commandName { words.removeFirst() }
        // What completes a line reads the data that the line names.
        if words.first == "---completion" { throw Failure.refused("lines are not completed from here") }
        return words
      }
    }
  }
}
