import Model

@testable import Scoring

extension Roadmap {
  /// The roadmap with the weights that are drawn for it, by its own settings.
  func reweighted(draw: Int) -> Roadmap {
    let (seed, noise) = (settings.sensitivity.seed, settings.sensitivity.weightNoise)
    func factor(_ name: String) -> Double {
      let draws = WeightNoise(seed: seed, name: name).draws(draw / WeightNoise.lanes)
      return 1 + noise * Double(draws[draw % WeightNoise.lanes])
    }
    var roadmap = self
    for (index, area) in areas.enumerated() {
      roadmap.areas[index].weight = weight(of: area) * factor(area.id.text)
    }
    roadmap.changeActions { $0.weight *= factor($0.id.text) }
    roadmap.changeIndicators { $0.weight *= factor($0.id.text) }
    roadmap.settings.weights.delivery *= factor("all delivery")
    roadmap.settings.weights.outcome *= factor("all outcome")
    return roadmap
  }
}

extension Assessment {
  /// The whole, then the areas.
  var groups: [Score] { [overall.score] + overall.children.map(\.score) }
}
