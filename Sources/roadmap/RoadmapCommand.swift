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
  static func completed(_ arguments: [String]) throws -> [String] {
    let isInteractive = World.isTerminal(STDIN_FILENO) && World.isTerminal(STDOUT_FILENO)
    let standard = isInteractive ? "browse" : "status"
    guard let first = arguments.first else { return [standard] }
    if aboutItself.contains(first) { return arguments }
    if first.hasPrefix("-") { return [standard] + arguments }
    _ = try word(
      first, among: configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"], called: "command")
    return arguments
  }
}
