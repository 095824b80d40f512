import Glibc
import Model
import Reports
import Scoring
import Storage

/// `roadmap status` and `roadmap status --brief` with nothing more on the line, as prompts, scripts and people in a hurry
/// have them.
///
/// ArgumentParser takes longer to understand such a line than all that follows.
struct BareStatus {
  private let isBrief: Bool
  private let day: Day

  /// `nil` for any other line, and where something is wrong that ArgumentParser is to tell.
  init?(_ words: [String]) {
    guard words == ["status"] || words == ["status", "--brief"] else { return nil }
    guard let day = try? CommonOptions.day(typed: nil, on: Program.today) else { return nil }
    (isBrief, self.day) = (words.count > 1, day)
  }

  /// Prints it and ends the program, which gives back the memory at once; piece by piece would take a tenth of the time.
  func printAndExit() throws(Failure) -> Never {
    let directory = DataDirectory(given: nil)
    if let provisional = directory.provisional() {
      let text = answer(from: provisional.archive)
      if provisional.isSound {
        try World.print(text)
        exit(EX_OK)
      }
    }
    try World.print(answer(from: try directory.archive()))
    exit(EX_OK)
  }

  private func answer(from archive: Archive) -> String {
    let report = StatusReport(Assessment(of: archive, asOf: day), today: Program.today, area: nil)
    return isBrief ? report.brief(on: Page()) : report.text(on: Page())
  }
}
