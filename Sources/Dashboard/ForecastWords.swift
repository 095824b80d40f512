import Canvas
import Model
import Scoring

/// When an indicator reaches its target at the pace it has, in words.
struct Pace: Equatable, Sendable {
  /// `at this pace 100% in 2054`, `100% not at this pace`, or `target of 100% reached in 2024`.
  let reach: String
  /// Whether the target is reached already.
  let isReached: Bool
  /// Whether enough is known to say when that is likely.
  let hasRange: Bool
  /// When that is likely, `80% likely 2026 to 2042`; `nil` where it never is, or too little is known.
  let range: String?
  /// `34% chance by 2030`; `nil` where too little is known to say, or the date is over.
  let chance: String?

  /// Stands where there is no range.
  static let noRange = "too few data for a range"

  /// All of it in a sentence.
  var words: String {
    [reach, hasRange ? range : Pace.noRange, chance].compactMap { $0 }.joined(separator: ", ")
  }

  /// As much of it as has room.
  func words(columns: Int) -> String {
    [range, chance].compactMap { $0 }.reduce(reach) { words, part in
      let longer = "\(words), \(part)"
      return TextWidth.columns(of: longer) <= columns ? longer : words
    }
  }
}

extension Assessment {
  /// When an indicator reaches its target; `nil` where nothing says.
  func pace(of indicator: Indicator) -> Pace? {
    let settings = roadmap.settings
    let forecast = IndicatorForecast(of: indicator, settings: settings, on: day)
    return forecast?.pace(of: indicator, level: settings.forecast.level)
  }
}

extension IndicatorForecast {
  /// When the target is reached at this pace; `nil` without a target. `level` is how much of what is likely a range
  /// holds, 0...1.
  func pace(of indicator: Indicator, level: Double) -> Pace? {
    guard let target = indicator.target, let median else { return nil }
    let aim = UnitText(indicator.unit).short(target.value)
    if case .reached(let day) = median {
      let reach = "target of \(aim) reached in \(day.components.year)"
      return Pace(reach: reach, isReached: true, hasRange: true, range: nil, chance: nil)
    }
    var reach = "\(aim) not at this pace"
    if case .on(let day) = median { reach = "at this pace \(aim) in \(day.components.year)" }
    return Pace(
      reach: reach, isReached: false, hasRange: early != nil, range: range(level), chance: chance(by: target.date))
  }

  private func range(_ level: Double) -> String? {
    guard case .on(let early)? = early, let late else { return nil }
    let (likely, year) = ("\(decimalText(100 * level, decimals: 0))% likely", early.components.year)
    guard case .on(let day) = late else { return "\(likely) from \(year) on" }
    return day.components.year == year ? "\(likely) in \(year)" : "\(likely) \(year) to \(day.components.year)"
  }

  private func chance(by date: PartialDate) -> String? {
    guard let probability, date.last > last.date.last else { return nil }
    return "\(chanceText(probability)) chance by \(date)"
  }
}
