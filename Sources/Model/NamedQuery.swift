/// A question about the roadmap that its editors ask often; only Scoring understands its text.
package struct NamedQuery: Equatable, Sendable, Identifiable {
  package let id: ID
  package let title: LocalizedText
  package let text: String

  package init(id: ID, title: LocalizedText, text: String) {
    self.id = id
    self.title = title
    self.text = text
  }
}
