import Model
import TestSupport
import Testing

/// What holds for any roadmap and any day.
struct ArchivePropertyTests {
  private let days = (0..<24).map { Day("2018-01-15").advanced(days: $0 * 160) }

  @Test(arguments: 0..<60)
  func `a random roadmap has no findings`(seed: Int) {
    #expect(Roadmap.random(seed: UInt64(seed)).findings.isEmpty)
  }

  @Test(arguments: 0..<60)
  func `a seed gives one roadmap`(seed: Int) {
    #expect(Roadmap.random(seed: UInt64(seed)) == Roadmap.random(seed: UInt64(seed)))
    #expect(Roadmap.random(seed: UInt64(seed)) != Roadmap.random(seed: UInt64(seed + 1)))
  }

  @Test(arguments: 0..<60)
  func `deleting what is not visible changes nothing, be it all or only what is later still`(seed: Int) {
    let archive = Archive(.random(seed: UInt64(seed)))
    for (index, day) in days.enumerated() {
      let visible = archive.asOf(day)
      for later in days[index...] {
        #expect(Archive(archive.asOf(later)).asOf(day) == visible, "as of \(day), from what was known on \(later)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `in the end all is visible, and on no day is anything wrong`(seed: Int) {
    let whole = Roadmap.random(seed: UInt64(seed))
    #expect(Archive(whole).asOf(Day("2040-01-01")).areas == whole.areas)
    for day in days {
      // A source may be younger than what names it.
      let dangling = Archive(whole).asOf(day).findings.filter { !$0.message.hasPrefix("there is no source") }
      #expect(dangling.isEmpty, "as of \(day)")
    }
  }

  @Test(arguments: 0..<60)
  func `what is visible changes on the archive's days alone`(seed: Int) {
    let whole = Roadmap.random(seed: UInt64(seed))
    let archive = Archive(whole)
    let days = archive.days
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    for (day, next) in zip(days, days.dropFirst()) {
      var (first, last) = (archive.asOf(day), archive.asOf(next.advanced(days: -1)))
      (first.sources, last.sources) = ([], [])
      #expect(first == last, "between \(day) and \(next)")
    }
  }
}
