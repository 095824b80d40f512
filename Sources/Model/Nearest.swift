extension String {
  /// The candidate that was probably meant: the fewest edits away, at most a third of its length; `nil` if none is near.
  package func nearest(in candidates: some Sequence<String>) -> String? {
    let mine = Array(utf8)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = edits(mine, Array(candidate.utf8))
      guard distance <= max(1, max(mine.count, candidate.utf8.count) / 3) else { continue }
      if let best, best.distance <= distance { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
private func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (byte == other ? 0 : 1))
      if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
