package import Model

/// The roadmap that the files of a directory hold; files that are no part of one are passed over, and its texts read in
/// `language` where they are there.
///
/// Throws every problem of every file, in the order of the files, and what `check` finds, which is asked where the files
/// fit together.
package func decode(
  _ files: [DataFile], in language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
) throws(Problems) -> Archive {
  try Reading(of: files, strict: false, language: language, check: check).archive()
}

/// All that is wrong with the files; `strict` adds a warning for every key that is not known.
package func problems(
  in files: [DataFile], strict: Bool, check: (Roadmap) -> [Finding] = { _ in [] }
) -> [Problem] {
  Reading(of: files, strict: strict, check: check).problems
}

/// What a directory's files say, and what is wrong with them.
struct Reading {
  private let roadmap: Roadmap?
  let problems: [Problem]

  /// Bytes from which a second thread saves more than it costs.
  private static let worthTwoThreads = 65_536

  /// Lets go of each file once it is read, and reads them again only where something is wrong, to tell where; so `check`
  /// may be asked twice.
  init(
    of files: [UnreadFile], strict: Bool, language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
  ) throws(LoadError) {
    if !strict, let roadmap = try Reading.unchecked(files, language: language), roadmap.findings.isEmpty,
      check(roadmap).isEmpty
    {
      (self.roadmap, problems) = (roadmap, [])
      return
    }
    let read = try Reading.read(files, isKept: true, strict: strict, language: language)
    roadmap = Roadmap(read)
    var problems: [Problem] = []
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
        file?.opened?.report(finding)
      }
    }
    let directory = files.first.map { $0.path.dropLast($0.name.utf8.count) } ?? ""
    if !read.contains(where: { $0.kind == .roadmap }) { problems.append(missing("roadmap.json", in: directory)) }
    problems += read.flatMap { $0.opened?.problems ?? [] }
    if !read.contains(where: { $0.kind == .sources }) { problems.append(missing("sources.json", in: directory)) }
    self.problems = problems
  }

  /// Of files that have been read already, which cannot fail.
  fileprivate init(of files: [DataFile], strict: Bool, language: Language = .english, check: (Roadmap) -> [Finding]) {
    do throws(LoadError) {
      try self.init(of: files.map { UnreadFile($0) }, strict: strict, language: language, check: check)
    } catch {
      self.init(problems: [Problem(file: "", message: error.description)])
    }
  }

  private init(problems: [Problem]) { (roadmap, self.problems) = (nil, problems) }

  /// What the files hold where each by itself is as it should be; whether they fit together is not looked at.
  static func unchecked(_ files: [UnreadFile], language: Language) throws(LoadError) -> Roadmap? {
    let read = try Reading.read(files, isKept: false, strict: false, language: language)
    // Roundtables are read as the roadmap is put together.
    guard let roadmap = Roadmap(read), read.contains(where: { $0.kind == .sources }), read.allSatisfy(\.isFlawless)
    else {
      return nil
    }
    return roadmap
  }

  private static func read(
    _ files: [UnreadFile], isKept: Bool, strict: Bool, language: Language
  ) throws(LoadError) -> [ReadFile] {
    let largestFirst = files.sorted { $0.size > $1.size }
    let threads = files.reduce(0) { $0 + $1.size } < Reading.worthTwoThreads ? 1 : 2
    let results = inTurns(files.count, threads: threads) { turn -> Outcome in
      do throws(LoadError) {
        let file = try largestFirst[turn].read()
        return ReadFile(file, isKept: isKept, strict: strict, language: language).map { .read($0) } ?? .passedOver
      } catch {
        return .failed(error)
      }
    }
    var read: [ReadFile] = []
    for result in results {
      switch result {
      case .read(let file): read.append(file)
      case .passedOver: break
      case .failed(let error): throw error
      }
    }
    return read.sorted(by: <)
  }

  /// What became of a file.
  private enum Outcome {
    case read(ReadFile), passedOver
    case failed(LoadError)
  }

  func archive() throws(Problems) -> Archive {
    guard let roadmap, problems.isEmpty else { throw Problems(all: problems) }
    return Archive(roadmap)
  }
}

private func missing(_ name: String, in directory: Substring) -> Problem {
  Problem(file: directory + name, message: "there is no such file, and every roadmap has one")
}
