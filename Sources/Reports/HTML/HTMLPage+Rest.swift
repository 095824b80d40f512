import Canvas
import Model
import Scoring

extension HTMLPage {
  /// What the roundtables were to deliver, and what of it is there.
  var roundtables: Markup {
    guard !roadmap.roundtables.isEmpty else { return "" }
    let rows = zip(roadmap.roundtables, assessment.roundtables).map { table, score -> Markup in
      let outputs = table.outputs.map { output -> Markup in
        let isOverdue = output.isOverdue(on: day)
        let due = output.due.map { "due \($0.inWords)\(isOverdue ? ", overdue" : "")" }
        let when = output.delivered.map { "delivered \($0.inWords)" } ?? due ?? "open"
        let role: Role = output.isDelivered ? .achieved : isOverdue ? .overdue : .notDue
        let glyph = String(Symbols.unicode.glyph(of: role))
        return "<li>\(glyph) \(output.title.text()): \(when)\(cite([output.provenance]))</li>\n"
      }
      return """
        <tr id="r-\(table.id.text)"><th scope="row">\(table.code) \(table.title.text())</th>\
        <td class="n">\(score.delivered) of \(score.outputs)</td><td>\(status(score.status, words: score.status.words))</td>\
        <td><ul>\(outputs)</ul></td></tr>

        """
    }
    return section(
      "roundtables", "Roundtables",
      table(
        "What each was to deliver", columns: ["Roundtable", "Delivered", "Status", "Outputs"], numeric: [1], rows: rows)
    )
  }

  /// The milestones on an axis, and as a table.
  var milestones: Markup {
    guard !roadmap.milestones.isEmpty else { return "" }
    let ordered = roadmap.milestones.sorted { ($0.date?.last ?? day, $0.id) < ($1.date?.last ?? day, $1.id) }
    let rows = ordered.map { milestone -> Markup in
      let isOverdue = milestone.isOverdue(on: day)
      let state = milestone.stateWords(on: day)
      let style: Status = isOverdue ? .atRisk : milestone.state.isReached ? .achieved : .notDue
      return """
        <tr id="r-\(milestone.id.text)"><td>\(milestone.date?.description ?? "–")</td>\
        <th scope="row">\(milestone.title.text())</th><td>\(status(style, words: state))</td>\
        <td>\(milestone.outcome?.text() ?? "")\(cite([milestone.latestUpdate?.provenance ?? milestone.provenance]))</td></tr>

        """
    }
    let body =
      MilestoneFigure(ordered, from: roadmap.start.first, to: max(roadmap.horizon.last, day), today: day).svg
      + table("All milestones", columns: ["Date", "Milestone", "State", "What came of it"], rows: rows)
    return section("milestones", "Milestones", body)
  }

  /// Who works on what, and in which areas.
  var bodies: Markup {
    guard !roadmap.bodies.isEmpty else { return "" }
    let rows = roadmap.bodies.map { body -> Markup in
      let cells = roadmap.areas.map { area -> Markup in
        body.areas.contains(area.id)
          ? "<td class=\"mid\">●<span class=\"hide\"> \(area.shortTitle.text())</span></td>" : "<td></td>"
      }
      return """
        <tr id="r-\(body.id.text)"><th scope="row">\(Record.body(body).listedTitle)\
        <div class="soft">\(body.negotiates.joined(separator: ", "))</div></th>\(cells)</tr>

        """
    }
    let names = roadmap.areas.map { "\($0.number) \($0.shortTitle.text())" }
    return section(
      "bodies", "Who works on what",
      table("A dot where a body works on an area", columns: ["Body"] + names, rows: rows))
  }

  /// The risks on a map of likelihood and impact, and as a table.
  var risks: Markup {
    guard !roadmap.risks.isEmpty else { return "" }
    let numbered = roadmap.risks.enumerated().map { (number: $0 + 1, risk: $1) }
    let grid = (1...5).reversed().map { likelihood -> Markup in
      let cells = (1...5).map { impact -> Markup in
        let here = numbered.filter { $0.risk.level?.likelihood == likelihood && $0.risk.level?.impact == impact }
        return "<td class=\"mid\">\(here.map { String($0.number) }.joined(separator: " "))</td>"
      }
      return "<tr><th scope=\"row\">likelihood \(likelihood)</th>\(cells)</tr>\n"
    }
    let rows = numbered.map { number, risk -> Markup in
      let level = risk.level
      return """
        <tr id="r-\(risk.id.text)"><td class="n">\(number)</td><th scope="row">\(risk.title.text())\
        <div class="soft">\(risk.description.text())</div></th>\
        <td class="n">\(level.map { String($0.likelihood) } ?? "–")</td><td class="n">\(level.map { String($0.impact) } ?? "–")</td>\
        <td>\(level?.date.inWords ?? "–")\(cite([level?.provenance]))</td></tr>

        """
    }
    let body =
      table(
        "Numbers are those of the table below", columns: [""] + (1...5).map { "impact \($0)" }, rows: grid)
      + table(
        "The register", columns: ["No.", "Risk", "Likelihood", "Impact", "As of"], numeric: [0, 2, 3], rows: rows)
    return section("risks", "Risks", body)
  }

  /// How the scores are made, and the settings in force.
  var method: Markup {
    let settings = roadmap.settings
    let rows: [(String, String)] = [
      ("Indicators are scored by", settings.normalisation.rawValue),
      (
        "Delivery and outcome count",
        "\(plainText(settings.weights.delivery)) to \(plainText(settings.weights.outcome))"
      ),
      ("Work under way counts", Symbols.unicode.percent(settings.actionCredit.underWay)),
      ("On track from a pace of", Symbols.unicode.ratio(settings.status.onTrack)),
      ("At risk from a pace of", Symbols.unicode.ratio(settings.status.atRisk)),
      ("A status needs, by weight", Symbols.unicode.percent(settings.minCoverage)),
      ("Forecasts hold for", Symbols.unicode.percent(settings.forecast.level)),
    ]
    let list = rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as Markup }
    return section(
      "method", "Method",
      """
      <p>A score says how far something is, 0 to 100: of an action what was delivered, of an indicator the share of the way
      from its baseline to its target. What is due by now is what the plan asks of those that have a date; the pace is the
      one divided by the other. What nobody knows is left out, and lowers what is known. The outlook is an editorial gauge
      of momentum against risk.</p>
      <dl class="plain">
      \(list)</dl>
      """)
  }

  /// The register, numbered as the text cites it.
  var sources: Markup {
    guard !roadmap.sources.isEmpty else { return "" }
    let items = roadmap.sources.map { source -> Markup in
      let details = [source.publisher, source.symbol, source.date?.inWords].compactMap { $0 }.joined(separator: ", ")
      let link = source.webAddress.map { " <a href=\"\($0)\" rel=\"noreferrer\">\($0)</a>" as Markup }
      return "<li id=\"r-\(source.id.text)\"><cite>\(source.title.text())</cite>. \(details)\(link)</li>\n"
    }
    return section("sources", "Sources", "<ol class=\"sources\">\n\(items)</ol>")
  }

  private func section(_ id: String, _ title: String, _ body: Markup) -> Markup {
    "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(body)\n</section>"
  }

  private func table(_ caption: String, columns: [String], numeric: Set<Int> = [], rows: [Markup]) -> Markup {
    let head = columns.enumerated().map { index, name -> Markup in
      name.isEmpty
        ? "<td></td>" : "<th scope=\"col\"\(numeric.contains(index) ? " class=\"n\"" as Markup : "")>\(name)</th>"
    }
    return """
      <div class="wide"><table><caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }
}
