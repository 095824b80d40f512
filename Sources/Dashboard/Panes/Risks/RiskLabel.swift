/// What stands in a cell of the map: the letters of its risks, or how many there are.
struct RiskLabel {
  /// Of the list; never none.
  let rows: [Int]
  /// The row that is selected, here or elsewhere.
  let selection: Int
  /// The letter of a row; `nil` where rows have none.
  let letter: (Int) -> Character?

  /// At most so many columns: of what fits, what leaves as much on both sides, else what tells most.
  func text(in columns: Int) -> String {
    let all = candidates.filter { $0.utf8.count <= columns }
    return all.first { (columns - $0.utf8.count).isMultiple(of: 2) } ?? all.first
      ?? String(repeating: "9", count: max(0, columns - 1)) + "+"
  }

  /// From what tells most to what tells least; the selected risk is in brackets where others stand beside it.
  private var candidates: [String] {
    let count = "\(rows.count)"
    let letters = rows.prefix(26).compactMap(letter)
    guard letters.count == rows.count, let first = letters.first, let last = letters.last else {
      return ["\(count) risks", count]
    }
    let marked = zip(rows, letters).map { $0 == selection ? "[\($1)]" : "\($1)" }
    let plain = letters.map { "\($0)" }
    let isRun = zip(rows, rows.dropFirst()).allSatisfy { $1 == $0 + 1 }
    let forms = [marked, plain].flatMap { [$0.joined(), $0.joined(separator: " ")] }
    // More than two letters far apart are harder to read than the first and the last.
    let short = rows.count > 2 && isRun ? ["\(first)-\(last)"] : []
    return rows.count > 2 ? [forms[0]] + short + [forms[2], "\(first)+\(rows.count - 1)", count] : forms + [count]
  }
}
