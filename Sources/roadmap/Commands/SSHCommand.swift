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

        What the user asked ssh for is split without a shell, and run where it only reads the roadmap; without a
        command it is the dashboard on a terminal, else the status.
        """)

    @Option(help: ArgumentHelp("Show the roadmap in this directory.", valueName: "dir"))
    var data: String?

    func run() throws {
      let line = World.variable("SSH_ORIGINAL_COMMAND") ?? ""
      var words: [String]
      do throws(CommandWords.Failure) {
        words = try CommandWords(line).words
      } catch {
        throw ValidationError("This is not run: \(error).")
      }
      if words.first == RoadmapCommand.configuration.commandName { words.removeFirst() }
      throw ExitCode(
        Program.exitCode(of: words) { command in
          guard var reading = command as? any ReadingCommand else {
            throw ValidationError("Only commands that read the roadmap can be run from here.")
          }
          try reading.confine(to: data)
          command = reading
        })
    }
  }
}
