import Glibc
import TestSupport
import Testing

@testable import Scoring

@Suite struct SobolIndicesTests {
  private static let points = 16_384

  private func expect(
    _ indices: [SobolIndices]?, _ expected: [(first: Double, total: Double)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(indices?.count == expected.count, sourceLocation: sourceLocation)
    for (found, right) in zip(indices ?? [], expected) {
      #expect(isNear(found.first, right.first, within: 0.005), sourceLocation: sourceLocation)
      #expect(isNear(found.total, right.total, within: 0.005), sourceLocation: sourceLocation)
    }
  }

  /// Ishigami and Homma (1990): sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ between −π and π, whose variance is
  /// 1/2 + a²/8 + bπ⁴/5 + b²π⁸/18; x₁ has (1 + bπ⁴/5)²/2 of it, x₂ a²/8, and x₁ with x₃ 8b²π⁸/225.
  @Test func `Ishigami's function comes apart as it should`() {
    let (a, b) = (7.0, 0.1)
    let (own, joint) = (0.5 * pow(1 + b * pow(.pi, 4) / 5, 2), 8 * b * b * pow(.pi, 8) / 225)
    let variance = own + a * a / 8 + joint
    let indices = sobolIndices(dimensions: 3, points: Self.points) { point in
      let x = point.map { .pi * (2 * $0 - 1) }
      return sin(x[0]) + a * sin(x[1]) * sin(x[1]) + b * pow(x[2], 4) * sin(x[0])
    }
    #expect(isNear(own / variance, 0.31390519114781146) && isNear(joint / variance, 0.2436836640621477))
    expect(
      indices,
      [(own / variance, (own + joint) / variance), (a * a / 8 / variance, a * a / 8 / variance), (0, joint / variance)])
  }

  /// Sobol's g: Π (|4xᵢ − 2| + aᵢ)/(1 + aᵢ), of whose variance each input has Vᵢ = 1/(3(1 + aᵢ)²) alone, and
  /// Vᵢ Π (1 + Vⱼ) over the others with them; the variance is Π (1 + Vᵢ) − 1.
  @Test func `the g function comes apart as it should`() {
    let a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let own = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = own.reduce(1) { $0 * (1 + $1) }
    let indices = sobolIndices(dimensions: 8, points: Self.points) { point in
      zip(point, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }
    #expect(isNear(own[0] / (product - 1), 0.7161921688790331))
    expect(indices, own.map { ($0 / (product - 1), $0 * product / (1 + $0) / (product - 1)) })
  }

  /// Nothing but itself in each input's share: (w·r)² of the sum of all.
  @Test func `a weighted mean comes apart into its weights`() {
    let (weights, ranges) = ([0.4, 0.3, 0.2, 0.1], [1, 0.5, 1, 2])
    let parts = zip(weights, ranges).map { $0 * $0 * $1 * $1 }
    let all = parts.reduce(0, +)
    let indices = sobolIndices(dimensions: 4, points: Self.points) { point in
      point.indices.reduce(0) { $0 + weights[$1] * ranges[$1] * point[$1] }
    }
    #expect(isNear(parts[0] / all, 0.6095238095238095))
    expect(indices, parts.map { ($0 / all, $0 / all) })
  }

  /// √(x₁x₂) between 1 and 2: with m = E√x = 2(2√2 − 1)/3 and E x = 3/2 the variance is (3/2)² − m⁴, of which each
  /// input has m²(3/2 − m²) alone.
  @Test func `a geometric mean comes apart as it should`() {
    let mean = 2 * (2 * 2.0.squareRoot() - 1) / 3
    let variance = 2.25 - pow(mean, 4)
    let first = mean * mean * (1.5 - mean * mean) / variance
    let indices = sobolIndices(dimensions: 2, points: Self.points) { point in
      ((1 + point[0]) * (1 + point[1])).squareRoot()
    }
    #expect(isNear(first, 0.49762923798653924))
    expect(indices, [(first, 1 - first), (first, 1 - first)])
  }

  @Test func `what never changes has no indices`() {
    #expect(sobolIndices(dimensions: 2, points: 64) { _ in 42 } == nil)
    #expect(sobolIndices(dimensions: 2, points: 64, tolerance: 0.01) { 3 + 0.009 * $0[0] } == nil)
    #expect(sobolIndices(dimensions: 2, points: 64, tolerance: 0.008) { 3 + 0.009 * $0[0] } != nil)
    #expect(sobolIndices(dimensions: 2, points: 64) { $0[0] < 0.5 ? 1 : .nan } == nil)
    #expect(sobolIndices(dimensions: 2, points: 0) { $0[0] } == nil)
    #expect(sobolIndices(dimensions: 0, points: 4) { _ in 1 } == nil)
  }

  @Test(arguments: [2, 3, 4, 64])
  func `threads change nothing`(threads: Int) {
    let model = { @Sendable (point: [Double]) in point[0] * point[1] + sin(point[2]) }
    #expect(
      sobolIndices(dimensions: 3, points: 128, threads: threads, of: model)
        == sobolIndices(dimensions: 3, points: 128, of: model))
  }
}

@Suite struct SobolSequenceTests {
  /// Joe and Kuo's own program, for six dimensions.
  @Test func `the first points are the published ones`() {
    var sequence = SobolSequence(dimensions: 6)
    let points = (0..<6).map { _ in sequence.next() }
    #expect(
      points == [
        [0, 0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
        [0.25, 0.75, 0.75, 0.75, 0.25, 0.25], [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
        [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
      ])
  }

  /// What every dimension of a Sobol' sequence does: each of 2ᵏ equal parts is met once.
  @Test func `each power of two of points meets every part of every dimension once`() {
    var sequence = SobolSequence(dimensions: SobolSequence.mostDimensions)
    let points = (0..<1024).map { _ in sequence.next() }
    for count in [1, 2, 16, 128, 1024] {
      for dimension in 0..<SobolSequence.mostDimensions {
        #expect(Set(points[..<count].map { Int($0[dimension] * Double(count)) }).count == count)
      }
    }
  }

  /// Point 682, in 1024ths, as scipy.stats.qmc.Sobol gives it: all of the first ten direction numbers of each dimension
  /// meet in it, so that one that is wrong shows.
  @Test func `every dimension has the published direction numbers`() {
    var sequence = SobolSequence(dimensions: SobolSequence.mostDimensions)
    for _ in 0..<682 { _ = sequence.next() }
    #expect(
      sequence.next().map { Int($0 * 1024) }
        == [1023, 261, 749, 451, 921, 263, 753, 303, 735, 669, 333, 275, 239, 987, 677, 753, 459, 411, 237, 429, 557])
  }
}
