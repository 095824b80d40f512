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

  /// Bytes from which a second thread saves more than it costs; below, whoever waits has something else to do meanwhile.
  private static let worthTwoThreads = 1_000_000

  init(
    of files: [DataFile], strict: Bool, language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
  ) {
    let largestFirst = files.sorted { $0.bytes.count > $1.bytes.count }
    let threads = files.reduce(0) { $0 + $1.bytes.count } < Reading.worthTwoThreads ? 1 : 2
    let read = inTurns(files.count, threads: threads) {
      ReadFile(largestFirst[$0], strict: strict, language: language)
    }.compactMap { $0 }.sorted(by: <)

    let root = read.first { $0.kind == .roadmap }
    roadmap = root?.roadmap
    roadmap?.add(read)
    // With a file missing or unreadable, every reference into it would be one more problem.
    if let roadmap, read.contains(where: { $0.kind == .sources }), read.allSatisfy(\.isUsable) {
      let areas = read.filter { $0.area != nil }
      for finding in roadmap.findings + check(roadmap) {
        let file =
          if case .area(let index) = finding.place.document {
            areas[index]
          } else {
            read.first { $0.kind.document == finding.place.document }
          }
        file?.opened.report(finding)
      }
    }
    if root == nil { problems.append(missing("roadmap.json", beside: files)) }
    problems += read.flatMap(\.opened.problems)
    if !read.contains(where: { $0.kind == .sources }) { problems.append(missing("sources.json", beside: files)) }
  }
}

private func missing(_ name: String, beside files: [DataFile]) -> Problem {
  let directory = files.first.map { $0.path.dropLast($0.name.utf8.count) } ?? ""
  return Problem(file: directory + name, message: "there is no such file, and every roadmap has one")
}
