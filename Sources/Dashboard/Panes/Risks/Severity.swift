import Canvas
import Model

/// How heavy a risk weighs, by likelihood times impact.
enum Severity: Int, CaseIterable, Sendable {
  case low, moderate, high, severe

  /// `product` is 1...25.
  init(product: Int) {
    self = product >= 15 ? .severe : product >= 10 ? .high : product >= 5 ? .moderate : .low
  }

  var words: String { "\(self)" }

  var role: Role {
    switch self {
    case .low: .onTrack
    case .moderate: .atRisk
    case .high: .offTrack
    case .severe: .movingAway
    }
  }

  func glyph(_ symbols: Symbols) -> Character { symbols.shades[rawValue] }
}

extension Risk.Update {
  /// 1...25.
  var product: Int { likelihood * impact }
  var severity: Severity { Severity(product: product) }
}

/// How a risk's level differs from the one known a year ago.
enum RiskTrend: Equatable, Sendable {
  /// With the level then, 1...25.
  case risen(from: Int), fallen(from: Int)
  case same
  /// Nobody had judged it then.
  case new
  /// Nobody judges it now.
  case unknown

  init(before: Risk.Update?, now: Risk.Update?) {
    switch (before?.product, now?.product) {
    case (_, nil): self = .unknown
    case (nil, _): self = .new
    case (let before?, let now?):
      self = now > before ? .risen(from: before) : now < before ? .fallen(from: before) : .same
    }
  }

  /// At most nine columns.
  func words(_ symbols: Symbols) -> String {
    switch self {
    case .risen(let level): "\(symbols.rising) from \(level)"
    case .fallen(let level): "\(symbols.falling) from \(level)"
    case .same: "\(symbols.level) same"
    case .new: "new"
    case .unknown: ""
    }
  }

  /// From what grows to what shrinks.
  var rank: Int {
    switch self {
    case .risen: 0
    case .new: 1
    case .same: 2
    case .fallen: 3
    case .unknown: 4
    }
  }

  var role: Role {
    switch self {
    case .risen: .movingAway
    case .fallen: .onTrack
    case .same, .new, .unknown: .muted
    }
  }
}
