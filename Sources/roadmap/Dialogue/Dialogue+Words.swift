import Canvas
import Dashboard
import Model
import Reports
import Scoring

extension Dialogue {
  /// Does what a word asks for.
  mutating func obey(_ word: DialogueWord, _ argument: String) -> [Reply] {
    if let view = word.view { return go(to: .view(view)) }
    switch word {
    case .menu: return go(to: .menu)
    case .open: return open(argument)
    case .back: return goBack()
    case .more: return sayMore()
    case .again: return say(last)
    case .find: return argument.isEmpty ? say("Find what? Type find and words.") : go(to: .found(argument))
    case .filter: return filter(by: argument)
    case .queries: return say(queryWords())
    case .query: return argument.isEmpty ? say(queryWords()) : apply(queryNamed: argument)
    case .sort: return sort(by: argument)
    case .reverse:
      isReversed.toggle()
      return say(tell())
    case .group: return group(by: argument)
    case .asOf: return goToDay(argument)
    case .earlier: return archive.days.last { $0 < day }.map { go(to: $0) } ?? say("Nothing is known before this day.")
    case .later:
      return day < today ? go(to: archive.days.first { $0 > day && $0 < today } ?? today) : say("This is today.")
    case .yearEarlier: return go(to: day.advanced(months: -12))
    case .yearLater: return go(to: day.advanced(months: 12))
    case .today: return go(to: today)
    case .since: return changes(since: argument)
    case .explain: return explain(argument)
    case .forecast: return forecast(argument)
    case .sensitivity: return say(SensitivityReport(assessment, today: today).text(on: page))
    case .whatIf: return suppose(argument)
    case .compare: return say(comparison)
    case .forget:
      suppositions = []
      assess(real)
      return say("All that was supposed is forgotten. \(headline)")
    case .copy: return copy()
    case .export: return export(as: argument)
    case .reload: return [.reload]
    case .problems: return say(problemWords)
    case .help: return say(helpWords)
    case .quit: return [.quit]
    default: return []
    }
  }

  private var helpWords: String {
    "A number chooses from the last list. The words:\n"
      + DialogueWord.allCases.map { word in
        "\(word.rawValue)\(word.argument.isEmpty ? "" : " \(word.argument)"): \(word.help)\n"
      }.joined()
  }

  private var problemWords: String {
    problems.isEmpty
      ? "The data on disk is whole."
      : "\(problems.count) \(problems.count == 1 ? "problem" : "problems"):\n" + problems.map { "\($0)\n" }.joined()
  }

  private mutating func open(_ argument: String) -> [Reply] {
    if let number = Int(argument) { return answer(String(number)) }
    guard assessment.roadmap.record(ID(argument)) != nil else {
      let ids = RecordKind.allCases.flatMap(assessment.roadmap.records).map(\.id.text)
      let meant = argument.nearest(in: ids).map { " Did you mean \($0)?" } ?? ""
      return say("There is no record \"\(argument)\" as of \(day).\(meant)")
    }
    return go(to: .record(ID(argument)))
  }

  private mutating func filter(by argument: String) -> [Reply] {
    guard !argument.isEmpty, argument != "off" else {
      filter = nil
      return say("Lists show everything.\n" + tell())
    }
    do throws(QueryError) {
      filter = (argument, try checked(argument))
      return say(tell())
    } catch {
      return say(error.told)
    }
  }

  private mutating func sort(by argument: String) -> [Reply] {
    guard let key = SortKey(rawValue: argument.lowercased()) else {
      return say("Lists can be sorted by \(SortKey.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    (sortKey, isReversed) = (key, false)
    return say(tell())
  }

  private mutating func group(by argument: String) -> [Reply] {
    switch argument.lowercased() {
    case "area": grouping = .area
    case "status": grouping = .status
    case "off": grouping = .none
    default: return say("Type group area, group status or group off; actions, indicators and the timeline have groups.")
    }
    return say(tell())
  }

  private mutating func goToDay(_ argument: String) -> [Reply] {
    guard let date = TypedDate(argument)?.date(on: today) else {
      return say("\"\(argument)\" is not a date; dates are 2024-09-22, 2024-09, 2024, today or -30d.")
    }
    return go(to: date.last)
  }

  private mutating func changes(since argument: String) -> [Reply] {
    let asked: Day?
    switch argument.lowercased() {
    case "last visit":
      guard lastVisit != nil else { return say("No visit before this one is known.") }
      asked = lastVisit
    case "the beginning": asked = archive.days.first
    default: asked = TypedDate(argument)?.date(on: today).last
    }
    guard let asked, asked <= day else {
      return say(
        "Type since and a date before \(day), as in since 2024-09-22 or since -30d, or since last visit, or since the beginning."
      )
    }
    since = asked
    return go(to: .view(.changes))
  }

  // MARK: Asking

  /// The record that is open; `nil` elsewhere.
  var opened: Record? {
    if case .record(let id) = place { assessment.roadmap.record(id) } else { nil }
  }

  private mutating func explain(_ argument: String) -> [Reply] {
    let name = argument.isEmpty ? opened?.id.text ?? "overall" : argument
    guard let report = ExplainReport(assessment, of: name) else {
      return say("\"\(name)\" has no score to explain.")
    }
    return say(report.text(on: page))
  }

  private mutating func forecast(_ argument: String) -> [Reply] {
    let id = argument.isEmpty ? opened?.id : ID(argument)
    switch id.flatMap({ assessment.roadmap.record($0) }) {
    case .area(let area): return say(ForecastReport(assessment, of: .area(area.id)).text(on: page))
    case .indicator(let indicator, _):
      return say(ForecastReport(assessment, of: .indicator(indicator.id)).text(on: page))
    case .some: return say("Forecasts are of areas and indicators.")
    case nil: return say(ForecastReport(assessment).text(on: page))
    }
  }

  // MARK: Taking away

  private mutating func copy() -> [Reply] {
    guard let record = opened, let report = ShowReport(assessment, id: record.id) else {
      return say("Open a record first.")
    }
    return [.copy(report.text(on: Page(columns: 80, symbols: .ascii)))]
  }
}
