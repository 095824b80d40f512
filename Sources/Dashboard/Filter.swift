import Canvas
import Model
import Scoring

/// What is asked of the records of a list: those that do not answer to it do not show.
struct Filter: Equatable, Sendable {
  let text: String
  let query: Query
}

/// How many of a list's records show.
struct Tally: Equatable, Sendable {
  var shown = 0
  var all = 0

  /// Counts a record, and says whether it shows.
  mutating func count(_ isShown: Bool) -> Bool {
    all += 1
    if isShown { shown += 1 }
    return isShown
  }
}

extension PaneContext {
  /// Whether a record answers to the filter; each does where there is none.
  func admits(_ record: @autoclosure () -> Record) -> Bool {
    guard let filter, let matcher else { return true }
    return filter.query.matches(record(), in: matcher)
  }
}

extension Dashboard {
  /// The list that a filter, a sort or a search is about.
  var listInFocus: PaneName { focus == .detail ? origin : focus }

  /// Shows those records of a list alone that answer to `filter`, or all; what was selected stays so where it shows.
  mutating func filter(_ pane: PaneName, by filter: Filter?, selecting id: ID? = nil) {
    guard filters[pane] != filter || id != nil else { return }
    let assessment = assessment
    let kept = id ?? list(pane).selected(in: assessment)
    filters[pane] = filter
    if filter != nil { makeMatcher() }
    let context = context(of: pane)
    changeList(pane) { list in
      list.takeFilter(context)
      guard list.selected(in: assessment) != kept else { return }
      list.list.select(kept.flatMap { list.index(of: $0, in: assessment) } ?? 0)
    }
    searchedRows = nil
  }

  /// Reads what is typed, and filters by it where it is a query; what is wrong with it, where it is none.
  mutating func filter(_ pane: PaneName, typed text: String) -> Prompt.Problem? {
    guard text.contains(where: { !$0.isWhitespace }) else {
      filter(pane, by: nil)
      return nil
    }
    do throws(QueryError) {
      filter(pane, by: try readFilter(text))
      return nil
    } catch {
      return Prompt.Problem(words: "\(error)", place: error.place)
    }
  }

  /// The same while one types: what is half typed leaves the rows of what stands before it.
  mutating func filter(_ pane: PaneName, asTyped text: String) -> Prompt.Problem? {
    let problem = filter(pane, typed: text)
    if let place = problem?.place {
      filterByBeginning(of: String(text.prefix(place.lowerBound)), pane)
    } else if problem == nil, list(pane).tally.shown == 0, let start = Query.startOfHalfAField(in: text) {
      filterByBeginning(of: String(text[..<start]), pane)
    }
    return problem
  }

  /// Filters by as many of the terms that `text` begins with as make a query; by nothing where none do.
  private mutating func filterByBeginning(of text: String, _ pane: PaneName) {
    var terms = text.split(separator: " ", omittingEmptySubsequences: false)
    // What is cut into is the term that is typed.
    terms.removeLast()
    while !terms.isEmpty {
      let beginning = terms.joined(separator: " ").trimmingSpaces
      if !beginning.isEmpty, let filter = try? readFilter(beginning) { return self.filter(pane, by: filter) }
      terms.removeLast()
    }
    filter(pane, by: nil)
  }

  private func readFilter(_ text: String) throws(QueryError) -> Filter {
    let query = try Query(text)
    try query.check(against: assessment.roadmap)
    return Filter(text: text, query: query)
  }

  /// `3 of 17 actions`.
  func tallyWords(of pane: PaneName) -> String {
    let tally = list(pane).tally
    return "\(tally.shown) of \(tally.all)"
  }

  /// What stands in a list's border: its own title, or how many of its records answer to the filter. Where `columns` do
  /// not hold all of that, how the list is grouped goes, and the query gives way to how it is sorted.
  func title(of pane: PaneName, columns: Int = .max) -> String {
    if pane == .detail { return detail.title }
    let list = list(pane)
    guard let filter = filters[pane] else { return list.title }
    let tally = "\(list.name): \(tallyWords(of: pane)) with "
    let qualifier = list.qualifier.isEmpty ? "" : "; \(list.qualifier)"
    let wanted = TextWidth.columns(of: filter.text)
    var parts = qualifier.split(separator: ", ")
    while true {
      let shown = parts.joined(separator: ", ")
      let room = columns - TextWidth.columns(of: tally + shown)
      if wanted <= room || parts.isEmpty { return tally + filter.text + shown }
      if room >= min(16, wanted) {
        return tally + TextWidth.prefix(of: filter.text[...], columns: room - 1).text + String(symbols.ellipsis) + shown
      }
      parts.removeLast()
    }
  }

  /// What stands in a list without rows.
  func emptyWords(of pane: PaneName) -> String {
    guard filters[pane] != nil else { return list(pane).emptyWords }
    let keys = keymap.keys(of: .filterOff).first.map { keyLabel($0, symbols) } ?? ":"
    return "nothing here matches the filter; \(keys) takes it off"
  }

  /// Shows all records of the list again.
  mutating func takeFilterOff() {
    guard let filter = filters[listInFocus] else { return }
    self.filter(listInFocus, by: nil)
    typed[Prompt.Purpose.filter(listInFocus).label, default: []].append(filter.text)
    let keys = [Command.filter, .up].compactMap { keymap.keys(of: $0).first.map { keyLabel($0, symbols) } }
    notice = "the filter is off; \(keys.joined(separator: " ")) brings it back"
  }
}
