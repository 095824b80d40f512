import Canvas
package import Model
package import Scoring

/// How far the scores depend on weights, means, credits and missing data.
package struct SensitivityReport {
  let assessment: Assessment
  let sensitivity: Sensitivity
  let today: Day

  package init(_ assessment: Assessment, today: Day) {
    self.assessment = assessment
    sensitivity = Sensitivity(of: assessment)
    self.today = today
  }

  var roadmap: Roadmap { assessment.roadmap }
  var settings: ScoringSettings.Sensitivity { roadmap.settings.sensitivity }
}

extension Choice {
  /// In a few words, as the name of a row.
  var label: String {
    switch self {
    case .asSet: "As it is"
    case .exponent(1): "Arithmetic means"
    case .exponent(0): "Geometric means"
    case .exponent(-1): "Harmonic means"
    case .exponent(let exponent): "Means of power \(plainText(exponent))"
    case .delivery(let share): "Delivery \(percentLabel(share))"
    case .underWay(let credit): "Under way \(percentLabel(credit))"
    case .dropped(.zero): "Dropped as 0"
    case .dropped(.excluded): "Dropped left out"
    case .missing(.renormalised): "Missing left out"
    case .missing(.zero): "Missing as 0"
    case .missing(.full): "Missing as 100"
    }
  }
}

extension ChoiceGroup {
  /// As the name of a row.
  var label: String {
    switch self {
    case .weights: "Weights"
    case .exponent: "Kind of mean"
    case .delivery: "Delivery or outcome"
    case .underWay: "Work under way"
    case .dropped: "Dropped actions"
    case .missing: "Missing data"
    }
  }

  /// As what matters, in a sentence.
  var words: String {
    switch self {
    case .weights: "the weights"
    case .exponent: "the kind of mean"
    case .delivery: "the balance of delivery and outcome"
    case .underWay: "what work under way counts for"
    case .dropped: "what dropped actions count for"
    case .missing: "what is assumed of missing data"
    }
  }
}
