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
  return [
    Row("as-of cut") { keep(archive.asOf(middle)) },
    Row("as-of cut, all known") { keep(archive.asOf(end)) },
    Row("assessment") { keep(Assessment(of: archive, asOf: middle)) },
    Row("assessment, all known") { keep(Assessment(of: archive, asOf: end)) },
  ]
}
