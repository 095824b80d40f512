import Glibc
import Model
import Reports
import Scoring
import Storage

/// `roadmap status`, with nothing more on the line than `--brief`, `--data` and `--as-of`, as prompts, scripts and people in
/// a hurry have it.
///
/// ArgumentParser takes longer to understand such a line than all that follows.
struct BareStatus {
  private var isBrief = false
  private var directory: String?
  private var day = Program.today

  /// `nil` for any other line, and where something is wrong that ArgumentParser is to tell.
  init?(_ words: [String]) {
    guard words.first == "status" else { return nil }
    var typed: String?
    var next = 1
    while next < words.count {
      let value = next + 1 < words.count ? words[next + 1] : nil
      switch words[next] {
      case "--brief" where !isBrief:
        isBrief = true
        next += 1
      case "--data" where directory == nil && value?.hasPrefix("-") == false:
        directory = value
        next += 2
      case "--as-of" where typed == nil && value != nil:
        typed = value
        next += 2
      default: return nil
      }
    }
    guard let day = try? CommonOptions.day(typed: typed, on: Program.today) else { return nil }
    self.day = day
  }

  /// Prints it and ends the program, which gives back the memory at once; piece by piece would take a tenth of the time.
  func printAndExit() throws(Failure) -> Never {
    let directory = DataDirectory(given: directory)
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
