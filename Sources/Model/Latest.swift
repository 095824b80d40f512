extension ArraySlice {
  /// The element with the greatest day, the last among equals; those without a day do not take part.
  func latest(by day: (Element) -> Day?) -> Element? { placeOfLatest(by: day).map { self[$0] } }

  /// The place of that element, where copying it would cost more than looking at it.
  func placeOfLatest(by day: (Element) -> Day?) -> Int? {
    var best: (place: Int, day: Day)?
    let elements = span
    for place in elements.indices {
      guard let day = day(elements[place]) else { continue }
      if let best, day < best.day { continue }
      best = (place, day)
    }
    return best?.place
  }
}
