import Model
import TestSupport
import Testing

@testable import Dashboard

struct QuietStepTests {
  private func stepped(from: String, to: String) -> String? {
    let keys = [from, to].map { "D " + $0.map(String.init).joined(separator: " ") + " enter" }
    return play(keys.joined(separator: " ")).notice
  }

  @Test
  func `a step on which nothing became known says so, whichever way it goes`() {
    #expect(
      stepped(from: "2022-05-02", to: "2022-05-01") == "2022-05-02 → 2022-05-01: nothing became known in between")
    #expect(
      stepped(from: "2022-05-01", to: "2022-05-02") == "2022-05-01 → 2022-05-02: nothing became known in between")
  }

  @Test
  func `where something became known that no status or score shows, that is said`() throws {
    var roadmap = Sample.roadmap
    roadmap.areas[0].actions[0].updates.append(
      .init(
        date: Sample.date("2022-05-02"), status: .delivered,
        provenance: .init(source: "report", certainty: .judgement, note: "Said again.")))
    let keys = ["2022-05-01", "2022-05-02"].map { "D " + $0.map(String.init).joined(separator: " ") + " enter" }
    let dashboard = play(keys.joined(separator: " "), archive: Archive(roadmap))
    #expect(dashboard.notice == "2022-05-01 → 2022-05-02: no status or score changed")
  }
}
