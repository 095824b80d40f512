import ArgumentParser
import Glibc
import Model

@main
enum Program {
  /// The day on which the program was started, in UTC: the only look at the clock.
  static let today = Day(number: Int32(clamping: time(nil) / 86_400))

  static func main() {
    signal(SIGPIPE, SIG_DFL)  // whoever reads the output may stop at any line
    exit(exitCode(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func exitCode(of arguments: [String]) -> Int32 {
    do {
      var command = try RoadmapCommand.parseAsRoot(RoadmapCommand.completed(arguments))
      try command.run()
      return EX_OK
    } catch let failure as Failure {
      World.complain(failure.message)
      return failure.code
    } catch {
      return answer(error)
    }
  }

  /// What ArgumentParser has to say: help and version to standard output, misuse to standard error.
  private static func answer(_ error: any Error) -> Int32 {
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
