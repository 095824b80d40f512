import Model

/// What the records of a kind are called in a query: by their ids, by what is short for them, and areas by number.
struct RecordNames: Sendable {
  private var ids: [String: [ID]] = [:]
  private let all: [String]
  /// The ids to choose from, where there are few enough to read: those of areas.
  let choices: [String]

  init(of kind: RecordKind, in roadmap: Roadmap) {
    let records = roadmap.records(kind)
    all = records.map(\.id.text)
    choices = kind == .area && all.count <= 12 ? all : []
    for record in records {
      let number: [String] = if case .area(let area) = record { [String(area.number)] } else { [] }
      let names = [record.id.text] + record.shortNames.map(folded) + number
      for name in Set(names) { ids[name, default: []].append(record.id) }
    }
  }

  /// The ids of those that are called so; `name` is folded.
  subscript(name: String) -> [ID] { ids[name] ?? [] }

  func nearest(to name: String) -> String? { guess(name, all) }
}

extension Record {
  /// What is short for its title, in every language.
  var shortNames: [String] {
    switch self {
    case .area(let area): area.shortTitle.translations.map(\.text)
    case .body(let body): [body.acronym].compactMap { $0 }
    default: []
    }
  }
}
