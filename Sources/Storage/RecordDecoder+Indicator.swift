import Model

extension RecordDecoder {
  func indicator(_ node: Int) -> Indicator? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var indicator = Indicator(
      id: id ?? "", title: need("title", of: node, text) ?? "", unit: need("unit", of: node, string) ?? "",
      direction: need("direction", of: node, word) ?? .increase)
    let scale = value("scale", of: node) { word($0) as Indicator.Scale? } ?? .linear
    indicator.scale = scale
    indicator.bounds = value("bounds", of: node) { bounds($0, scale) }
    indicator.every = value("every", of: node, interval)
    indicator.baseline = value("baseline", of: node) { baseline($0, scale) }
    indicator.targets = needList("targets", of: node) { target($0, scale, isInterim: false) }
    indicator.trajectory = list("trajectory", of: node) { target($0, scale, isInterim: true) }
    indicator.weight = value("weight", of: node, weight) ?? 1
    indicator.observations = needList("observations", of: node) { observation($0, scale) }[...]
    indicator.provenance = provenance(of: node)
    return id == nil ? nil : indicator
  }

  private func bounds(_ node: Int, _ scale: Indicator.Scale) -> Indicator.Bounds? {
    guard isObject(node) else { return nil }
    let worst = need("worst", of: node) { level($0, scale) }
    let best = need("best", of: node) { level($0, scale) }
    guard let worst, let best else { return nil }
    return Indicator.Bounds(worst: worst, best: best)
  }

  private func baseline(_ node: Int, _ scale: Indicator.Scale) -> Indicator.Baseline? {
    guard isObject(node) else { return nil }
    let (date, value) = (need("date", of: node, date), need("value", of: node) { level($0, scale) })
    let provenance = provenance(of: node)
    guard let date, let value else { return nil }
    return Indicator.Baseline(date: date, value: value, provenance: provenance)
  }

  private func target(_ node: Int, _ scale: Indicator.Scale, isInterim: Bool) -> Indicator.Target? {
    guard isObject(node) else { return nil }
    let set = isInterim ? value("set", of: node, date) : need("set", of: node, date)
    let (date, value) = (need("date", of: node, date), need("value", of: node) { level($0, scale) })
    let (setBy, provenance) = (self.value("setBy", of: node, string), provenance(of: node))
    guard let date, let value, isInterim || set != nil else { return nil }
    return Indicator.Target(set: set, date: date, value: value, setBy: setBy, provenance: provenance)
  }

  private func observation(_ node: Int, _ scale: Indicator.Scale) -> Indicator.Observation? {
    guard isObject(node) else { return nil }
    let (date, value) = (need("date", of: node, date), need("value", of: node) { level($0, scale) })
    let isEstimate = self.value("estimate", of: node, flag) ?? false
    let isBreak = self.value("breakBefore", of: node, flag) ?? false
    let provenance = provenance(of: node)
    guard let date, let value else { return nil }
    return Indicator.Observation(
      date: date, value: value, isEstimate: isEstimate, isBreak: isBreak, provenance: provenance)
  }

  /// A value that its scale can show.
  private func level(_ node: Int, _ scale: Indicator.Scale) -> Double? {
    switch scale {
    case .linear: number(node)
    case .log: number(node, "a number above 0, because the scale is log,") { $0 > 0 }
    case .logit: number(node, "a share from 0 to 100, because the scale is logit,") { (0...100).contains($0) }
    }
  }
}
