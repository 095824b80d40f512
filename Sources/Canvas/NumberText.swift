/// A number with that many decimals, rounded half away from zero; groups of three in what is left of the point.
package func decimalText(_ value: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value * scale).rounded()
  guard scaled.isFinite, abs(scaled) < 9e15 else { return value.isNaN ? "–" : "\(value)" }
  let digits = String(Int64(abs(scaled)))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
  let whole = padded.dropLast(decimals)
  var grouped = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
    grouped.append(digit)
  }
  return (scaled < 0 ? "-" : "") + grouped + (decimals > 0 ? "." + String(padded.suffix(decimals)) : "")
}

/// A probability, 0...1, as percent, never rounded to certainty.
package func chanceText(_ probability: Double) -> String {
  let percent = 100 * probability
  if percent > 0, percent < 1 { return "<1%" }
  if percent > 99, percent < 100 { return ">99%" }
  return decimalText(percent, decimals: 0) + "%"
}

/// A number as its source prints it: no more decimals than it has, at most four.
package func plainText(_ value: Double) -> String {
  for decimals in 0..<4 {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    if abs((value * scale).rounded() - value * scale) < 1e-9 * max(1, abs(value * scale)) {
      return decimalText(value, decimals: decimals)
    }
  }
  return decimalText(value, decimals: 4)
}
