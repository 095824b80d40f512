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
  /// In the language the reader prefers, where it is there.
  private let shown: String
  /// `nil` where there is English alone.
  private let all: [Language: String]?

  package init(_ english: String) {
    shown = english
    all = nil
  }

  /// `nil` where no language has a text; the reader is shown the text in `preferred`, else in English.
  package init?(_ texts: [Language: String], preferred: Language = .english) {
    guard let shown = LocalizedText.text(of: texts, in: preferred) else { return nil }
    self.shown = shown
    all = texts.count == 1 && texts[.english] != nil ? nil : texts
  }

  /// The text in the language the reader prefers, else in English, else in the first language that has one.
  package func text() -> String { shown }

  /// The text in `language`, else in English, else in the first language that has one.
  package func text(in language: Language) -> String {
    all.flatMap { LocalizedText.text(of: $0, in: language) } ?? shown
  }

  private static func text(of texts: [Language: String], in language: Language) -> String? {
    texts[language] ?? texts[.english] ?? Language.allCases.lazy.compactMap { texts[$0] }.first
  }

  /// Every language that has a text, in a fixed order.
  package var translations: [(language: Language, text: String)] {
    guard let all else { return [(.english, shown)] }
    return Language.allCases.compactMap { language in all[language].map { (language, $0) } }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
