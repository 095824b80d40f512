/// What any machine can do: adding up as many doubles as there are dated entries. Figures of two machines compare as
/// multiples of it.
struct Yardstick {
  let name: String
  let timing: Timing

  init(count: Int) {
    let values = (0..<count).map { Double($0) }
    name = "adding up \(count) doubles"
    timing = Timing { keep(total(values)) }
  }
}

/// Not inlined, as otherwise it would be done once for all repetitions.
@inline(never)
private func total(_ values: [Double]) -> Double { values.reduce(0, +) }
