import Testing

@testable import Canvas
@testable import Dashboard

/// That what the sweeps look for would be found, and the mistakes that they found first.
struct ScreenFaultsTests {
  private func frame(_ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: 12, rows: 2))
    frame.strokes = []
    draw(&frame)
    return frame
  }

  private func put(_ text: String, _ column: Int, _ frame: inout Frame) {
    frame.put(text, at: Point(column: column, row: 0), style: Style(.text))
  }

  @Test func `a text over another is found, and so is a sign over a text and a blank in it`() {
    let frames = [
      frame {
        put("first", 0, &$0); put("second", 4, &$0)
      },
      frame {
        put("first", 0, &$0); put("  second", 4, &$0)
      },
      frame {
        put("first", 0, &$0); $0.put("|", at: Point(column: 2, row: 0), style: Style(.text))
      },
      frame {
        put("first", 0, &$0); $0.fill(Rect(column: 2, row: 0, columns: 1, rows: 1), style: Style(.text))
      },
      frame {
        put("一二", 0, &$0); put("x", 3, &$0)
      },
    ]
    for frame in frames { #expect(frame.overwritten(layers: []).count == 1) }
  }

  @Test func `texts beside each other, behind blanks, on a ground or under a layer are none`() {
    let layer = Rect(column: 1, row: 0, columns: 8, rows: 1)
    let frames = [
      frame {
        put("first", 0, &$0); put("second", 5, &$0)
      },
      frame {
        put("first  ", 0, &$0); put("second", 5, &$0)
      },
      frame {
        $0.fill($0.bounds, "-", style: Style(.text)); put("first", 0, &$0)
      },
      frame {
        put("first", 0, &$0); $0.fill(layer, style: Style(.text)); put("over it", 1, &$0)
      },
    ]
    for frame in frames { #expect(frame.overwritten(layers: [layer]) == []) }
  }

  @Test func `what is drawn beyond the area counts where it shows alone`() {
    let frame = frame { frame in
      put("first", 8, &frame)
      frame.draw(in: Rect(column: 0, row: 0, columns: 8, rows: 1)) { put("and a long text", 0, &$0) }
    }
    #expect(frame.overwritten(layers: []) == [])
  }

  /// Headings, a mark or a tally over a text; today's line through a year; a sign that two panes of time share.
  @Test(arguments: [
    ("2 j w 1 W", 1, 1), ("2 j w 1 W", 10, 3), ("2 j w 1 W", 20, 5), ("? pgdn", 20, 5), (": 9", 10, 3),
    ("[", 60, 20), ("{ { {", 60, 20), ("} } } }", 100, 30),
  ])
  func `small screens and far days draw nothing over a text`(keys: String, columns: Int, rows: Int) throws {
    var dashboard = try Swept.dashboard(.real).resized(Size(columns: columns, rows: rows))
    for key in keys.split(separator: " ") {
      dashboard.press([String(key)])
      #expect(dashboard.faults == [], "\(key)")
    }
  }

  @Test func `a year's label is whole where today's line would cross it`() throws {
    var dashboard = try Swept.dashboard(.real).resized(Size(columns: 100, rows: 30))
    dashboard.press(["D"] + "2025-02-01".map { String($0) } + ["enter"])
    let years = dashboard.frame.rows.first { $0.contains(" 2024 ") && $0.contains(" 2023 ") }
    #expect(years?.contains(" 2025 ") == true, "\(dashboard.frame.rows.joined(separator: "\n"))")
  }

  @Test func `a page that was made for a wide screen leaves room for its marks on a narrow one`() throws {
    var dashboard = try Swept.dashboard(.real)
    dashboard.press(["e"])
    #expect(dashboard.resized(Size(columns: 51, rows: 4)).faults == [])
  }
}
