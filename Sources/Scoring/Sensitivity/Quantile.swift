/// The value at each of some places of the order from small to large, between its two neighbours where a place falls
/// between them; `nil` where there are no values. Places are 0...1.
///
/// Hyndman and Fan, "Sample quantiles in statistical packages" (1996), definition 7; found by Hoare's selection
/// (Algorithm 65, 1961) without putting all values in order.
func quantiles(_ places: [Double], of values: [Float]) -> [Double]? {
  guard !values.isEmpty else { return nil }
  var values = values
  return places.map { place in
    let position = place * Double(values.count - 1)
    let index = Int(position)
    values.select(index)
    let below = Double(values[index])
    // What stands behind is not smaller, so the least of it is the neighbour.
    guard let above = values[(index + 1)...].min().map(Double.init) else { return below }
    return below + (position - Double(index)) * (above - below)
  }
}

extension [Float] {
  /// Puts at `place` what would stand there in order, nothing larger before it and nothing smaller behind it.
  fileprivate mutating func select(_ place: Int) {
    var (first, last) = (0, count - 1)
    while first < last {
      let pivot = self[place]
      var (low, high) = (first, last)
      while low <= high {
        while self[low] < pivot { low += 1 }
        while pivot < self[high] { high -= 1 }
        if low <= high {
          swapAt(low, high)
          low += 1
          high -= 1
        }
      }
      if high < place { first = low }
      if place < low { last = high }
    }
  }
}
