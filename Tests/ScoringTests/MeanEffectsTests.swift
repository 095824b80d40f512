import TestSupport
import Testing

@testable import Scoring

@Suite struct MeanEffectsTests {
  private func points(_ members: [MeanMember], _ exponent: Double = 1) -> [Double]? {
    powerMeanEffects(members, exponent: exponent)?.map(\.points)
  }

  /// The mean falls from 60 to (90 + 40 + 2·25)/4 = 45.
  @Test func `one that stays adds its own change by weight, a newcomer its distance from the mean before`() {
    let members = [
      MeanMember(before: (80, 1), after: (90, 1)), MeanMember(before: (40, 1), after: (40, 1)),
      MeanMember(before: nil, after: (25, 2)),
    ]
    #expect(points(members) == [2.5, 0, -17.5])
  }

  /// The mean rises from 50 to 80.
  @Test func `one that falls away adds what it held the mean down by`() {
    #expect(points([MeanMember(before: (80, 1), after: (80, 1)), MeanMember(before: (20, 1), after: nil)]) == [0, 30])
  }

  /// ln M rises from ln 20 to ln 40: two members share the change by their own logarithmic changes, ln 4 and 0.
  @Test func `a geometric mean changes by its members' ratios`() throws {
    let effects = try #require(
      points([MeanMember(before: (10, 1), after: (40, 1)), MeanMember(before: (40, 1), after: (40, 1))], 0))
    #expect(abs(effects[0] - 20) < 1e-9 && effects[1] == 0)
  }

  @Test func `without a mean at one of the dates there are no effects`() {
    #expect(points([MeanMember(before: nil, after: (50, 1))]) == nil)
    #expect(points([MeanMember(before: (50, 1), after: nil)]) == nil)
    #expect(points([]) == nil)
    #expect(points([MeanMember(before: (50, 0), after: (60, 0))]) == nil)
  }

  @Test(arguments: [1.0, 0, -1], 0..<50)
  func `effects add up to the change of the mean`(exponent: Double, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func term() -> MeanMember.Term? {
      let score = [0, 100, Double.random(in: 0...100, using: &random)][Int.random(in: 0...2, using: &random)]
      return Bool.random(using: &random) ? (score, Double.random(in: 0...5, using: &random)) : nil
    }
    for _ in 0..<40 {
      let members = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        let before = term()
        return MeanMember(before: before, after: Bool.random(using: &random) ? before : term())
      }
      guard let first = powerMean(members.compactMap(\.before), exponent: exponent),
        let second = powerMean(members.compactMap(\.after), exponent: exponent)
      else { continue }
      let effects = try #require(powerMeanEffects(members, exponent: exponent))
      #expect(abs(effects.map(\.points).reduce(0, +) - (second - first)) < 1e-9)
      for (member, effect) in zip(members, effects) where member.before?.score == member.after?.score {
        if member.before?.weight == member.after?.weight { #expect(effect.points == 0) }
      }
    }
  }

  /// Whatever is so little that a double hardly holds it, is still right.
  @Test(arguments: [1.0, 0, -1])
  func `tiny changes have tiny effects`(exponent: Double) throws {
    let members = [
      MeanMember(before: (50, 1), after: (50 + 1e-12, 1)), MeanMember(before: (50, 1), after: (50, 1)),
    ]
    let effects = try #require(points(members, exponent))
    #expect(abs(effects[0] - 5e-13) < 1e-14 && effects[1] == 0)
  }
}
