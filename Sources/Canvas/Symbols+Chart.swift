/// The characters of charts.
extension Symbols {
  /// What the parts of a chart are drawn with, and shown by in its legend.
  struct Chart {
    /// A single value.
    let point: Character
    /// A value that is not reckoned with.
    let hollow: Character
    /// A line from side to side.
    let level: Character
    /// A line from top to bottom.
    let moment: Character
    /// Where what is on the left cannot be compared with what is on the right.
    let breakMark: Character
    /// A round number on the axis of years, and on that of values.
    let ticks: (year: Character, value: Character)
    /// Samples of the three kinds of line and the band, for the legend.
    let samples: (solid: String, dashed: String, dotted: String, band: String)

    /// The three kinds of line and the edge of a band where there is nothing finer than a cell.
    static let coarse: (solid: Character, dashed: Character, dotted: Character, edge: Character) = ("-", "+", ".", ":")
  }

  /// The set that fits the terminal.
  var chart: Chart {
    if hasBraille {
      return Chart(
        point: "•", hollow: "○", level: "─", moment: "│", breakMark: "┊", ticks: ("┬", "┤"),
        samples: ("⠒⠒", "⠒ ⠒", "⠂⠂", "⡪⡪"))
    }
    let samples = ("*-*", "+ +", ". .", ": :")
    let hasLines = !isASCII || border == .square
    return Chart(
      point: "*", hollow: "o", level: isASCII ? "=" : "═", moment: hasLines ? "│" : "|", breakMark: "/",
      ticks: hasLines ? ("┬", "┤") : ("+", "+"), samples: samples)
  }
}
