/// A forum or an organisation, what it negotiates, and the areas that touches.
package struct Body: Equatable, Sendable, Identifiable {
  package enum Kind: String, CaseIterable, Sendable {
    case intergovernmental
    case unEntity = "un-entity"
    case multistakeholder, technical
    case `private`
    case academia
    case civilSociety = "civil-society"
    case government
  }

  package let id: ID
  package let name: LocalizedText
  package var acronym: String?
  package let kind: Kind
  /// Topics, in a few words each.
  package var negotiates: [String] = []
  package var areas: [ID] = []
  package var url: String?
  package var provenance = Provenance()

  package init(id: ID, name: LocalizedText, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// The acronym, or else the name.
  package var shortName: String { acronym ?? name.text() }
}
