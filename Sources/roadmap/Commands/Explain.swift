import ArgumentParser
import Model
import Reports
import Scoring

extension RoadmapCommand {
  struct Explain: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "How a score came about, down to its sources.",
      usage: "roadmap explain [id] [options]",
      discussion: """
          roadmap explain                          # the whole, from the top down
          roadmap explain connectivity --depth 2
          roadmap explain connectivity/delivery    # one side of an area
          roadmap explain internet-users --as-of 2024
          roadmap explain outlook
        """)

    @Argument(
      help: "An area, one of its sides, an action, an indicator, a roundtable, or outlook.",
      completion: .ids(.area, .action, .indicator, .roundtable, or: "outlook"))
    var id: String?

    @Option(help: ArgumentHelp("Only so many levels below it.", valueName: "n"))
    var depth: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
      if let depth, depth < 0 { throw ValidationError("The depth is 0 or more.") }
    }

    func run() throws {
      let assessment = try options.assessment()
      let name = id ?? ScoreNode.Subject.overall.name
      guard let report = ExplainReport(assessment, of: name, depth: depth) else {
        let known = try assessment.roadmap.known(name, on: assessment.day)
        let kind = assessment.roadmap.record(known)?.kind.rawValue ?? "record"
        throw Failure.missing("\"\(name)\" is a \(kind), which has no score to explain; see roadmap show \(name)")
      }
      try format.print(json: report.json, table: report.table, text: report.text(on: options.page))
    }
  }
}
