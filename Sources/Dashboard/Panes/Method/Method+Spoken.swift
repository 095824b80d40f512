import Canvas
import Model
package import Scoring

/// How the scores are made, in sentences: the settings and weights in force.
package func spokenMethod(of assessment: Assessment) -> String {
  let roadmap = assessment.roadmap
  let groups = SettingGroup.all(of: roadmap.settings)
  let changed = groups.flatMap(\.settings).count { $0.value != $0.standard }
  var text = MethodText.principle + "\n"
  text += changed == 0 ? "Settings, all at their defaults:\n" : "Settings, \(changed) not at their defaults:\n"
  for group in groups {
    let settings = group.settings.map { setting in
      "\(setting.label) \(setting.value)" + (setting.value == setting.standard ? "" : ", not \(setting.standard)")
    }
    text += "\(group.title): \(settings.joined(separator: ", ")); \(group.why).\n"
  }
  let weights = roadmap.areas.map { "\($0.shortTitle.text()) \(plainText(roadmap.weight(of: $0)))" }
  if !weights.isEmpty { text += "Weights of the areas: \(weights.joined(separator: ", ")).\n" }
  return text
}
