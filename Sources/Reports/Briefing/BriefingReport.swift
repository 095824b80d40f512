import Canvas
import Model
package import Scoring

/// A note of two pages: where the roadmap stands, what changed since a date, what is late and why, what comes next.
package struct BriefingReport {
  let diff: DiffReport
  /// Where the data was read from, in words.
  let origin: String
  let version: String

  /// The earlier date of `changes` is the one since when changes are told.
  package init(_ changes: Changes, origin: String, version: String) {
    diff = DiffReport(changes)
    self.origin = origin
    self.version = version
  }

  var assessment: Assessment { diff.changes.after }
  var roadmap: Roadmap { assessment.roadmap }
  var day: Day { assessment.day }
  var score: Score { assessment.overall.score }

  /// The note in Markdown, its sources as footnotes.
  package var markdown: String {
    var notes = Footnotes(of: roadmap)
    let sections = [
      heading, standing, areas, changed(&notes), late(&notes), coming(&notes), attention, reading,
    ].filter { !$0.isEmpty }
    let body = sections.joined(separator: "\n")
    return notes.sources.isEmpty ? body : body + "\n" + notes.markdown
  }

  private var heading: String {
    let symbol = roadmap.symbol.map { " (\(Markdown.escaped($0)))" } ?? ""
    return """
      # \(Markdown.escaped(roadmap.title.text()))\(symbol)

      Briefing note, as of \(day.inWords). Changes since \(diff.from.inWords).

      """
  }

  // MARK: Where it stands

  private var standing: String {
    guard let value = score.value else {
      return "## Where it stands\n\nNothing in the roadmap could be scored on \(day.inWords).\n"
    }
    var sentences = ["The roadmap stands at **\(whole(value)) of 100**"]
    if let expected = score.expected { sentences[0] += "; of what has a date, \(whole(expected)) is due by now" }
    sentences[0] += "."
    if score.isThin {
      sentences.append(
        "Sources speak for \(percent(score.coverage)) of its weight, too little to call it on or off track\(rangeWords)."
      )
    } else {
      sentences.append(
        "It is **\(score.words)**; sources speak for \(percent(score.coverage)) of its weight\(rangeWords).")
    }
    sentences.append("Of \(roadmap.areas.count) areas, \(tally).")
    let gauge = assessment.outlook
    if let label = gauge.label, let index = gauge.index {
      sentences.append(
        "The outlook, an editorial gauge of momentum against risk, reads *\(label.rawValue)* (\(index)).")
    }
    return "## Where it stands\n\n\(sentences.joined(separator: " "))\n"
  }

  private var rangeWords: String {
    guard score.coverage < 0.9995, let range = score.range else { return "" }
    return ": whatever the rest is, the score lies between \(whole(range.lowerBound)) and \(whole(range.upperBound))"
  }

  /// How many areas stand how, the best first, in words.
  private var tally: String {
    let statuses = assessment.overall.children.map(\.score.plainWords)
    var counts: [(words: String, count: Int)] = []
    for words in statuses {
      if let place = counts.firstIndex(where: { $0.words == words }) {
        counts[place].count += 1
      } else {
        counts.append((words, 1))
      }
    }
    return enumeration(
      counts.sorted { $0.count > $1.count }.map { "\($0.count) \($0.count == 1 ? "is" : "are") \($0.words)" })
  }

  private var areas: String {
    guard !roadmap.areas.isEmpty else { return "" }
    var lines = [
      "| Area | Score | Due by now | Since \(diff.from) | Status | Known |",
      "| --- | ---: | ---: | ---: | --- | ---: |",
    ]
    for (area, change) in diff.areas {
      let score = change.after
      let cells = [
        "\(area.number) \(Markdown.escaped(area.shortTitle.text()))", score.value.map(whole) ?? "–",
        score.comparableExpected.map(whole) ?? "–", change.shownChange.map { $0 == 0 ? "=" : signedPoints($0) } ?? "–",
        score.words, percent(score.coverage),
      ]
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the figures are made, in short, and from what.
  private var reading: String {
    """
    ---

    A score is the share of the way from the baseline to the target, 0 to 100, of what was delivered and of what the \
    indicators show; *due by now* is what the plan asks of those that have a date. What no source says is left out and \
    lowers what is known. Made by \(Markdown.escaped(version)) from \(Markdown.escaped(origin)), as it could be known \
    on \(day.inWords).

    """
  }

  func whole(_ value: Double) -> String { decimalText(value, decimals: 0) }
  func percent(_ share: Double) -> String { Symbols.unicode.percent(share) }
}

extension Score {
  /// The status for a reader who does not know the program's words.
  var plainWords: String {
    isThin ? "known too thinly to judge" : status == .noData ? "not known" : words
  }

  /// The same as the end of a sentence.
  var standing: String { "is \(plainWords)" }
}
