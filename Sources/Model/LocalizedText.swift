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
  /// Each language once, in their order; empty where there is English alone.
  private let all: [Translation]

  package init(_ english: String) {
    shown = english
    all = []
  }

  /// `nil` where no language has a text; the reader is shown the text in `preferred`, else in English. Of two texts in a
  /// language the later counts.
  package init?(_ texts: [Translation], preferred: Language = .english) {
    var all: [Translation] = []
    for language in Language.allCases {
      if let text = texts.last(where: { $0.language == language }) { all.append(text) }
    }
    guard let shown = LocalizedText.text(of: all, in: preferred) else { return nil }
    self.shown = shown
    self.all = all.count == 1 && all[0].language == .english ? [] : all
  }

  /// The text in the language the reader prefers, else in English, else in the first language that has one.
  package func text() -> String { shown }

  /// The text in `language`, else in English, else in the first language that has one.
  package func text(in language: Language) -> String {
    LocalizedText.text(of: all, in: language) ?? shown
  }

  private static func text(of texts: [Translation], in language: Language) -> String? {
    (texts.first { $0.language == language } ?? texts.first { $0.language == .english } ?? texts.first)?.text
  }

  /// Every language that has a text, in a fixed order.
  package var translations: [Translation] { all.isEmpty ? [Translation(.english, shown)] : all }
}

/// A text in one language.
package struct Translation: Hashable, Sendable {
  package let language: Language
  package let text: String

  package init(_ language: Language, _ text: String) { (self.language, self.text) = (language, text) }
}

extension LocalizedText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}
