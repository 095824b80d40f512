import Canvas
import Model

/// A day on an axis with what is written at it.
struct TimelineTick: Equatable, Sendable {
  let column: Int
  let label: String
}

extension TimeAxis {
  /// Months, quarters or years, as close as their names have room.
  var ticks: [TimelineTick] {
    guard columns > 0 else { return [] }
    let monthColumns = Double(columns) / (Double(days) / 30.4369)
    let steps = [1, 3, 12, 24, 60, 120, 300, 600, 1200, 12000]
    guard let step = steps.first(where: { monthColumns * Double($0) >= 5 }) else { return [] }
    let isWide = monthColumns * Double(step) >= 9
    let start = Day(number: Int32(clamping: first)).components
    let firstMonth = (start.year * 12 + start.month - 1 + (start.day > 1 ? 1 : 0) + step - 1) / step * step
    var ticks: [TimelineTick] = []
    for month in stride(from: firstMonth, to: firstMonth + step * (columns + 1), by: step) {
      guard let day = Day(year: month / 12, month: month % 12 + 1, day: 1) else { continue }
      let column = column(of: Int(day.number))
      guard column < columns else { break }
      ticks.append(TimelineTick(column: column, label: label(of: month, step: step, isWide: isWide)))
    }
    return ticks
  }

  /// `month` counts from the year 0; every label names its year where there is room.
  private func label(of month: Int, step: Int, isWide: Bool) -> String {
    let (year, place) = month.quotientAndRemainder(dividingBy: 12)
    if step >= 12 || place == 0 && !isWide { return "\(year)" }
    if step == 3 { return isWide ? "\(year) Q\(place / 3 + 1)" : "Q\(place / 3 + 1)" }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return isWide ? "\(names[place]) \(year)" : names[place]
  }
}
