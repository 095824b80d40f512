import Canvas

/// A sign of the screen, as the symbols in use show it, and what it means.
struct HelpSign: Sendable {
  let sign: @Sendable (Symbols) -> String
  var role = Role.text
  let words: String

  private init(_ role: Role, _ words: String) {
    (self.role, self.words) = (role, words)
    sign = { String($0.glyph(of: role)) }
  }

  private init(_ words: String, _ sign: @escaping @Sendable (Symbols) -> String) {
    (self.words, self.sign) = (words, sign)
  }

  /// Those of every view.
  static let all: [HelpSign] = [
    HelpSign(.achieved, "achieved, delivered, held"), HelpSign(.onTrack, "on track"),
    HelpSign(.atRisk, "at risk, under way"), HelpSign(.offTrack, "off track, blocked, missed"),
    HelpSign(.overdue, "overdue"),
    HelpSign(.movingAway, "moving away, dropped, cancelled"), HelpSign(.notDue, "not due yet, planned"),
    HelpSign(.noData, "no data or thin data, no report"),
    HelpSign("a score that is rising, level, falling") { "\($0.rising) \($0.level) \($0.falling)" },
    HelpSign("a bar: how much is done, what is due by now") { symbols in
      let full = symbols.barLevels.last.map { String(repeating: $0, count: 3) } ?? ""
      return "\(full)\(symbols.barTrack)\(symbols.barTick)\(symbols.barTrack)"
    },
    HelpSign("a risk: low, moderate, high, severe") { symbols in
      symbols.shades.map { "\($0)" }.joined(separator: " ")
    },
    HelpSign("a body: leads, works on it, touches it, attends") { symbols in
      Tie.allCases.reversed().map { "\($0.glyph(symbols))" }.joined(separator: " ")
    },
    HelpSign("timeline: done, still to do, today") { symbols in
      "\(symbols.spanDone)\(symbols.spanDone) \(symbols.spanLeft)\(symbols.spanLeft) \(symbols.today)"
    },
    HelpSign("timeline: milestones passed, to come") { "\($0.past) \($0.future)" },
    HelpSign("timeline: goes on before, after what shows") { "\($0.openStart) \($0.openEnd)" },
    HelpSign("timeline: what has to come before, what waits for it") { "\($0.before) \($0.after)" },
    HelpSign("at the end of a row: new, changed (by a step in time or a what-if)") {
      "\($0.new) \($0.changed)"
    },
    HelpSign("an editor's judgement; the detail gives the reason") { _ in "*" },
    HelpSign("a text that is cut; there is more above or below") { "\($0.ellipsis) \($0.rising)\($0.falling)" },
  ]
}
