import Model

extension ID {
  var json: JSON { .string(text) }
}

extension PartialDate {
  var json: JSON { .string(description) }
}

extension LocalizedText {
  /// A string where there is English alone, else an object by language.
  var json: JSON {
    let translations = translations
    if translations.count == 1, translations[0].language == .english { return .string(translations[0].text) }
    return translations.reduce(into: [:] as JSON.Members) { members, translation in
      members = members + [translation.language.rawValue: .string(translation.text)]
    }.json
  }
}

extension Provenance {
  /// The keys every record and every dated entry may carry.
  var members: JSON.Members {
    [
      "source": source?.json, "certainty": certainty == .confirmed ? nil : JSON(certainty.rawValue),
      "note": note?.json, "published": published?.json,
    ]
  }
}

extension JSON.Members {
  var json: JSON { .object(self) }
}

func list(_ ids: [ID]) -> JSON { .array(ids.map(\.json)) }
func listIfAny(_ ids: [ID]) -> JSON? { ids.isEmpty ? nil : list(ids) }
