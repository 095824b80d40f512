import ArgumentParser
import Glibc
import Model

/// The program's one command; its verbs are in Commands/.
struct RoadmapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roadmap",
    abstract: "Where the roadmap stands: what was promised, what is due, and what became of it.",
    usage: "roadmap [command] [options]",
    discussion: """
      Without a command: the dashboard on a terminal, else the status.

        roadmap status --brief             # one line for a prompt
        roadmap list actions --status overdue --sort due
        roadmap show wsis-20               # one record with links, history, sources
        roadmap diff --from -1y            # what changed since a year ago, and why
        roadmap export markdown            # a briefing note
      """,
    version: "roadmap 0.1.0",
    subcommands: [
      Browse.self, Status.self, List.self, Show.self, Explain.self, Forecast.self, Diff.self, Sensitivity.self,
      Timeline.self, Export.self, Check.self, Watch.self, Doctor.self, Validate.self,
      SSHCommand.self,
    ])

  /// What is asked about the program, and not about a roadmap.
  private static let aboutItself = [
    "-h", "--help", "--version", "--generate-completion-script", "---completion", "--experimental-dump-help",
  ]

  /// The arguments with the verb they leave out: the dashboard on a terminal, else the status.
  static func completed(_ arguments: [String]) -> [String] {
    if let first = arguments.first, !first.hasPrefix("-") || aboutItself.contains(first) { return arguments }
    let isInteractive = World.isTerminal(STDIN_FILENO) && World.isTerminal(STDOUT_FILENO)
    return [isInteractive ? "browse" : "status"] + arguments
  }

  /// Says what a verb that is none may have meant.
  static func check(verb: String?) throws {
    guard let verb, !aboutItself.contains(verb) else { return }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    _ = try word(verb, among: known, called: "command")
  }
}
