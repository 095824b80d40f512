/// A language of the United Nations, by its ISO 639-1 code.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case arabic = "ar"
  case chinese = "zh"
  case french = "fr"
  case russian = "ru"
  case spanish = "es"
}

/// Text that people read, in one or more of the six official languages.
package struct LocalizedText: Hashable, Sendable {
  private let english: String?
  private let others: [Language: String]?

  package init(_ english: String) {
    self.english = english
    others = nil
  }

  /// `nil` where no language has a text.
  package init?(_ texts: [Language: String]) {
    guard !texts.isEmpty else { return nil }
    english = texts[.english]
    let others = texts.filter { $0.key != .english }
    self.others = others.isEmpty ? nil : others
  }

  /// The text in `language`, else in English, else in the first language that has one.
  package func text(in language: Language = .english) -> String {
    if language != .english, let text = others?[language] { return text }
    if let english { return english }
    for language in Language.allCases { if let text = others?[language] { return text } }
    return ""
  }

  /// Every language that has a text, in a fixed order.
  package var translations: [(language: Language, text: String)] {
    Language.allCases.compactMap { language in
      (language == .english ? english : others?[language]).map { (language, $0) }
    }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
