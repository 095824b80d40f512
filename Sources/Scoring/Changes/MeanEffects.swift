import Glibc

/// A member of a mean at two dates; `nil` where it has no score.
struct MeanMember {
  typealias Term = (score: Double, weight: Double)

  let before: Term?
  let after: Term?
}

/// What a member does to the mean it belongs to.
struct MeanEffect {
  /// Points that it adds to the change of the mean.
  let points: Double
  /// Points that one point of its own adds; `nil` where it has no score, or another weight, at one of the dates.
  let gain: Double?
}

/// What each member adds to the change of the power mean of all, or `nil` where there is no mean at one of the dates: the
/// effects add up to the change.
///
/// On the scale φ on which a power mean is arithmetic (φ(s) = sᑫ, or ln s for q = 0), with Φ₁ the mean of before and W₂
/// all weight of after, each member's effect is (w₂·(φ(s₂) − Φ₁) − w₁·(φ(s₁) − Φ₁)) / W₂. They add up to Φ₂ − Φ₁, because
/// Σw₁·(φ(s₁) − Φ₁) = 0. One in both adds its weight times its own change; a newcomer adds its weight times its distance
/// from the mean before; what stayed as it was adds nothing, whoever comes or goes. All are brought back to points by
/// (M₂ − M₁) / (Φ₂ − Φ₁): 1 for q = 1, and for q = 0 the logarithmic mean of Ang, "The LMDI approach to decomposition
/// analysis: a practical guide", Energy Policy 33 (2005).
func powerMeanEffects(_ members: [MeanMember], exponent q: Double) -> [MeanEffect]? {
  guard let first = powerMean(members.compactMap(\.before), exponent: q),
    let second = powerMean(members.compactMap(\.after), exponent: q)
  else { return nil }
  let weight = sum(members.lazy.map { $0.after?.weight ?? 0 })
  let scale = PowerScale(exponent: q)
  // Distances on the scale from the mean before, in points near the two means.
  let slope = scale.slope(from: first, to: second)
  func distance(_ term: MeanMember.Term) -> Double {
    term.weight * scale.slope(from: first, to: term.score) * (scale.counted(term.score) - first) / (weight * slope)
  }
  return members.map { member in
    guard let before = member.before, let after = member.after, before.weight == after.weight else {
      return MeanEffect(points: (member.after.map(distance) ?? 0) - (member.before.map(distance) ?? 0), gain: nil)
    }
    let rate = after.weight * scale.slope(from: before.score, to: after.score) / (weight * slope)
    let points = rate * (scale.counted(after.score) - scale.counted(before.score))
    let change = after.score - before.score
    return MeanEffect(points: points, gain: abs(change) > 1e-9 ? points / change : rate)
  }
}

/// The scale on which the power mean of an exponent is arithmetic.
private struct PowerScale {
  let exponent: Double

  /// The score as the mean takes it: at least 1 where a zero would decide everything.
  func counted(_ score: Double) -> Double { exponent > 0 ? score : max(score, 1) }

  /// The mean slope between two scores, or the slope there where they are next to each other.
  func slope(from left: Double, to right: Double) -> Double {
    if exponent == 1 { return 1 }
    let (left, right) = (counted(left), counted(right))
    guard abs(right - left) > 1e-6 * max(left, right) else {
      let middle = (left + right) / 2
      return exponent == 0 ? 1 / middle : exponent * pow(middle, exponent - 1)
    }
    return (place(right) - place(left)) / (right - left)
  }

  private func place(_ score: Double) -> Double { exponent == 0 ? log(score) : pow(score, exponent) }
}
