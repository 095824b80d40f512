import ArgumentParser
import Glibc
import Model
import Reports

@main
enum Program {
  /// The day on which the program was started, in UTC.
  static let today = day

  /// The day it is now, in UTC.
  static var day: Day { Day(number: Int32(clamping: time(nil) / secondsOfDay)) }

  static var secondsUntilNextDay: Int { secondsOfDay - time(nil) % secondsOfDay }

  private static let secondsOfDay = 86_400

  static func main() {
    fillStandardDescriptors()
    signal(SIGPIPE, SIG_DFL)  // whoever reads the output may stop at any line
    exit(exitCode(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Keeps what is opened later from being taken for a standard descriptor that is closed; reading and writing there
  /// still fail.
  private static func fillStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Runs what was typed; `confine` may change the command before, or refuse it.
  static func exitCode(
    of arguments: [String], confine: ((inout any ParsableCommand) throws -> Void)? = nil
  ) -> Int32 {
    defer { ReadAhead.end() }
    do {
      let words = RoadmapCommand.completed(arguments)
      if confine == nil {
        if let status = BareStatus(words) { try status.printAndExit() }
        ReadAhead.begin(for: words)
      }
      try RoadmapCommand.check(verb: words.first)
      var command = try RoadmapCommand.parseAsRoot(words)
      try confine?(&command)
      if let reading = command as? any ReadingCommand, reading.options.restricted { Restriction.begin() }
      try command.run()
      return EX_OK
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return arguments.first == RoadmapCommand.Check.configuration.commandName ? answerMonitor(error) : answer(error)
    }
  }

  /// Whatever stops a check is UNKNOWN, on standard output, as are its help and version (Monitoring Plugins Development
  /// Guidelines, "Plugin Return Codes").
  private static func answerMonitor(_ error: any Error) -> Int32 {
    let isHelp = !(error is Failure) && RoadmapCommand.exitCode(for: error) == .success
    let message = (error as? Failure)?.reason ?? RoadmapCommand.message(for: error)
    let line = isHelp ? RoadmapCommand.fullMessage(for: error) + "\n" : CheckReport.unknown(message)
    // Without an output there is nobody to tell, and the state stays.
    try? World.print(line)
    return CheckReport.State.unknown.rawValue
  }

  /// What ArgumentParser has to say: help and version to standard output, misuse to standard error.
  private static func answer(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      World.complain(failure.message)
      return failure.code
    }
    let message = RoadmapCommand.fullMessage(for: error)
    let code = RoadmapCommand.exitCode(for: error).rawValue
    guard code == EX_OK else {
      World.complain(message)
      return code
    }
    do throws(Failure) {
      try World.print(message + "\n")
      return EX_OK
    } catch {
      World.complain(error.message)
      return error.code
    }
  }
}
