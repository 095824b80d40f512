/// By how much sums over weights change where every weight is drawn anew: many sums over many draws.
///
/// A sum Σ c·w·(1 + ν·u) is Σ c·w, which is known, and ν times Σ c·w·u, which is worked out here for eight draws at a
/// time. Terms with the same noise share it: up to four sums are made in one go.
struct DeviationSums {
  /// A weight with what it contributes to each of the four sums of its row.
  private struct Term {
    let noise: WeightNoise
    let coefficients: SIMD4<Float>
  }

  /// Where the terms of each row end.
  private var ends: [Int] = []
  private var terms: [Term] = []

  /// Rows of four sums.
  var rows: Int { ends.count }

  /// Adds a term to the row that is being filled.
  mutating func add(_ noise: WeightNoise, _ coefficients: SIMD4<Float>) {
    terms.append(Term(noise: noise, coefficients: coefficients))
  }

  /// Ends a row, and says which one it was.
  mutating func endRow() -> Int {
    ends.append(terms.count)
    return ends.count - 1
  }

  /// The four sums of each row for one block of draws.
  func evaluate(_ block: Int, into rows: inout [Row]) {
    let terms = terms.span
    var index = 0
    for (row, end) in ends.enumerated() {
      var (first, second, third, fourth) = (
        SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
      )
      while index < end {
        let term = terms[index]
        let draws = term.noise.draws(block)
        first += draws * term.coefficients[0]
        second += draws * term.coefficients[1]
        third += draws * term.coefficients[2]
        fourth += draws * term.coefficients[3]
        index += 1
      }
      rows[row] = Row(first: first, second: second, third: third, fourth: fourth)
    }
  }

  /// Four sums of eight draws each.
  struct Row {
    var first = SIMD8<Float>.zero
    var second = SIMD8<Float>.zero
    var third = SIMD8<Float>.zero
    var fourth = SIMD8<Float>.zero

    subscript(column: Int) -> SIMD8<Float> {
      switch column {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
  }
}
