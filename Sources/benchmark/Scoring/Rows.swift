import Model
import Scoring

/// One thing measured.
struct Row {
  let name: String
  let timing: Timing

  init(_ name: String, _ work: () -> Void) {
    self.name = name
    timing = Timing(of: work)
  }
}

/// What is measured, from the part to the whole. A new row goes here.
func rows(of whole: Roadmap) -> [Row] {
  let archive = Archive(whole)
  let (middle, end) = (RoadmapSize.dayInTheMiddle, RoadmapSize.dayAtTheEnd)
  let assessment = Assessment(of: archive, asOf: middle)
  let area = assessment.roadmap.areas[0]
  let records = RecordKind.allCases.flatMap(assessment.roadmap.records)
  let matcher = Matcher(assessment)
  return [
    Row("as-of cut") { keep(archive.asOf(middle)) },
    Row("as-of cut, all known") { keep(archive.asOf(end)) },
    Row("assessment") { keep(Assessment(of: archive, asOf: middle)) },
    Row("assessment, all known") { keep(Assessment(of: archive, asOf: end)) },
    Row("what if an action") { keep(assessment.changing(area.actions[0].delivered(on: middle))) },
    Row("what if an indicator") { keep(assessment.changing(area.indicators[0].observed(on: middle))) },
    Row("texts made ready for queries") { keep(Matcher(assessment)) },
    Row("query for a word") { keep(records.matching("nowhere", in: matcher)) },
    Row("query for all else") { keep(records.matching("-status:achieved updated>-9y or score<0 area:x", in: matcher)) },
    Row("forecasts") { keep(Forecasts(of: assessment)) },
    Row("explanation of the whole") { keep(assessment.explanation(of: .overall)) },
    Row("changes since the middle") { keep(Changes(of: archive, from: middle, to: end)) },
    Row("sensitivity, 10,000 draws") { keep(Sensitivity(of: assessment)) },
  ]
}

extension [Record] {
  /// How many of them answer a query; none where the text is no query.
  fileprivate func matching(_ text: String, in matcher: Matcher) -> Int {
    do throws(QueryError) {
      let query = try Query(text)
      return count { query.matches($0, in: matcher) }
    } catch {
      return 0
    }
  }
}
