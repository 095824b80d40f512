import Model

/// Every record by its title and its id, for the palette; made once for a day.
struct RecordIndex: Sendable {
  struct Entry: Sendable {
    let title: String
    let id: ID
    let kind: RecordKind
  }

  private(set) var entries: [Entry] = []
  private(set) var texts = FuzzyIndex()

  init(of roadmap: Roadmap) {
    for kind in RecordKind.allCases {
      for record in roadmap.records(kind) {
        let entry = Entry(title: record.title.text(), id: record.id, kind: kind)
        entries.append(entry)
        texts.add("\(entry.title) \(entry.id)")
      }
    }
  }
}
