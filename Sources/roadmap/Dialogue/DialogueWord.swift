import Dashboard

/// What can be typed in the accessible mode: the one table behind its help and its answers.
enum DialogueWord: String, CaseIterable {
  case menu, overview, actions, indicators, timeline, roundtables, bodies, risks, changes, method
  case open, back, more, again
  case find, filter, queries, query, sort, reverse, group
  case asOf = "as of"
  case earlier, later
  case yearEarlier = "year earlier"
  case yearLater = "year later"
  case today, since
  case explain, forecast, sensitivity
  case whatIf = "what if"
  case compare, forget
  case copy, export, reload, problems, help, quit

  /// What follows the word, as the help shows it.
  var argument: String {
    switch self {
    case .open: "NUMBER or ID"
    case .find: "WORDS"
    case .filter: "QUERY, or off"
    case .query: "NAME"
    case .sort: "KEY"
    case .group: "area, status, or off"
    case .export: "csv, markdown, or nothing"
    case .asOf: "DATE"
    case .since: "DATE, last visit, or the beginning"
    case .whatIf: "STATUS, or VALUE"
    case .explain, .forecast: "ID, or nothing"
    default: ""
    }
  }

  var help: String {
    switch self {
    case .menu: "the nine views, numbered"
    case .overview: "where everything stands, and the areas"
    case .actions: "all actions"
    case .indicators: "all indicators"
    case .timeline: "milestones and actions in the order of their dates"
    case .roundtables: "the roundtables and what they delivered"
    case .bodies: "who works on what"
    case .risks: "the risks and the outlook"
    case .changes: "what changed since a date"
    case .method: "how scores are made, and the settings in force"
    case .open: "a record of the last list; a number alone does the same"
    case .back: "to where one was before"
    case .more: "the rest of a long answer; an empty line does the same"
    case .again: "the last answer once more"
    case .find: "records of any kind with these words"
    case .filter: "lists show only what a query asks for, as status:off-track area:ai due<2027"
    case .queries: "the saved queries, and what each asks"
    case .query: "lists show only what the saved query of that name asks for"
    case .sort: "lists by id, title, area, status, score or due"
    case .reverse: "lists the other way round"
    case .group: "actions, indicators and the timeline under headings"
    case .asOf: "everything as it could be known on a day"
    case .earlier: "to the day of the last change before"
    case .later: "to the day of the next change"
    case .yearEarlier: "a year back"
    case .yearLater: "a year on"
    case .today: "back to today"
    case .since: "changes are told since this date"
    case .explain: "how a number came about, down to its sources"
    case .forecast: "when targets are reached at today's pace"
    case .sensitivity: "how far scores depend on weights and choices"
    case .whatIf: "suppose another status of the open action, or value of the open indicator; nothing is written"
    case .compare: "compare the what-if with the real scores"
    case .forget: "end the what-if"
    case .copy: "the open record with its sources to the clipboard"
    case .export: "write the last answer, or its records as a table, to a new file"
    case .reload: "read the data again"
    case .problems: "what is wrong with the data on disk"
    case .help: "this list"
    case .quit: "leave"
    }
  }

  /// The word a line begins with, and the rest of the line; the longest that fits.
  static func reading(_ line: String) -> (word: DialogueWord, rest: String)? {
    let words = line.lowercased().split(separator: " ")
    let given = line.split(separator: " ")
    return allCases.sorted { $0.rawValue.count > $1.rawValue.count }.lazy.compactMap { word in
      let wanted = word.rawValue.split(separator: " ")
      guard words.starts(with: wanted) else { return nil }
      return (word, given.dropFirst(wanted.count).joined(separator: " "))
    }.first
  }

  /// The view that the word opens; `nil` for other words.
  var view: ViewName? { ViewName.allCases.first { $0.name == rawValue } }
}
