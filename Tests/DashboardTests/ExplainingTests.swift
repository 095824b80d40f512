import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct ExplainingTests {
  private func explained(_ keys: String) -> (name: String?, notice: String?) {
    var dashboard = play(keys)
    if case .explain(let name, _, _)? = dashboard.update(.key(Key(.character("e")))).first {
      return (name, dashboard.notice)
    }
    return (nil, dashboard.notice)
  }

  @Test(arguments: [
    ("j", "goods"), ("2", "baseline"), ("3", "users"), ("tab", "table-1a"),
    // An output in the list, and its roundtable's detail, wherever the selection is in it.
    ("5", "table-1a"), ("5 j", "table-1a"), ("5 j j", "table-1a"), ("5 j enter", "table-1a"),
    ("5 G enter", "table-3ab"),
  ])
  func `what has a number is explained itself`(keys: String, name: String) {
    let (explained, notice) = explained(keys)
    #expect(explained == name && notice == nil)
  }

  @Test(arguments: [
    ("tab tab", "connectivity", "a milestone has no score of its own: explained is area 1"),
    ("7", "outlook", "a risk has no score of its own: explained is the outlook"),
    ("6", "overall", "a body has no score of its own: explained is the whole"),
    ("9", "overall", "nothing scored is selected: explained is the whole"),
  ])
  func `what has none is told by the number it belongs to, and that is said`(keys: String, name: String, words: String)
  {
    let (explained, notice) = explained(keys)
    #expect(explained == name && notice == words)
  }

  @Test func `what is too long for a row of the page goes on in the next, and is written to a file whole`() throws {
    let address = "https://example.org/" + String(repeating: "long/", count: 30) + "日本語"
    var frame = Frame(size: Size(columns: 200, rows: 1))
    frame.put(address, at: Point(column: 0, row: 0), style: Style(.link))
    let line = Array(frame.cells.prefix(TextWidth.columns(of: address)))
    var dashboard = play(columns: 60, rows: 20)
    _ = dashboard.update(.page(PageText(title: "Explained", lines: [line])))
    let told = dashboard.frame.rows.flatMap { row -> [Character] in
      guard let start = row.firstIndex(of: "│"), let end = row.lastIndex(of: "│"), start < end else { return [] }
      return row[row.index(after: start)..<end].filter { $0 != " " && $0 != "│" }
    }
    #expect(String(told).contains(address))
    guard case .export(_, let text)? = dashboard.update(.key(Key(.character("x")))).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(text.contains(address))
  }

  @Test
  func `a line of a detail that has no number leaves that of the record on show`() throws {
    var dashboard = play("5 enter")
    var kinds: Set<String> = []
    for _ in 0..<30 {
      _ = dashboard.update(.key(Key(.down)))
      guard let id = dashboard.selected, let record = dashboard.links.record(id, in: dashboard.assessment.roadmap)
      else { continue }
      kinds.insert(record.kind.rawValue)
      guard case .explain(let name, _, _)? = dashboard.update(.key(Key(.character("e")))).first else {
        Issue.record("nothing is explained")
        continue
      }
      switch record.kind {
      case .body, .source: #expect(name == "table-1a" && dashboard.notice?.hasSuffix("is the roundtable") == true)
      case .area: #expect(name == "connectivity" && dashboard.notice == nil)
      default: #expect(name == "table-1a" && dashboard.notice == nil)
      }
    }
    #expect(kinds.contains("body") && kinds.contains("area"))
  }

  @Test
  func `of every change its record is explained, or the area of that`() {
    var dashboard = play("8 P 2 0 1 9 enter")
    var names: Set<String> = []
    for _ in 0..<40 {
      if case .explain(let name, _, _)? = dashboard.update(.key(Key(.character("e")))).first,
        let id = dashboard.selected, let record = dashboard.assessment.roadmap.record(id)
      {
        names.insert(name)
        switch record {
        case .action, .indicator, .area, .roundtable: #expect(name == id.text)
        case .milestone: #expect(name == "connectivity")
        case .risk: #expect(name == "outlook")
        case .body, .source: #expect(name == "overall")
        }
      }
      _ = dashboard.update(.key(Key(.down)))
    }
    #expect(names.count > 3, "\(names)")
  }

  @Test
  func `an area and an item that stand in the method are explained`() {
    var dashboard = play("9")
    var names: Set<String> = []
    for _ in 0..<200 {
      if let id = dashboard.selected {
        guard case .explain(let name, _, _)? = dashboard.update(.key(Key(.character("e")))).first else { continue }
        #expect(name == id.text)
        names.insert(name)
      }
      _ = dashboard.update(.key(Key(.down)))
    }
    #expect(names.contains("connectivity") && names.contains("users"), "\(names)")
  }
}
