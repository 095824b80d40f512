import Model

extension Day {
  /// As it stands in a letter: `25 November 2026`.
  var inWords: String {
    let (year, month, day) = components
    return "\(day) \(monthNames[month - 1]) \(year)"
  }
}

extension PartialDate {
  /// As it stands in a letter: `25 November 2026`, `November 2026` or `2026`.
  var inWords: String {
    let (year, month, _) = last.components
    return switch precision {
    case .day: last.inWords
    case .month: "\(monthNames[month - 1]) \(year)"
    case .year: String(year)
    }
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

/// Names in a sentence: `a, b and c`.
func enumeration(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
