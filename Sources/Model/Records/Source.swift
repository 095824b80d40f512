/// A document from which a fact was taken.
package struct Source: Equatable, Sendable, Identifiable {
  package let id: ID
  package let title: LocalizedText
  package var publisher: String?
  package var symbol: String?
  package var date: PartialDate?
  package var url: String?
  /// When an editor read it.
  package var retrieved: PartialDate?
  package var note: LocalizedText?

  package init(id: ID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
