import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard

struct ExportTests {
  private func typed(_ text: String) -> String { text.map { $0 == " " ? "space" : String($0) }.joined(separator: " ") }

  private func effects(_ keys: String, of dashboard: Dashboard) -> [Effect] {
    var dashboard = dashboard
    return keys.split(separator: " ").compactMap { Key(String($0)) }.reduce([]) { _, key in dashboard.update(.key(key))
    }
  }

  private func text(_ keys: String, of dashboard: Dashboard) -> String {
    if case .export(_, let text)? = effects(keys, of: dashboard).first { text } else { "" }
  }

  @Test
  func `a key asks in what form`() {
    let rows = play("2 x").frame.rows
    #expect(rows.contains { $0.contains("Write 4 records of actions as") })
    for form in ["text", "CSV", "Markdown"] { #expect(rows.contains { $0.contains(form) }) }
    #expect(effects("x esc", of: play("2")).isEmpty)
  }

  @Test(arguments: [
    ("2", "baseline finance registry guidance"), ("2 S", "guidance registry finance baseline"),
    ("3", "users shutdowns"),
    ("6", "itu ohchr"), ("tab tab", "launch review plenary conference horizon"), ("5", "table-1a table-3ab"),
    ("4 f k i n d : a c t i o n enter", "baseline finance registry guidance"),
  ])
  func `records go out as they are filtered and sorted, each once`(keys: String, ids: String) {
    let dashboard = play(keys)
    let name = keys == "tab tab" ? "milestones" : dashboard.view.title.lowercased().replacing(" ", with: "-")
    let wanted = ids.split(separator: " ").map { ID(String($0)) }
    for (key, format) in [("2", ExportFormat.csv), ("3", .markdown)] {
      let expected = Effect.exportRecords(
        name: "roadmap-\(name)-2026-11-23.\(format.fileEnding)", wanted, of: dashboard.assessment, as: format)
      #expect(effects("x \(key)", of: dashboard) == [expected])
    }
  }

  @Test
  func `as text all rows go out, not only those that show`() {
    for size in ["120x40", "80x8", "20x5", "1x1"] {
      let all = text("x 1", of: play("2 \(size)"))
      for title in ["Agree a baseline", "Convene investors", "A registry", "Guidance on due"] {
        #expect(all.contains(title), "\(size)")
      }
      #expect(all.hasPrefix("Roadmap for a Sample\nas of 2026-11-23\n"))
      #expect(all.contains("Actions: 4, 1 overdue; by area"))
    }
    let filtered = text("x 1", of: play("2 f \(typed("status:delivered")) enter"))
    #expect(filtered.contains("1 of 4 with status:delivered") && !filtered.contains("A registry"))
    #expect(text("x", of: play("2 f z z z enter")).contains("nothing here matches"))
    #expect(text("x 1", of: play("2 w 1")).contains("what if: 1 supposition"))
    let overview = text("x 1", of: play())
    for title in ["Action areas", "Roundtables", "Milestones"] { #expect(overview.contains("\n\(title)\n")) }
    #expect(text("x", of: play("9")).contains("Method"))
  }

  @Test
  func `what is read over the panes goes out whole as it looks, and stays open`() throws {
    let texts = (0..<80).map { "line \($0)" } + [String(repeating: "wider than the box", count: 20)]
    let lines = texts.map { $0.unicodeScalars.map { Cell($0, columns: 1, style: Style(.text)) } }
    for size in ["120x40", "80x8", "20x5", "1x1"] {
      var dashboard = play(size)
      _ = dashboard.update(.page(PageText(title: "Explained", lines: lines)))
      _ = dashboard.update(.key(Key(.end)))
      let expected = "Roadmap for a Sample\nas of 2026-11-23\n\n" + texts.map { $0 + "\n" }.joined()
      let effects = dashboard.update(.key(Key(.character("x"))))
      #expect(effects == [.export(name: "roadmap-explanation-2026-11-23.txt", text: expected)], "\(size)")
      #expect(dashboard.overlay != nil)
      let help = text("x", of: play("\(size) ?"))
      // The keys of all areas stand in one row.
      for command in Command.groups.flatMap(\.commands) where !Command.areaColumns.contains(command) {
        #expect(help.contains(command.help), "\(size)")
      }
      #expect(help.contains("Alt-1 to Alt-3"))
      let supposed = text("x", of: play("2 w 1 \(size) W"))
      #expect(supposed.contains("what if: 1 supposition") && supposed.contains("written nowhere"), "\(size)")
      #expect(!supposed.contains("│") && !help.contains("│\n"))
    }
    #expect(text("x", of: play("!")).contains("nothing is wrong with it"))
  }

  @Test
  func `nothing of the data is obeyed by whoever shows the file`() {
    let text = text("x 1", of: play())
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "2 c s", "5 j"])
  func `every view can be written, whatever is known`(keys: String) {
    let empty = Roadmap(id: "empty", title: "Empty", start: "2020", horizon: "2030")
    for roadmap in [empty, .random(seed: 5), .random(seed: 8)] {
      let dashboard = play(keys, archive: Archive(roadmap))
      let asked = effects("x", of: dashboard)
      if asked.isEmpty { #expect(!text("x 1", of: dashboard).isEmpty) } else { #expect(asked.count == 1) }
    }
  }
}
