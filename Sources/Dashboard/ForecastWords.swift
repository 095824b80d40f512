import Canvas
import Model
import Scoring

extension Assessment {
  /// When an indicator reaches its target, in words; `nil` where nothing says.
  func pace(of indicator: Indicator) -> String? {
    IndicatorForecast(of: indicator, settings: roadmap.settings, on: day)?.words(for: indicator)
  }
}

extension IndicatorForecast {
  /// When the target is reached at this pace, between when and when that is likely, and how likely it is by its date:
  /// `at this pace: 2033 (2031–2037), 34% by 2030`; `nil` without a target.
  func words(for indicator: Indicator) -> String? {
    guard let target = indicator.target, let median else { return nil }
    switch median {
    case .reached(let day): return "target reached in \(day.components.year)"
    case .on(let day): return "at this pace: \(day.components.year)\(between)\(chance(by: target.date))"
    case .never: return "not at this pace\(between)\(chance(by: target.date))"
    }
  }

  private var between: String {
    switch (early, late) {
    case (.on(let early), .on(let late)):
      let years = (early.components.year, late.components.year)
      return years.0 == years.1 ? "" : " (\(years.0)–\(years.1))"
    case (.on(let early), .never): return " (from \(early.components.year))"
    default: return ""
    }
  }

  private func chance(by date: PartialDate) -> String {
    guard let probability, date.last > last.date.last else { return "" }
    return ", \(chanceText(probability)) by \(date)"
  }
}
