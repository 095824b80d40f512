import ArgumentParser
import Glibc
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Check: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "One line and an exit code for a monitoring system.",
      usage: "roadmap check [options]",
      discussion: """
          roadmap check                                # by status
          roadmap check --warning 70: --critical 50:   # by score
          roadmap check --area connectivity --max-age 400

        Ranges: 10 alerts outside 0 to 10, 10: below 10, ~:10 above 10, 10:20 outside, @10:20 inside.
        Exits with 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN (also for this help).
        """)

    @Option(
      name: .shortAndLong, parsing: .unconditional,
      help: ArgumentHelp("Warn where the score is outside.", valueName: "range"))
    var warning: String?

    @Option(
      name: .shortAndLong, parsing: .unconditional,
      help: ArgumentHelp("Critical where the score is outside.", valueName: "range"))
    var critical: String?

    @Option(help: ArgumentHelp("Check this area.", valueName: "id"), completion: .ids(.area))
    var area: String?

    @Option(help: ArgumentHelp("Warn where nothing is newer than so many days.", valueName: "days"))
    var maxAge: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
    var timeout = 10

    @OptionGroup var options: CommonOptions

    func validate() throws {
      _ = try limits()
      if let maxAge, maxAge < 0 { throw ValidationError("The age is 0 days or more.") }
      if timeout < 1 { throw ValidationError("The timeout is at least 1 second.") }
    }

    func run() throws {
      giveUp(after: timeout)
      let assessment = try options.assessment()
      let area = try area.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      let report = CheckReport(assessment, limits: try limits(), area: area)
      try World.print(report.line)
      throw ExitCode(report.state.rawValue)
    }

    private func limits() throws -> CheckReport.Limits {
      .init(warning: try range(warning), critical: try range(critical), maximumAge: maxAge)
    }

    private func range(_ text: String?) throws -> AlertRange? {
      try text.map { text in
        guard let range = AlertRange(text) else {
          throw ValidationError("\"\(text)\" is not a range; ranges are 10, 10:, ~:10, 10:20 and @10:20.")
        }
        return range
      }
    }
  }
}

/// Ends the program as UNKNOWN after so many seconds, whatever it waits for then.
private func giveUp(after seconds: Int) {
  signal(SIGALRM) { _ in
    let line: StaticString = "ROADMAP UNKNOWN - timed out; the data could not be read in time\n"
    _ = write(STDOUT_FILENO, line.utf8Start, line.utf8CodeUnitCount)
    _exit(CheckReport.State.unknown.rawValue)
  }
  alarm(UInt32(clamping: seconds))
}
