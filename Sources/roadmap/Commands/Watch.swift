import ArgumentParser
import Glibc
import Model
import Reports
import Scoring
import Storage

extension RoadmapCommand {
  struct Watch: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "watch", abstract: "The status, redrawn whenever the data changes.",
      usage: "roadmap watch [id] [options]",
      discussion: """
          roadmap watch                    # until Ctrl-C
          roadmap watch connectivity
          roadmap watch | tee -a log       # without a terminal, each new status below the last
        """)

    @Argument(help: "An area.", completion: .ids(.area))
    var id: String?

    @OptionGroup var options: CommonOptions

    func run() throws {
      let directory = options.directory
      // Watched before it is read, so that no change slips through between.
      var data = LiveData(directory, in: .english)
      var screen = WallScreen(id: id, options: options, archive: try directory.archive())
      signal(SIGWINCH) { _ in }  // ends the wait, so that the new size is drawn
      try screen.show()
      while true {
        if let notice = data.takeNotice() { World.complain("roadmap: \(notice)") }
        var waiting = data.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        waiting.append(pollfd(fd: STDOUT_FILENO, events: 0, revents: 0))
        let count = poll(&waiting, nfds_t(waiting.count), data.patience ?? screen.untilNextDay)
        if waiting.popLast()?.revents != 0 { return }  // nobody reads any more
        if waiting.contains(where: { $0.revents != 0 }) { data.noticeChanges() }
        if let loaded = data.takeUpdate() {
          try screen.take(loaded)
        } else if count < 0 || Program.day != screen.today {
          try screen.show()
        }
      }
    }
  }
}

/// The status on a screen that nobody types at.
private struct WallScreen {
  let id: String?
  let options: CommonOptions
  private var archive: Archive
  private var breakage: (problems: [Problem], since: String)?
  private(set) var today = Program.day

  init(id: String?, options: CommonOptions, archive: Archive) {
    (self.id, self.options, self.archive) = (id, options, archive)
  }

  /// Milliseconds until the day, which is UTC's, is another one; -1, for ever, where a past day is shown.
  var untilNextDay: Int32 {
    guard options.isAboutToday else { return -1 }
    return Int32(clamping: Program.secondsUntilNextDay * 1000 + 50)
  }

  mutating func take(_ loaded: Result<Archive, Problems>) throws {
    switch loaded {
    case .success(let new):
      if new == archive, breakage == nil { return }
      (archive, breakage) = (new, nil)
    case .failure(let problems): breakage = (problems.all, breakage?.since ?? "\(World.minute)")
    }
    try show()
  }

  mutating func show() throws {
    today = Program.day
    let assessment = Assessment(of: archive, asOf: try options.day(on: today))
    let area = try id.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
    var text = StatusReport(assessment, today: today, area: area).text(on: options.page)
    if let breakage, let first = breakage.problems.first {
      let others = breakage.problems.count > 1 ? ", and \(breakage.problems.count - 1) more" : ""
      text += "data broken since \(breakage.since): \(first)\(others)\n".safeLines
    }
    try World.print(World.isTerminal(STDOUT_FILENO) ? overwriting(text) : text + "\n")
  }

  /// Paints over what stood there: home, every line with its rest, and what is below.
  private func overwriting(_ text: String) -> String {
    let rows = max(1, World.terminalRows ?? 24)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(rows)
    return "\u{1B}[H" + lines.joined(separator: "\u{1B}[K\r\n") + "\u{1B}[K\u{1B}[J"
  }
}
