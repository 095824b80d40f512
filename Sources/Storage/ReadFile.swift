import Model

/// A file of a roadmap, read: what it holds, and what is wrong with it.
///
/// Handed on by the thread that read it, and after that used by one thread alone.
struct ReadFile: @unchecked Sendable {
  /// In the order in which problems are told.
  enum Kind: String, CaseIterable {
    case roadmap, areas, roundtables, milestones, bodies, risks, sources, queries
  }

  let kind: Kind
  /// What it was read from, where that is kept: else it is flawless.
  let opened: OpenedFile?
  private let name: String
  fileprivate let content: Content

  fileprivate enum Content {
    case roadmap(Roadmap?)
    case area(Area?)
    case milestones([Milestone])
    case bodies([Body])
    case risks([Risk])
    case sources([Source])
    case queries([NamedQuery])
    /// Read once the bodies are known, which they name.
    case roundtables
  }

  /// `nil` for a file that is no part of a roadmap; what it is read from is kept if asked for, or where something is wrong.
  init?(_ file: DataFile, isKept: Bool, strict: Bool, language: Language) {
    guard let kind = Kind(of: file.name) else { return nil }
    self.kind = kind
    name = file.name
    let opened = OpenedFile(file, kind: kind.rawValue, strict: strict, language: language)
    content =
      switch kind {
      case .roadmap: .roadmap(opened.record { $0.roadmap($1) })
      case .areas: .area(opened.record { $0.area($1) })
      case .milestones: .milestones(opened.records { $0.milestone($1) })
      case .bodies: .bodies(opened.records { $0.body($1) })
      case .risks: .risks(opened.records { $0.risk($1) })
      case .sources: .sources(opened.records { $0.source($1) })
      case .queries: .queries(opened.records { $0.query($1) })
      case .roundtables: .roundtables
      }
    self.opened = isKept || kind == .roundtables || !opened.isFlawless ? opened : nil
  }

  /// By kind, the areas by the names of their files.
  static func < (left: ReadFile, right: ReadFile) -> Bool {
    let places = (Kind.allCases.firstIndex(of: left.kind) ?? 0, Kind.allCases.firstIndex(of: right.kind) ?? 0)
    return places.0 == places.1
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : places.0 < places.1
  }

  var roadmap: Roadmap? { if case .roadmap(let roadmap) = content { roadmap } else { nil } }

  var area: Area? { if case .area(let area) = content { area } else { nil } }

  /// Whether references into it can be judged.
  var isUsable: Bool { opened?.isUsable(as: kind == .roadmap || kind == .areas ? .object : .array) ?? true }

  var isFlawless: Bool { opened?.isFlawless ?? true }
}

extension ReadFile.Kind {
  /// What findings call the file; areas are told apart by their positions.
  var document: Place.Document? {
    switch self {
    case .roadmap: .roadmap
    case .areas: nil
    case .roundtables: .roundtables
    case .milestones: .milestones
    case .bodies: .bodies
    case .risks: .risks
    case .sources: .sources
    case .queries: .queries
    }
  }

  fileprivate init?(of name: String) {
    guard name.hasSuffix(".json") else { return nil }
    if name.hasPrefix("areas/") {
      self = .areas
    } else {
      self.init(rawValue: String(name.dropLast(5)))
      if self == .areas { return nil }
    }
  }
}

extension Roadmap {
  /// What the files hold; `nil` without the roadmap's own.
  init?(_ files: [ReadFile]) {
    guard let root = files.first(where: { $0.kind == .roadmap })?.roadmap else { return nil }
    self = root
    for file in files {
      switch file.content {
      case .roadmap, .roundtables: break
      case .area(let area): if let area { areas.append(area) }
      case .milestones(let records): milestones = records
      case .bodies(let records): bodies = records
      case .risks(let records): risks = records
      case .sources(let records): sources = records
      case .queries(let records): queries = records
      }
    }
    let ids = Set(bodies.map(\.id))
    roundtables = files.first { $0.kind == .roundtables }?.opened?.records { $0.roundtable($1, bodies: ids) } ?? []
  }
}
