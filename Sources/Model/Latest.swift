extension Array {
  /// The element with the greatest day, the last among equals; those without a day do not take part.
  func latest(by day: (Element) -> Day?) -> Element? {
    var best: (element: Element, day: Day)?
    for element in self {
      guard let day = day(element) else { continue }
      if let best, day < best.day { continue }
      best = (element, day)
    }
    return best?.element
  }
}
