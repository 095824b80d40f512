import Model

extension RecordDecoder {
  /// The roadmap without its records; `nil` where the document is not an object.
  func roadmap(_ node: Int) -> Roadmap? {
    guard isObject(node) else { return nil }
    _ = member("$schema", of: node)
    _ = need("formatVersion", of: node, formatVersion)
    let id = ownID(of: node) ?? ""
    let title = need("title", of: node, text) ?? ""
    let symbol = value("symbol", of: node, string)
    let (start, horizon) = (need("start", of: node, date), need("horizon", of: node, date))
    let placeholder = PartialDate(Day(number: 0))
    var roadmap = Roadmap(
      id: id, title: title, start: start ?? horizon ?? placeholder, horizon: horizon ?? start ?? placeholder)
    roadmap.symbol = symbol
    roadmap.settings = value("scoring", of: node, settings) ?? ScoringSettings()
    if let weights = member("weights", of: node), isObject(weights) { read(weights, of: node, into: &roadmap) }
    roadmap.provenance = provenance(of: node)
    return roadmap
  }

  private func formatVersion(_ node: Int) -> Int? {
    number(node, "formatVersion 1, the only one this program reads,") { $0 == 1 }.map { Int($0) }
  }

  /// Weights of the two sides, under their names, and of areas, by id.
  private func read(_ weights: Int, of root: Int, into roadmap: inout Roadmap) {
    let scoring = document.value("scoring", of: root).flatMap { settings in
      document.kind(of: settings) == .object ? document.value("weights", of: settings) : nil
    }
    var own = roadmap.settings.weights
    var namesSides = false
    for key in document.keys(of: weights) {
      guard let weight = weight(key + 1) else { continue }
      let name = document.text(key)
      switch name {
      case "delivery": own.delivery = weight
      case "outcome": own.outcome = weight
      default:
        let id = ID(name)
        if id.isWellFormed {
          roadmap.areaWeights[id] = weight
        } else {
          report(key, "\(name.quoted) is neither \"delivery\", \"outcome\" nor the id of an area")
        }
        continue
      }
      namesSides = true
      let other = scoring.flatMap { document.kind(of: $0) == .object ? side(name, of: $0) : nil }
      if let other, document.kind(of: other) == .number, document.number(other) != weight {
        report(key + 1, "is \(shown(key + 1)), but scoring.weights.\(name) is \(shown(other))")
      }
    }
    if namesSides, own.delivery == 0, own.outcome == 0 {
      report(weights, "delivery and outcome cannot both weigh nothing")
    }
    roadmap.settings.weights = own
  }

  private func side(_ name: String, of weights: Int) -> Int? {
    document.keys(of: weights).first { document.text($0) == name }.map { $0 + 1 }
  }
}
