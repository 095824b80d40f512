import Testing

@testable import Canvas
@testable import Dashboard

/// That what the sweeps look for would be found.
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
}
