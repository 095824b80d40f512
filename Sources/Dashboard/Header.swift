import Canvas
import Model
import Scoring

extension Dashboard {
  /// What, as of when, how far: the parts that tell least go first where there is no room.
  func drawHeader(_ arrangement: Arrangement, on frame: inout Frame) {
    let isPast = day != today || !suppositions.isEmpty
    let style = Style(isPast ? .headerPast : .header)
    let columns = frame.bounds.columns
    frame.fill(frame.bounds, style: style)

    let reserved = columns < 50 ? 18 : isPast ? 36 : 30  // for the score, and the date where there is room
    let alarm = alarm(columns: columns - reserved)
    let left = alarm.isEmpty ? 0 : 2 + alarm.utf8.count
    frame.put(alarm, at: Point(column: columns > 4 ? 1 : 0, row: 0), style: Style(.error).bold.reversed)
    // Without a border a pane says here how much of it shows.
    let place = arrangement.hasBorders ? [] : extent(of: focus, in: arrangement.inside(focus).size).words(symbols)
    let names = alarm.isEmpty ? self.names : [""]
    let (name, parts, gap) = arranged(columns: columns - left, past: isPast, names: names, place: place.last)
    var right = columns - 1
    for part in parts.reversed() {
      let width = part.columns
      guard right - width >= left || left == 0 && right == columns - 1 else { break }
      frame.put(part, at: Point(column: max(0, right - width), row: 0), limit: columns)
      right -= width + gap
    }
    guard !name.isEmpty else { return }
    let used = frame.put(name, at: Point(column: 1, row: 0), style: style.bold)
    let symbol = assessment.roadmap.symbol ?? ""
    if symbol != name, 1 + used + 2 + TextWidth.columns(of: symbol) <= right {
      frame.put(symbol, at: Point(column: 1 + used + 2, row: 0), style: style)
    }
  }

  /// What the roadmap is called, from its title to nothing, in whole words: where the title is too long, by the words of
  /// its id, and in another language than theirs by how the title begins.
  private var names: [String] {
    let roadmap = assessment.roadmap
    let words = roadmap.id.text.unhyphenated
    let title = roadmap.title.text()
    let parts = title.split(separator: " ")
    let isOwn = title == roadmap.title.text(in: .english)
    let starts =
      isOwn
      ? []
      : stride(from: parts.count - 1, to: 1, by: -1).map { count in
        parts.prefix(count).joined(separator: " ") + String(symbols.ellipsis)
      }
    return [title] + starts + [words.prefix(1).uppercased() + words.dropFirst(), roadmap.symbol ?? "", ""]
  }

  /// The first of the names that there is room for, with the parts on the right of it and how far apart those stand: as
  /// close as it takes, and in as few words.
  private func arranged(
    columns: Int, past isPast: Bool, names: [String], place: String?
  ) -> (name: String, parts: [[Span]], gap: Int) {
    let shortest = headline(columns: columns, past: isPast, place: nil, isShort: true, hasWord: false)
    var forms: [(parts: [[Span]], gap: Int)] = []
    for hasWord in [true, false] {
      let parts = headline(columns: columns, past: isPast, place: place, isShort: false, hasWord: hasWord)
      let short = headline(columns: columns, past: isPast, place: place, isShort: true, hasWord: hasWord)
      forms += [(parts, 3), (parts, 2), (short, 2)]
    }
    // The word for the score goes for a name that says something, and not for a symbol.
    let (worded, bare) = (Array(forms.prefix(3)), Array(forms.suffix(3)))
    let last = names.suffix(2)
    let choices =
      names.dropLast(2).map { ($0, forms) } + last.map { ($0, worded) } + last.map { ($0, bare) }
    for (name, forms) in choices {
      let end = name.isEmpty ? 1 : TextWidth.columns(of: name) + 1
      for (parts, gap) in forms {
        let spaces = name.isEmpty ? gap * (parts.count - 1) : gap * parts.count
        if columns - 1 - parts.reduce(0, { $0 + $1.columns }) - spaces >= end { return (name, parts, gap) }
      }
    }
    return ("", shortest, 2)
  }

  /// The parts on the right of the header, in the order in which they stand; `isShort` leaves out the words before the
  /// day of today, `hasWord` says of which number that is the score.
  private func headline(
    columns: Int, past isPast: Bool, place: String?, isShort: Bool, hasWord: Bool
  ) -> [[Span]] {
    let style = Style(isPast ? .headerPast : .header)
    let score = assessment.overall.score
    let number = score.value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash)
    let trend = String(score.trend.glyph(symbols))
    let glyph = String(symbols.glyph(of: score.status.role))
    guard columns >= 12 else { return [[Span(columns < 5 ? glyph : "\(number) \(glyph)", style.bold)]] }
    var parts: [[Span]] = place.map { [[Span($0, style)]] } ?? []
    let date =
      day != today
      ? "AS OF \(day)"
      : columns >= 140 ? "as of \(day) (today)" : columns >= 100 && !isShort ? "as of \(day)" : "\(day)"
    if !suppositions.isEmpty, columns >= 40 {
      let real = self.real.overall.score.value.map { decimalText($0, decimals: 0) } ?? String(symbols.dash)
      parts.append([Span("WHAT IF (really \(real))", style.bold)])
    }
    if columns >= 28 { parts.append([Span(date, day != today ? style.bold : style)]) }
    parts.append([
      Span("\(hasWord ? "score " : "")\(number) \(trend) ", style.bold),
      Span(columns >= 20 ? "\(glyph) \(score.words)" : glyph, style),
    ])
    if columns >= 80 { parts.append([Span("coverage \(decimalText(score.coverage * 100, decimals: 0))%", style)]) }
    if columns >= 110, let label = assessment.outlook.label {
      parts.append([Span("outlook: \(label.rawValue)", style)])
    }
    return parts
  }
}

extension [Span] {
  /// The columns of all of them.
  fileprivate var columns: Int { reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
}
