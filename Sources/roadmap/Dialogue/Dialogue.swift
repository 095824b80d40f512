import Canvas
import Dashboard
import Model
import Reports
import Scoring

/// The dashboard as a conversation: one types a line, and lines come back, for screen readers and braille.
///
/// Only `answer(_:)` and `take(_:)` change it.
struct Dialogue {
  /// What the conversation asks of the world.
  enum Reply: Equatable {
    case say(String)
    case copy(String)
    case write(name: String, text: String)
    case reload
    case quit
  }

  enum Place: Equatable {
    case menu
    case view(ViewName)
    case record(ID)
    case found(String)
  }

  enum Choice: Equatable {
    case view(ViewName)
    case record(ID)
    case query(NamedQuery)
  }

  var archive: Archive
  let today: Day
  let columns: Int
  let isRestricted: Bool
  let ownQueries: [NamedQuery]
  /// As it is, and with all that is supposed.
  var real: Assessment
  var assessment: Assessment
  var suppositions: [Supposition] = []
  /// The day on which the reader was here last, where that is known.
  let lastVisit: Day?
  /// The day since which changes are told.
  var since: Day
  var place = Place.menu
  var trail: [Place] = []
  /// What numbers choose from.
  var choices: [Choice] = []
  var filter: (text: String, query: Query)?
  var sortKey: SortKey?
  var isReversed = false
  var grouping = RecordGroups.Grouping.none
  var problems: [Problem] = []
  /// What was said last, and what is left to say.
  var last = ""
  private var rest: [Substring] = []

  /// Lines of an answer before it waits for `more`.
  private static let pageLength = 20

  init(
    _ archive: Archive, asOf day: Day, today: Day, lastVisit: Day?, columns: Int, isRestricted: Bool = false,
    ownQueries: [NamedQuery] = []
  ) {
    self.archive = archive
    self.today = today
    self.columns = max(20, columns)
    self.isRestricted = isRestricted
    self.ownQueries = ownQueries
    real = Assessment(of: archive, asOf: day)
    assessment = real
    self.lastVisit = lastVisit
    since = lastVisit ?? day.advanced(months: -12)
  }

  var day: Day { assessment.day }
  var page: Page { Page(columns: columns, symbols: .spoken) }

  /// The first thing that is said.
  mutating func greeting() -> [Reply] {
    let head = "\(assessment.roadmap.title.text()). Type a number or a word; help lists the words, quit leaves.\n"
    return say(head + "\n" + overviewWords + "\n" + menu())
  }

  /// Answers a typed line.
  mutating func answer(_ line: String) -> [Reply] {
    let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.isEmpty { return rest.isEmpty ? say("Type help for the words.") : sayMore() }
    if let number = Int(line) { return choose(number) }
    guard let (word, argument) = DialogueWord.reading(line) else { return notUnderstood(line) }
    if word.argument.isEmpty, !argument.isEmpty { return notUnderstood(line) }
    return obey(word, argument)
  }

  /// Takes in data that was read again, or word that it could not be.
  mutating func take(_ loaded: Result<Archive, Problems>, wasAsked: Bool) -> [Reply] {
    switch loaded {
    case .failure(let failure):
      problems = failure.all
      return say("The data on disk is broken; this is the last state that was whole. Type problems for what is wrong.")
    case .success(let new):
      let isNew = new != archive
      problems = []
      archive = new
      assess(Assessment(of: archive, asOf: day))
      return isNew
        ? say("The data has changed and was read again. \(headline)")
        : wasAsked ? say("Read again: nothing has changed.") : []
    }
  }

  private func notUnderstood(_ line: String) -> [Reply] {
    let first = line.split(separator: " ").first.map(String.init) ?? line
    let meant = first.lowercased().nearest(in: DialogueWord.allCases.map(\.rawValue))
    let named = queries.first { $0.id.text == line.lowercased() }.map {
      "Type query \($0.id) for the query of that name."
    }
    let hint =
      named ?? meant.map { "Did you mean \($0)?" } ?? "Type help for the words, or find and what you look for."
    return [.say("\"\(SafeText.safe(line))\" is not understood. \(hint)\n")]
  }

  private mutating func choose(_ number: Int) -> [Reply] {
    guard choices.indices.contains(number - 1) else {
      return say(
        choices.isEmpty ? "There is nothing to choose from; type menu." : "Numbers go from 1 to \(choices.count).")
    }
    switch choices[number - 1] {
    case .view(let view): return go(to: .view(view))
    case .record(let id): return go(to: .record(id))
    case .query(let query): return apply(query)
    }
  }

  // MARK: Saying

  /// Says a text, its first page at once.
  mutating func say(_ text: String) -> [Reply] {
    last = SpokenText.spoken(text)
    var lines = last.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    rest = lines.flatMap { line in
      TextWidth.columns(of: String(line)) <= columns ? [line] : TextWrap.wrapped(String(line), columns: columns)
    }
    return sayMore()
  }

  mutating func sayMore() -> [Reply] {
    guard !rest.isEmpty else { return [.say("There is no more.\n")] }
    var text = rest.prefix(Dialogue.pageLength).joined(separator: "\n") + "\n"
    rest = Array(rest.dropFirst(Dialogue.pageLength))
    if !rest.isEmpty { text += "\(rest.count) more \(rest.count == 1 ? "line" : "lines"): type more.\n" }
    return [.say(text)]
  }

  // MARK: Going

  mutating func go(to place: Place) -> [Reply] {
    if place != self.place { trail.append(self.place) }
    self.place = place
    return say(tell())
  }

  mutating func goBack() -> [Reply] {
    place = trail.popLast() ?? .menu
    return say(tell())
  }

  /// Where one is, in words; numbers choose from what it lists.
  mutating func tell() -> String {
    switch place {
    case .menu: menu()
    case .view(let view): tell(view)
    case .record(let id): tell(id)
    case .found(let words): tellFound(words)
    }
  }

  mutating func menu() -> String {
    choices = ViewName.allCases.map(Choice.view)
    return "Views:\n" + ViewName.allCases.map { "\($0.rawValue). \($0.title)\n" }.joined()
  }

  // MARK: Time and suppositions

  mutating func assess(_ new: Assessment) {
    real = new
    assessment = suppositions.reduce(new) { $1.applied(to: $0) }
  }

  mutating func go(to day: Day) -> [Reply] {
    guard day != self.day else { return say("This is that day.") }
    let before = real
    assess(Assessment(of: archive, asOf: day))
    let (old, new) = before.day < real.day ? (before, real) : (real, before)
    return say("\(headline)\n\(Changes(from: old, to: new).summary(from: before.day, to: real.day))")
  }
}
