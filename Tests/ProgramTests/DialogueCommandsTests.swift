import Dashboard
import Model
import Storage
import TestSupport
import Testing

@testable import roadmap

/// The accessible mode can do whatever the panes can: command by command of the dashboard's table.
struct DialogueCommandsTests {
  /// How the dialogue does what a command does.
  private enum Way {
    /// By these lines; the last answer holds the words.
    case lines([String], String)
    /// Not at all, as it would mean nothing there.
    case none(String)
  }

  private static let oneList = Way.none("there is one list at a time; its name opens another")
  private static let noPicture = Way.none("the timeline is told as a list in the order of time, all of it")

  private static let ways: [String: Way] = [
    "up": .none("each record has a number, and is opened by that"),
    "down": .none("each record has a number, and is opened by that"),
    "page up": .lines(["actions", "more", "again"], "1. "),
    "page down": .lines(["actions", "more"], "21. "),
    "first": .lines(["actions", "more", "again"], "1. "),
    "last": .lines(["actions", "reverse"], "1. Further discussion"),
    "pane": oneList, "previous pane": oneList, "left": oneList, "right": oneList,
    "open": .lines(["actions", "1"], "conn-baseline"),
    "back": .lines(["actions", "1", "back"], "Actions: "),
    "earlier": .lines(["earlier"], "AS OF"),
    "later": .lines(["as of 2024-09-22", "later"], "From 2024-09-22 to"),
    "year earlier": .lines(["year earlier"], "AS OF 2025-11-25"),
    "year later": .lines(["as of 2024-09-22", "year later"], "AS OF 2025-09-22"),
    "go to a day": .lines(["as of 2024-09-22"], "AS OF 2024-09-22"),
    "today": .lines(["as of 2024-09-22", "today"], "As of 2026-11-25, today"),
    "find": .lines(["find digital trust"], "1. Statement on digital trust"),
    "find next": .none("all that is found is listed, with a number each"),
    "find previous": .none("all that is found is listed, with a number each"),
    "filter": .lines(["actions", "filter area:ai"], "that answer to area:ai: 8"),
    "filter off": .lines(["actions", "filter area:ai", "filter off"], "Actions: 62"),
    "commands": .lines(["help"], "menu: the nine views"),
    "explain": .lines(["explain connectivity"], "Why Connectivity has"),
    "what if": .lines(["open trust-statement", "what if delivered"], "nothing is written"),
    "compare": .lines(["open trust-statement", "what if delivered", "menu", "compare"], "Trust"),
    "forget": .lines(["open trust-statement", "what if delivered", "forget"], "forgotten"),
    "copy": .lines(["open trust-statement", "copy"], "copied"),
    "print": .lines(["open trust-statement", "again"], "Sources"),
    "export": .lines(["actions", "export csv"], "written"),
    "sort": .lines(["actions", "sort title"], "by title"),
    "reverse": .lines(["actions", "sort title", "reverse"], "the other way round"),
    "group": .lines(["actions", "group status"], "Under way: "),
    "zoom in": noPicture, "zoom out": noPicture, "pan earlier": noPicture, "pan later": noPicture, "fit": noPicture,
    "span": .lines(["since -30d", "since -1y", "since the beginning", "since last visit"], "2026-06-30"),
    "changes since": .lines(["since 2024-09-22"], "2024-09-22"),
    "help": .lines(["help"], "A number chooses"),
    "problems": .lines(["problems"], "The data on disk is whole"),
    "reload": .lines(["reload"], "reload"),
    "theme": .none("there are no colours"),
    "mouse": .none("there is nothing to click on"),
    "redraw": .none("nothing is drawn twice; again says the last answer once more"),
    "quit": .lines(["quit"], "quit"),
  ]

  private static let start = Result {
    Dialogue(
      try bundledArchive(), asOf: Day("2026-11-25"), today: Day("2026-11-25"), lastVisit: Day("2026-06-30"),
      columns: 200)
  }

  private static func way(of command: Command) -> Way? {
    if let view = ViewName.allCases.first(where: { $0.title.lowercased() == command.name }) {
      return .lines([view.name], firstWords[view] ?? "?")
    }
    if command.name.contains("area") {
      return .lines(["bodies", "filter area:ai"], "works on artificial intelligence ethics")
    }
    return ways[command.name]
  }

  /// What the answer to a view's name has to hold.
  private static let firstWords: [ViewName: String] = [
    .overview: "Areas: 8", .actions: "Actions: ", .indicators: "Indicators: ", .timeline: "Milestones and actions: ",
    .roundtables: "of 2 delivered, 1 overdue", .bodies: "works on ", .risks: "Outlook", .changes: "from 2026-06-30",
    .method: "weight of delivery 0.5",
  ]

  @Test(arguments: Command.groups.flatMap(\.commands))
  func `a command has its way, or a reason why it has none`(command: Command) throws {
    switch try #require(DialogueCommandsTests.way(of: command), "\(command.name) has no way in the accessible mode") {
    case .none(let reason): #expect(!reason.isEmpty)
    case .lines(let lines, let words):
      var dialogue = try DialogueCommandsTests.start.get()
      var answer = ""
      for line in lines {
        answer = dialogue.answer(line).map { reply in
          switch reply {
          case .say(let text): text
          case .copy: "copied"
          case .write: "written"
          case .reload: "reload"
          case .quit: "quit"
          }
        }.joined()
        #expect(!answer.contains("is not understood"), "\(answer)")
      }
      #expect(answer.contains(words), "\(lines)\n\(answer)")
    }
  }

  @Test func `no way is of a command that is gone`() {
    let names = Set(Command.groups.flatMap(\.commands).map(\.name))
    #expect(DialogueCommandsTests.ways.keys.filter { !names.contains($0) } == [])
  }

  @Test func `the page about the accessible mode names every word`() throws {
    let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/docs/accessible.md"
    let page = try #require(contents(of: path))
    for word in DialogueWord.allCases where word.view == nil {
      let isNamed = ["`", " "].contains { page.contains("`\(word.rawValue)\($0)") }
      #expect(isNamed, "\(word.rawValue)")
    }
  }
}
