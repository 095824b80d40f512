import Canvas
package import Model

/// How heavy a risk weighs, by likelihood times impact.
package enum Severity: Int, CaseIterable, Sendable {
  case low, moderate, high, severe

  /// `product` is 1...25.
  init(product: Int) {
    self = product >= 15 ? .severe : product >= 10 ? .high : product >= 5 ? .moderate : .low
  }

  /// `severe`.
  package var words: String { "\(self)" }

  var role: Role {
    switch self {
    case .low: .muted
    case .moderate: .onTrack
    case .high: .atRisk
    case .severe: .error
    }
  }

  func glyph(_ symbols: Symbols) -> Character { symbols.shades[rawValue] }
}

extension Risk.Update {
  /// 1...25.
  package var product: Int { likelihood * impact }
  /// How heavy it weighs.
  package var severity: Severity { Severity(product: product) }
}

/// How a risk's level differs from the one known a year ago.
package enum RiskTrend: Equatable, Sendable {
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

  /// As the end of a sentence, without glyphs; `nil` where nothing has changed.
  package var said: String? {
    switch self {
    case .risen(let level): "risen from \(level) in a year"
    case .fallen(let level): "fallen from \(level) in a year"
    case .new: "new in a year"
    case .same, .unknown: nil
    }
  }

  /// What it was a year ago, in at most nine columns.
  func words(_ symbols: Symbols) -> String {
    switch self {
    case .risen(let level): "\(symbols.rising) was \(level)"
    case .fallen(let level): "\(symbols.falling) was \(level)"
    case .same: "same"
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
