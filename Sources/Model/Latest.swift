extension Array {
  /// The element with the greatest day, the last among equals; those without a day do not take part.
  func latest(by day: (Element) -> Day?) -> Element? {
    var best: (index: Int, day: Day)?
    for index in indices {
      guard let day = day(self[index]) else { continue }
      if let best, day < best.day { continue }
      best = (index, day)
    }
    return best.map { self[$0.index] }
  }
}
