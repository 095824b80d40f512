extension String {
  /// The candidate that was probably meant: the fewest edits away, at most a third of its length, or else one of whose
  /// words this is the beginning; `nil` if none is near.
  package func nearest(in candidates: some Sequence<String>) -> String? {
    let candidates = Array(candidates)
    let mine = Array(utf8)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = edits(mine, Array(candidate.utf8))
      guard distance <= max(1, max(mine.count, candidate.utf8.count) / 3) else { continue }
      if let best, best.distance <= distance { continue }
      best = (candidate, distance)
    }
    return best?.candidate ?? begun(in: candidates)
  }

  /// The shortest candidate that begins with this, or one of whose later words does; what is shorter than three letters
  /// begins too much.
  private func begun(in candidates: [String]) -> String? {
    guard utf8.count >= 3 else { return nil }
    let beginning = candidates.filter { $0.hasPrefix(self) }
    let within = candidates.lazy.filter { $0.split(separator: "-").dropFirst().contains { $0.hasPrefix(self) } }
    return (beginning.isEmpty ? Array(within) : beginning).min { $0.utf8.count < $1.utf8.count }
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
