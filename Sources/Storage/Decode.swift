package import Model

/// The roadmap that the files of a directory hold; files that are no part of one are passed over, and its texts read in
/// `language` where they are there.
///
/// Throws every problem of every file, in the order of the files, and what `check` finds, which is asked where the files
/// fit together.
package func decode(
  _ files: [DataFile], in language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
) throws(Problems) -> Archive {
  let reading = Reading(of: files, strict: false, language: language, check: check)
  guard let roadmap = reading.roadmap, reading.problems.isEmpty else { throw Problems(all: reading.problems) }
  return Archive(roadmap)
}

/// All that is wrong with the files; `strict` adds a warning for every key that is not known.
package func problems(
  in files: [DataFile], strict: Bool, check: (Roadmap) -> [Finding] = { _ in [] }
) -> [Problem] {
  Reading(of: files, strict: strict, check: check).problems
}

/// What a directory's files say, and what is wrong with them.
private struct Reading {
  private(set) var roadmap: Roadmap?
  private(set) var problems: [Problem] = []

  init(
    of files: [DataFile], strict: Bool, language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
  ) {
    func open(_ kind: String) -> OpenedFile? {
      files.first { $0.name == "\(kind).json" }.map { OpenedFile($0, kind: kind, strict: strict, language: language) }
    }
    let root = open("roadmap")
    let areas = files.filter(\.isArea).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { OpenedFile($0, kind: "areas", strict: strict, language: language) }
    let (roundtables, milestones, bodies) = (open("roundtables"), open("milestones"), open("bodies"))
    let (risks, sources, queries) = (open("risks"), open("sources"), open("queries"))

    roadmap = root?.record { $0.roadmap($1) }
    let decoded = areas.map { file in (file, file.record { $0.area($1) }) }
    roadmap?.areas = decoded.compactMap(\.1)
    roadmap?.milestones = milestones?.records { $0.milestone($1) } ?? []
    let known = bodies?.records { $0.body($1) } ?? []
    let ids = Set(known.map(\.id))
    roadmap?.bodies = known
    roadmap?.roundtables = roundtables?.records { $0.roundtable($1, bodies: ids) } ?? []
    roadmap?.risks = risks?.records { $0.risk($1) } ?? []
    roadmap?.sources = sources?.records { $0.source($1) } ?? []
    roadmap?.queries = queries?.records { $0.query($1) } ?? []

    let lists = [roundtables, milestones, bodies, risks, sources, queries]
    // With a file missing or unreadable, every reference into it would be one more problem.
    if let root, let roadmap, sources != nil, lists.allSatisfy({ $0?.isUsable(as: .array) ?? true }),
      areas.allSatisfy({ $0.isUsable(as: .object) })
    {
      let areasRead = decoded.filter { $0.1 != nil }.map(\.0)
      for finding in roadmap.findings + check(roadmap) {
        let file: OpenedFile? =
          switch finding.place.document {
          case .roadmap: root
          case .area(let index): areasRead[index]
          case .roundtables: roundtables
          case .milestones: milestones
          case .bodies: bodies
          case .risks: risks
          case .sources: sources
          case .queries: queries
          }
        file?.report(finding)
      }
    }
    if root == nil { problems.append(missing("roadmap.json", beside: files)) }
    problems += ([root] + areas + lists).flatMap { $0?.problems ?? [] }
    if sources == nil { problems.append(missing("sources.json", beside: files)) }
  }
}

private func missing(_ name: String, beside files: [DataFile]) -> Problem {
  let directory = files.first.map { $0.path.dropLast($0.name.utf8.count) } ?? ""
  return Problem(file: directory + name, message: "there is no such file, and every roadmap has one")
}

extension DataFile {
  fileprivate var isArea: Bool { name.hasPrefix("areas/") && name.hasSuffix(".json") }
}
