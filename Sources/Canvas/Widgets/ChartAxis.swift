import Glibc

/// An axis with round numbers on it.
struct ChartAxis {
  /// What the ends of the axis stand for.
  let range: ClosedRange<Double>
  let isLogarithmic: Bool
  /// Round numbers inside it, from low to high.
  let ticks: [Double]
  private let step: Double

  /// An axis of values that reaches to round numbers, with at most `count` of them where that can be; with room for less
  /// than four it ends where the values do.
  init(values: ClosedRange<Double>, isLogarithmic: Bool, atMost count: Int) {
    let count = max(2, count)
    if isLogarithmic {
      self.isLogarithmic = true
      step = 0
      let ticks = Self.ratios(in: values, atMost: count)
      self.ticks = ticks
      range = min(values.lowerBound, ticks.first ?? .infinity)...max(values.upperBound, ticks.last ?? -.infinity)
      return
    }
    self.isLogarithmic = false
    var (low, high) = (values.lowerBound, values.upperBound)
    if high - low <= 1e-9 * max(abs(low), abs(high)) { (low, high) = (low - 0.5, high + 0.5) }
    if count < 4 {
      (step, range) = (Self.step(inside: low...high), low...high)
      ticks = Self.multiples(of: step, in: low...high)
      return
    }
    var step = Self.round(above: (high - low) / Double(count - 1))
    var (first, last) = ((low / step + 1e-9).rounded(.down), (high / step - 1e-9).rounded(.up))
    // Reaching out to round numbers at both ends can take a number more than there is room for.
    if last - first + 1 > Double(count) {
      step = Self.round(above: step * 1.01)
      (first, last) = ((low / step + 1e-9).rounded(.down), (high / step - 1e-9).rounded(.up))
    }
    self.step = step
    ticks = (0...Int(min(last - first, 100))).map { (first + Double($0)) * step }
    range = first * step...max(last, first + 1) * step
  }

  /// An axis of whole years, no more of them than have room.
  init(years: ClosedRange<Double>, atMost count: Int) {
    isLogarithmic = false
    range = years
    let span = years.upperBound - years.lowerBound
    let step = max(1, Self.round(above: span / Double(max(1, count))))
    self.step = step
    ticks = Self.multiples(of: step, in: years)
  }

  /// Where `value` is on the axis: 0 at its lower end, 1 at its upper; `nil` for what has no place on it.
  func position(of value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low else { return 0.5 }
    return isLogarithmic ? log(value / low) / log(high / low) : (value - low) / (high - low)
  }

  /// A value with as many decimals as its neighbours need; thousands, millions and billions by a letter.
  func label(_ value: Double) -> String {
    let largest = max(abs(range.lowerBound), abs(range.upperBound))
    let units = [(1e12, 1e12, "T"), (1e9, 1e9, "B"), (1e6, 1e6, "M"), (1e4, 1e3, "k")]
    let (_, unit, letter) = units.first { largest >= $0.0 } ?? (1, 1, "")
    guard value != 0 else { return "0" }
    let digits = isLogarithmic ? abs(value) / unit : step / unit
    let decimals = (0..<4).first { decimals in
      let shifted = digits * pow(10, Double(decimals))
      return shifted > 0.9999 && abs(shifted - shifted.rounded()) < 1e-6 * max(1, shifted)
    }
    return decimalText(value / unit, decimals: decimals ?? 4) + letter
  }

  /// The largest round step with two multiples or more in `range`.
  private static func step(inside range: ClosedRange<Double>) -> Double {
    let power = floor(log10(range.upperBound - range.lowerBound))
    for exponent in [power + 1, power, power - 1] {
      for factor in [5.0, 2, 1] where multiples(of: factor * pow(10, exponent), in: range).count > 1 {
        return factor * pow(10, exponent)
      }
    }
    return pow(10, power)
  }

  /// The multiples of `step` in `range`, from low to high, at most a thousand.
  private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    return last < first ? [] : (0...Int(min(last - first, 1000))).map { (first + Double($0)) * step }
  }

  /// 1, 2 or 5 times a power of ten, not below `value`.
  private static func round(above value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    let power = pow(10, floor(log10(value)))
    let factor = [1, 2, 5].first { Double($0) * power >= value * (1 - 1e-9) } ?? 10
    return Double(factor) * power
  }

  /// Powers of ten, with 2 and 5 between them where there is room, or only every so many powers.
  private static func ratios(in values: ClosedRange<Double>, atMost count: Int) -> [Double] {
    let (low, high) = (floor(log10(values.lowerBound)), ceil(log10(values.upperBound)))
    guard low.isFinite, high.isFinite else { return [] }
    let powers = (Int(low)...max(Int(low), Int(high)))
    for factors in [[1.0, 2, 5], [1, 3], [1]] {
      let all = powers.flatMap { power in factors.map { $0 * pow(10, Double(power)) } }
      let first = all.lastIndex { $0 <= values.lowerBound * (1 + 1e-9) } ?? 0
      let last = all.firstIndex { $0 >= values.upperBound * (1 - 1e-9) } ?? all.count - 1
      if first < last, last - first < count { return Array(all[first...last]) }
    }
    let every = max(1, (powers.count + count - 1) / count)
    return powers.filter { ($0 - powers.lowerBound).isMultiple(of: every) }.map { pow(10, Double($0)) }
  }
}
