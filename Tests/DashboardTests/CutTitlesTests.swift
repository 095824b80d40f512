import Canvas
import Testing

@testable import Dashboard

struct CutTitlesTests {
  private func shown(_ titles: [String], columns: Int) -> [String] {
    let cut = CutTitles(titles, columns: columns, ellipsis: "~")
    return titles.map { cut.text(of: $0) }
  }

  @Test
  func `titles that would look alike keep the words in which they differ`() {
    let titles = [
      "Individuals using the Internet, world", "Individuals using the Internet, world, as first published",
      "Individuals using the Internet, least developed countries", "Internet users with basic communication skills",
      "Internet users with basic problem-solving skills",
    ]
    #expect(
      shown(titles, columns: 23) == [
        "Individuals using~world", "Indiv~world, as first published", "Indiv~least developed countries",
        "Inter~communication skills", "Inter~problem-solving skills",
      ])
    #expect(shown(titles, columns: 60) == titles, "what has room stays whole")
  }

  @Test
  func `titles that differ where they show stay as they are, and so do very narrow ones`() {
    let titles = ["Women using the Internet, world", "Men using the Internet, world"]
    #expect(shown(titles, columns: 20) == titles)
    #expect(shown(titles + titles, columns: 11) == titles + titles)
  }

  @Test
  func `the same title twice keeps its last word`() {
    #expect(
      shown(["Schools that are connected", "Schools that are connected"], columns: 16).first == "School~connected")
  }
}
