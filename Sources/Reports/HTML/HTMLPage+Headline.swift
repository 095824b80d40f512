import Canvas
import Model
import Scoring

extension HTMLPage {
  /// Where the whole stands, and a table of the areas.
  var headline: Markup {
    let score = assessment.overall.score
    let range = score.range.flatMap { range in
      score.coverage < 0.9995 ? "\(whole(range.lowerBound)) to \(whole(range.upperBound))" : nil
    }
    let outlook = assessment.outlook
    let gauge = outlook.label.map { "\($0.rawValue) (\(outlook.index ?? 0))" }
    let facts: [(String, Markup)?] = [
      ("status", status(score)), score.expected.map { ("due by now, of what has a date", "\(whole($0))") },
      score.pace.map { ("pace", "\(Symbols.unicode.ratio($0))") }, ("trend", "\(score.trend.label(.unicode))"),
      ("known, by weight", "\(Symbols.unicode.percent(score.coverage))"),
      range.map { ("whatever the rest is", "\($0)") }, gauge.map { ("outlook, an editorial gauge", "\($0)") },
    ]
    let list = facts.compactMap { $0 }.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as Markup }
    return """
      <section aria-labelledby="standing">
      <h2 id="standing">Where it stands</h2>
      <div class="headline"><div><span class="big">\(whole(score.value))</span> <span class="soft">of 100</span></div>
      <dl>\(list)</dl></div>
      \(areaTable)
      </section>
      """
  }

  private var areaTable: Markup {
    let rows = diff.areas.map { area, change -> Markup in
      let score = change.after
      return """
        <tr><th scope="row"><a href="#r-\(area.id.text)">\(area.number) \(area.shortTitle.text())</a></th><td>\(bar(score))</td>\
        <td class="n">\(whole(score.value))</td><td class="n">\(whole(score.comparableExpected))</td>\
        <td class="n">\(change.shownChange.map { $0 == 0 ? "=" : signedPoints($0) } ?? "–")</td><td>\(status(score))</td>\
        <td>\(score.trend.label(.unicode))</td><td class="n">\(Symbols.unicode.percent(score.coverage))</td></tr>

        """
    }
    return """
      <div class="wide"><table>
      <caption>The action areas; the bar's fill is the score, its tick what is due by now</caption>
      <thead><tr><th scope="col">Area</th><th scope="col">Bar</th><th scope="col" class="n">Score</th>\
      <th scope="col" class="n">Due</th><th scope="col" class="n">Since \(diff.from.description)</th>\
      <th scope="col">Status</th><th scope="col">Trend</th><th scope="col" class="n">Known</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
  }

  /// What is late, at risk, stale or unsourced.
  var late: Markup {
    let concerns = ConcernsReport(assessment).concerns
    let parts = ConcernsReport.Reason.allCases.compactMap { reason -> Markup? in
      let listed = concerns.filter { $0.reason == reason }
      guard !listed.isEmpty else { return nil }
      let rows = listed.map { concern -> Markup in
        """
        <tr><th scope="row">\(link(concern.record))</th><td>\(concern.words)</td>\
        <td>\(cite(concern.record.provenances.suffix(1).map { $0 }))</td></tr>

        """
      }
      return """
        <h3>\(reason.heading) (\(listed.count))</h3>
        <div class="wide"><table><caption class="hide">\(reason.heading)</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">What is the matter</th><th scope="col">Source</th></tr></thead>
        <tbody>
        \(rows)</tbody></table></div>

        """
    }
    let body: Markup = parts.isEmpty ? "<p>Nothing that has a date is late.</p>" : "\(parts)"
    return
      "<section aria-labelledby=\"late\">\n<h2 id=\"late\">What is late, and what needs attention</h2>\n\(body)</section>"
  }

  /// The record's title, leading to where the page tells it.
  func link(_ record: Record) -> Markup {
    switch record {
    case .area, .action, .indicator, .roundtable, .milestone, .body, .risk:
      "<a href=\"#r-\(record.id.text)\">\(record.listedTitle)</a>"
    case .source: "\(record.listedTitle)"
    }
  }

  /// What moved the scores since the earlier date.
  var changed: Markup {
    let moved = diff.areas.filter(\.change.isShownChanged).sorted {
      abs($0.change.effect ?? 0) > abs($1.change.effect ?? 0)
    }
    let items = moved.map { area, change -> Markup in
      let now = change.after.value.map { decimalText($0, decimals: 1) } ?? "–"
      let size = change.shownChange.map { $0 == 0 ? "unchanged, " : "\(signedPoints($0)), " } ?? ""
      let parts = change.parts.filter { $0.points != 0 && $0.change.subject.item != nil }
        .sorted { abs($0.points) > abs($1.points) }.prefix(4)
      let reasons = parts.map { part -> Markup in
        """
        <li>\(signedPoints(part.points)): \(diff.title(of: part.change)): \(diff.clauses(for: part.change, .unicode))\
        \(cite(diff.provenances(of: part.change)))</li>

        """
      }
      let list: Markup = reasons.isEmpty ? "" : "<ul>\n\(reasons)</ul>"
      return "<li><strong>\(area.shortTitle.text())</strong>: \(size)now \(now), \(status(change.after)) \(list)</li>\n"
    }
    let reached = diff.milestones.filter { change in
      change.events.contains { if case .settled = $0 { true } else { false } }
    }.map { change -> Markup in
      """
      <li>\(change.milestone.date?.description ?? ""): \(link(.milestone(change.milestone))), \
      \(change.milestone.state.rawValue)\(cite([change.milestone.latestUpdate?.provenance]))</li>

      """
    }
    let scores: Markup = items.isEmpty ? "<p>No score changed.</p>" : "<ul>\n\(items)</ul>"
    let milestones: Markup = reached.isEmpty ? "" : "<h3>Milestones</h3>\n<ul>\n\(reached)</ul>"
    return """
      <section aria-labelledby="changed">
      <h2 id="changed">What changed since \(diff.from.inWords)</h2>
      \(scores)
      \(milestones)
      </section>
      """
  }
}
