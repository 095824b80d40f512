import Canvas
import Dashboard
import Model
import TestSupport
import Testing

struct OutputsPaneTests {
  /// The row of the screen in which the list's selection is.
  private func selectedRow(_ dashboard: Dashboard) -> String? {
    dashboard.frame.rows.first { $0.contains("▌") }
  }

  @Test
  func `an output belongs to its roundtable and opens it`() {
    #expect(play("5").selected == "table-1a")
    #expect(play("5 j j").selected == "table-1a")
    #expect(play("5 j j j").selected == "table-3ab")
    #expect(play("5 j enter", columns: 80, rows: 24).frame.rows.contains { $0.contains("Champions") })
  }

  @Test
  func `outputs are counted as such, and each column holds what it is called`() {
    let rows = play("5", columns: 120, rows: 40).frame.rows.map { String($0.prefix(72)) }
    #expect(rows[1].contains("Roundtables and their outputs: 2, 1 overdue"))
    let (due, result) = (place(of: "Due", in: rows[2]), place(of: "Result", in: rows[2]))
    #expect(due != nil && result != nil)
    for row in rows where row.contains("overdue") && row.contains("Opinion") {
      #expect(place(of: "overdue", in: row) == result && place(of: "2020", in: row) == due)
    }
    for row in rows where row.contains(" delivered ") { #expect((place(of: "delivered", in: row) ?? 0) + 9 < due ?? 0) }
    #expect(rows.contains { place(of: "of 2 delivered", in: $0) != nil })
  }

  /// The column in which `text` starts; `nil` where it does not stand in the row.
  private func place(of text: String, in row: String) -> Int? {
    let characters = Array(row)
    return characters.indices.first { characters[$0...].starts(with: text) }
  }

  @Test(arguments: ["5 j j {", "5 j j { }", "5 j j 80x24 {", "5 j j 1 5"])
  func `the selected output stays selected on another day`(keys: String) {
    #expect(selectedRow(play(keys))?.contains("Opinion paper") == true)
  }

  @Test(
    arguments: [
      (Sample.date("2022-04"), nil, Certainty.judgement, "2022-04*"), (nil, Sample.date("2021"), .confirmed, "overdue"),
      (nil, nil, .confirmed, "no date"), (Sample.date("2022"), nil, .unconfirmed, "unconfirmed"),
    ] as [(PartialDate?, PartialDate?, Certainty, String)])
  func `an output says when it was delivered, or why not`(
    delivered: PartialDate?, due: PartialDate?, certainty: Certainty, words: String
  ) {
    var roadmap = Sample.roadmap
    roadmap.roundtables[0].outputs = [
      .init(
        id: "paper", title: "Paper", kind: "opinion-paper", due: due, delivered: delivered,
        provenance: .init(certainty: certainty))
    ]
    let row = selectedRow(play("5 j", archive: Archive(roadmap)))
    #expect(row?.contains("Paper") == true)
    #expect(row?.contains(words) == true)
    #expect(row?.contains("✓") == (certainty == .judgement))
  }
}
