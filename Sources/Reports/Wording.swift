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

  /// Its glyph and its words.
  func label(_ symbols: Symbols) -> String { "\(symbols.glyph(of: role)) \(words)" }

  var cellStyle: Style { Style(role) }
}

extension Score {
  /// The status as glyph and words.
  func label(_ symbols: Symbols) -> String { "\(symbols.glyph(of: status.role)) \(words)" }
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

  /// Its glyph and its word.
  func label(_ symbols: Symbols) -> String { "\(glyph(symbols)) \(rawValue)" }
}

extension Action.Status {
  var words: String { rawValue.unhyphenated }
}

extension Symbols {
  /// A score or the like as a whole number; a dash where it is not known.
  func rounded(_ value: Double?) -> String { value.map { decimalText($0, decimals: 0) } ?? String(dash) }

  /// A ratio with two digits; a dash where it is not known.
  func ratio(_ value: Double?) -> String { value.map { decimalText($0, decimals: 2) } ?? String(dash) }

  func percent(_ share: Double) -> String { decimalText(100 * share, decimals: 0) + "%" }
}

/// A value of an indicator as its source gives it, with its unit.
func quantity(_ value: Double, _ unit: String) -> String { UnitText(unit).long(value) }

/// A value with so much of its unit as a column has room for.
func short(_ value: Double, _ unit: String) -> String { UnitText(unit).short(value) }

/// A number of days in words.
func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

extension Provenance {
  /// What a reader has to know about how sure it is; `nil` where the source says it in so many words.
  var label: String? {
    if isUnsourced { return "unsourced" }
    return certainty == .confirmed ? nil : certainty.words
  }

  /// How sure an entry is, and where it is from, behind its text.
  var remark: String {
    let parts = [label, source?.text].compactMap { $0 }
    return parts.isEmpty ? "" : " [\(parts.joined(separator: ": "))]"
  }
}
