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
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension Symbols {
  /// A score or the like as a whole number; a dash where it is not known.
  func rounded(_ value: Double?) -> String { value.map { decimal($0, digits: 0) } ?? String(dash) }

  /// A ratio with two digits; a dash where it is not known.
  func ratio(_ value: Double?) -> String { value.map { decimal($0, digits: 2) } ?? String(dash) }

  func percent(_ share: Double) -> String { decimal(100 * share, digits: 0) + "%" }
}

/// `value` with so many digits after the point, 0...6, rounded half away from zero.
func decimal(_ value: Double, digits: Int) -> String {
  let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
  let scaled = (value * factor).rounded()
  guard scaled.isFinite, abs(scaled) < 1e15 else { return value.description }
  let (whole, part) = Int(abs(scaled)).quotientAndRemainder(dividingBy: Int(factor))
  let sign = scaled < 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(whole)" }
  let fraction = String(part)
  return "\(sign)\(whole)." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
}

/// A value of an indicator as its source gives it, with its unit.
func quantity(_ value: Double, _ unit: String) -> String {
  unit.hasPrefix("%") ? "\(number(value))\(unit)" : "\(number(value)) \(unit)"
}

/// A value with no more of its unit than a percent sign, for a column.
func short(_ value: Double, _ unit: String) -> String { number(value) + (unit.hasPrefix("%") ? "%" : "") }

/// A number of days in words.
func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

extension Provenance {
  /// What a reader has to know about how sure it is; `nil` where the source says it in so many words.
  var label: String? {
    if isUnsourced { return "unsourced" }
    return certainty == .confirmed ? nil : certainty.rawValue
  }
}

/// A value as its source gives it.
func number(_ value: Double) -> String {
  let digits = value.description
  return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
}
