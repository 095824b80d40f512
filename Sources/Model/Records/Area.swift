/// One of the fields in which the roadmap asks for action: what was promised in it, and what it should change.
package struct Area: Equatable, Sendable, Identifiable {
  package let id: ID
  package let number: Int
  package let title: LocalizedText
  package let shortTitle: LocalizedText
  package let purpose: LocalizedText
  /// Paragraphs of the roadmap's document, as written there.
  package var paragraphs: [String] = []
  /// Codes of the recommendations the area answers.
  package var recommendations: [String] = []
  /// `nil` where the file gives none, which counts as 1.
  package var weight: Double?
  package var provenance = Provenance()
  package var actions: [Action] = []
  package var indicators: [Indicator] = []

  package init(id: ID, number: Int, title: LocalizedText, shortTitle: LocalizedText, purpose: LocalizedText) {
    self.id = id
    self.number = number
    self.title = title
    self.shortTitle = shortTitle
    self.purpose = purpose
  }
}
