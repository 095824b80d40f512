import Model

/// What is drawn in one block for the weights above the items: factors around 1.
struct WeightFactors {
  private let delivery: SIMD8<Float>
  private let outcome: SIMD8<Float>
  private let areas: [SIMD8<Float>]
  private let noise: Double

  init(_ tree: WeightedTree, noise: Double, _ block: Int) {
    delivery = tree.delivery.draws(block)
    outcome = tree.outcome.draws(block)
    areas = tree.areas.map { $0.noise.draws(block) }
    self.noise = noise
  }

  func delivery(_ lane: Int) -> Double { 1 + noise * Double(delivery[lane]) }
  func outcome(_ lane: Int) -> Double { 1 + noise * Double(outcome[lane]) }
  func area(_ index: Int, _ lane: Int) -> Double { 1 + noise * Double(areas[index][lane]) }
}
