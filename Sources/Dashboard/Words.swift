import Canvas
import Model
import Scoring

extension Status {
  var role: Role {
    switch self {
    case .achieved: .achieved
    case .onTrack: .onTrack
    case .atRisk: .atRisk
    case .offTrack: .offTrack
    case .movingAway: .movingAway
    case .notDue: .notDue
    case .noData: .noData
    }
  }

  /// From what needs most attention to what needs none, and then what nobody knows.
  var urgency: Int {
    switch self {
    case .movingAway: 0
    case .offTrack: 1
    case .atRisk: 2
    case .onTrack: 3
    case .notDue: 4
    case .achieved: 5
    case .noData: 6
    }
  }

  /// At most nine columns.
  var shortWords: String { self == .movingAway ? "away" : words }

  /// At most four columns.
  var stub: String {
    switch self {
    case .achieved: "done"
    case .onTrack: "on"
    case .atRisk: "risk"
    case .offTrack: "off"
    case .movingAway: "away"
    case .notDue: "wait"
    case .noData: "none"
    }
  }
}

extension Score {
  /// At most nine columns.
  var shortWords: String { isThin ? "thin data" : status.shortWords }
  /// At most four columns.
  var stub: String { isThin ? "thin" : status.stub }
}

extension Trend {
  func glyph(_ symbols: Symbols) -> Character {
    switch self {
    case .improving: symbols.rising
    case .flat: symbols.level
    case .worsening: symbols.falling
    case .unknown: symbols.unknown
    }
  }

  var role: Role {
    switch self {
    case .improving: .onTrack
    case .flat: .text
    case .worsening: .movingAway
    case .unknown: .muted
    }
  }
}

extension Action.Status {
  var words: String { rawValue.unhyphenated }

  var role: Role {
    switch self {
    case .planned: .notDue
    case .underWay: .atRisk
    case .delivered: .achieved
    case .blocked: .offTrack
    case .dropped: .movingAway
    }
  }
}

extension Provenance {
  /// Stands behind what an editor judged; the help says so.
  var judgementMark: String { certainty == .judgement ? "*" : "" }
}

extension Certainty {
  /// How an entry is labelled that does not rest on a source; one in other words than its source's is labelled there.
  var label: String? {
    switch self {
    case .confirmed, .gist: nil
    case .unconfirmed: words
    case .judgement: "editor's judgement"
    }
  }
}

/// Days as people say them: `today`, `in 4 d`, `3 d ago`, and years from two on.
func distance(_ days: Int) -> String {
  switch days {
  case 0: "today"
  case 731...: "in \(days / 365) y"
  case 1...: "in \(days) d"
  case ...(-731): "\(-days / 365) y ago"
  default: "\(-days) d ago"
  }
}

extension PartialDate {
  /// The date, no more precise than to the month.
  var monthOrYear: String { String(description.prefix(7)) }

  /// The room it takes when written out.
  var columns: Int {
    switch precision {
    case .day: 10
    case .month: 7
    case .year: 4
    }
  }
}
