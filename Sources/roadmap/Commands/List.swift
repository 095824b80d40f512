import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct List: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The records of a kind, in a table.", usage: "roadmap list kind [query] [options]",
      discussion: """
          roadmap list actions status:off-track area:ai 'due<2027' or lead:itu
          roadmap list milestones --due-before 2028 --sort due --limit 5
          roadmap list sources --search "human rights"
        """)

    @Argument(
      help: "areas, actions, indicators, roundtables, milestones, bodies, risks or sources.", completion: .kinds)
    var kind: String

    @Argument(
      parsing: .allUnrecognized,
      help: "Words, area:ai, status:off-track, due<2027, -not, or.")
    var words: [String] = []

    @Option(
      name: .customLong("query"), help: ArgumentHelp("Only what a query of the roadmap asks for.", valueName: "id"),
      completion: .queries)
    var named: String?

    @Option(
      help: ArgumentHelp("Only what belongs to this area, or touches it.", valueName: "id"), completion: .ids(.area))
    var area: String?

    @Option(
      help: ArgumentHelp("Only what stands so: off-track, overdue ...", valueName: "status"), completion: .statuses)
    var status: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Only what is open and due before this date.", valueName: "date"))
    var dueBefore: String?

    @Option(help: ArgumentHelp("Only what has this in a title or an id.", valueName: "text"))
    var search: String?

    @Option(
      help: ArgumentHelp("Order by id, title, area, status, score or due.", valueName: "key"), completion: .orders)
    var sort: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let kind = try recordKind()
      var selection = ListReport.Selection()
      selection.status = try status.flatMap { try statusWord($0, for: kind) }
      selection.sort = try sort.flatMap {
        SortKey(rawValue: try word($0, among: SortKey.allCases.map(\.rawValue), called: "order"))
      }
      selection.dueBefore = try dueBefore.map { try PartialDate(typed: $0).first }
      selection.search = search
      selection.limit = limit
      let assessment = try options.assessment()
      selection.area = try area.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      if let named { selection.queries.append(try assessment.roadmap.query(named: named)) }
      if !words.isEmpty { selection.queries.append(try Query(typed: typedQuery(words), in: assessment.roadmap)) }
      let report = ListReport(assessment, of: kind, matching: selection)
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }

    func validate() throws {
      // Words that begin with one hyphen exclude; with two, they are options that nobody knows.
      if let option = words.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
        _ = try word(option, among: Self.optionNames, called: "option")
      }
      if let limit, limit < 1 { throw ValidationError("The limit is at least 1.") }
    }

    /// As the help lists them.
    private static var optionNames: [String] {
      helpMessage().split(separator: "\n").compactMap { line in
        line.prefix(while: { $0 != "<" }).split(separator: " ").last { $0.hasPrefix("--") }.map(String.init)
      }
    }

    private func recordKind() throws -> RecordKind {
      let plural = try word(kind, among: RecordKind.allCases.map(\.plural), called: "kind of record")
      return RecordKind.allCases.first { $0.plural == plural } ?? .area
    }

    private func statusWord(_ typed: String, for kind: RecordKind) throws -> StatusWord? {
      let words = StatusWord.words(for: kind)
      if words.isEmpty { throw ValidationError("\(kind.plural) have no status.") }
      if let status = StatusWord(typed, for: kind) { return status }
      return StatusWord(try word(typed, among: words, called: "status"), for: kind)
    }
  }
}
