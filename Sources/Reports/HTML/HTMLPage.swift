import Canvas
import Model
package import Scoring

/// One page with everything in it: no scripts, no requests, for the screen in light and dark, for paper and for ears.
package struct HTMLPage {
  let changes: Changes
  let diff: DiffReport
  let origin: String
  let version: String
  /// Numbers of the sources, in the order of the register.
  let numbers: [ID: Int]

  /// The earlier date of `changes` is the one since when changes are told; `origin` says where the data is from.
  package init(_ changes: Changes, origin: String, version: String) {
    self.changes = changes
    diff = DiffReport(changes)
    self.origin = origin
    self.version = version
    let sources = changes.after.roadmap.sources.enumerated().map { ($1.id, $0 + 1) }
    numbers = Dictionary(sources) { first, _ in first }
  }

  var assessment: Assessment { changes.after }
  var roadmap: Roadmap { assessment.roadmap }
  var day: Day { assessment.day }
  var briefing: BriefingReport { BriefingReport(changes, origin: origin, version: version) }

  /// The document, UTF-8.
  package var text: String {
    let title = roadmap.title.text()
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(version)">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title), as of \(day.description)</title>
      <style>
      \(styleSheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">To the text</a>
      <header>
      <h1>\(title)</h1>
      <p class="soft">\(roadmap.symbol.map { "\($0) · " } ?? "")as of \(day.inWords) · changes since \(diff.from.inWords)</p>
      \(contents)
      </header>
      <main id="main">
      \(headline)
      \(late)
      \(changed)
      \(roadmap.areas.indices.map(section(ofArea:)))
      \(roundtables)
      \(milestones)
      \(bodies)
      \(risks)
      \(method)
      \(sources)
      </main>
      <footer><p>Made by \(version) from \(origin), as it could be known on \(day.inWords). What no source says is left
      out, and lowers what is known.</p></footer>
      </body>
      </html>

      """
    return page.html
  }

  private var contents: Markup {
    let areas = roadmap.areas.map { area -> Markup in
      "<li><a href=\"#r-\(area.id.text)\">\(area.number) \(area.shortTitle.text())</a></li>\n"
    }
    let rest = [
      ("late", "What is late"), ("changed", "What changed"), ("roundtables", "Roundtables"),
      ("milestones", "Milestones"),
      ("bodies", "Who works on what"), ("risks", "Risks"), ("method", "Method"), ("sources", "Sources"),
    ].map { "<li><a href=\"#\($0)\">\($1)</a></li>\n" as Markup }
    return "<nav aria-label=\"Contents\">\n<ul>\n\(areas)\(rest)</ul>\n</nav>"
  }

  // MARK: Words

  /// A status as glyph and words, in its colour.
  func status(_ score: Score) -> Markup { status(score.status, words: score.words) }

  func status(_ status: Status, words: String) -> Markup {
    "<span class=\"status \(status.rawValue)\">\(String(Symbols.unicode.glyph(of: status.role))) \(words)</span>"
  }

  func whole(_ value: Double?) -> String { Symbols.unicode.rounded(value) }

  /// Links to the sources of `provenances`, each once, and that an editor judged where one did.
  func cite(_ provenances: [Provenance?]) -> Markup {
    var cited: [ID] = []
    let given = provenances.compactMap { $0 }
    for id in given.compactMap(\.source) where numbers[id] != nil && !cited.contains(id) { cited.append(id) }
    let marks = cited.map { id -> Markup in
      "<a class=\"cite\" href=\"#r-\(id.text)\">[\(numbers[id] ?? 0)]</a>"
    }
    let isJudged = given.contains { $0.certainty == .judgement }
    let judged: Markup = isJudged ? " <span class=\"soft\">(an editor's judgement)</span>" : ""
    return judged + "\(marks)"
  }

  /// A bar whose fill is the score and whose tick is what is due by now.
  func bar(_ score: Score) -> Markup {
    guard let value = score.value else { return "" }
    let due = score.comparableExpected
    let words = "score \(whole(value)) of 100" + (due.map { ", \(whole($0)) due by now" } ?? "")
    let tick = due.map { due -> Markup in
      "<line class=\"tick\" x1=\"\(coordinate(due))\" x2=\"\(coordinate(due))\" y1=\"0\" y2=\"8\"/>"
    }
    return """
      <svg class="bar" role="img" viewBox="0 0 100 8" preserveAspectRatio="none"><title>\(words)</title>\
      <rect class="track" width="100" height="8"/><rect class="fill" width="\(coordinate(value))" height="8"/>\(tick)</svg>
      """
  }
}
