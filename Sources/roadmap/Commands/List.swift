import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The records of a kind, in a table.", usage: "roadmap list kind [options]",
      discussion: """
          roadmap list actions --area connectivity --status delivered
          roadmap list milestones --due-before 2028 --sort due --limit 5
          roadmap list sources --search "human rights"
        """)

    @Argument(help: "areas, actions, indicators, roundtables, milestones, bodies, risks or sources.")
    var kind: String

    @Option(help: ArgumentHelp("Only what belongs to this area, or touches it.", valueName: "id"))
    var area: String?

    @Option(help: ArgumentHelp("Only what stands so: off-track, delivered, overdue and the like", valueName: "status"))
    var status: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Only what is open and due before this date.", valueName: "date"))
    var dueBefore: String?

    @Option(help: ArgumentHelp("Only what has this in a title or an id.", valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("Order by id, title, area, status, score or due.", valueName: "key"))
    var sort: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let kind = try recordKind()
      var query = ListReport.Query()
      query.status = try status.flatMap { try statusWord($0, for: kind) }
      query.sort = try sort.flatMap {
        ListReport.SortKey(rawValue: try word($0, among: ListReport.SortKey.allCases.map(\.rawValue), called: "order"))
      }
      query.dueBefore = try dueBefore.map { try PartialDate(typed: $0).first }
      query.search = search
      query.limit = limit
      let assessment = try options.assessment()
      query.area = try area.map { try assessment.roadmap.known($0, among: .area, on: assessment.day) }
      let report = ListReport(assessment, of: kind, matching: query)
      switch format.format {
      case .json: try World.print(report.json.text)
      case .text: try World.print(report.text(on: options.page))
      }
    }

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("The limit is at least 1.") }
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
