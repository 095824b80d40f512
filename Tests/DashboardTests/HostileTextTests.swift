import Canvas
import Model
import Storage
import TestSupport
import Testing

@testable import Dashboard

/// A roadmap whose every free text tries to do something, in every view: each cell holds what takes its room and no
/// more, by the count of the C library, which shares nothing with this program.
struct HostileTextTests {
  private static let archive = try? decode(dataFiles(hostileRoadmap()))

  private func play(_ archive: Archive?, _ columns: Int, _ rows: Int, _ symbols: Symbols = .unicode) throws -> Dashboard
  {
    Dashboard(
      try #require(archive), asOf: Sample.day, today: Sample.day, size: Size(columns: columns, rows: rows),
      symbols: symbols)
  }

  @Test(arguments: ViewName.allCases, [(120, 40), (60, 20)])
  func `every record of every view is drawn and opened`(view: ViewName, size: (Int, Int)) throws {
    var dashboard = try play(HostileTextTests.archive, size.0, size.1)
    for record in HostileText.all.indices {
      for key in [record == 0 ? "\(view.rawValue)" : "down", "enter", "pgdn", "esc"] {
        guard let key = Key(key) else { continue }
        for effect in dashboard.update(.key(key)) { expectNoFile(effect) }
        expectInPlace(dashboard.frame, "\(view) \(record) \(key.name)")
      }
    }
  }

  @Test(arguments: ViewName.allCases)
  func `every key is pressed`(view: ViewName) throws {
    let keys = Command.groups.flatMap(\.commands).filter { $0 != .quit }.flatMap { $0.keys.prefix(1) }
    let typed = [
      "/", "P", "l", "a", "i", "n", "enter", ":", "P", "l", "a", "tab", "esc", "f", "a", "enter", "x", "enter",
    ]
    var dashboard = try play(HostileTextTests.archive, 100, 30)
    for name in keys + typed {
      guard let number = Key("\(view.rawValue)"), let key = Key(name) else { continue }
      if !typed.contains(name) { _ = dashboard.update(.key(number)) }
      _ = dashboard.update(.key(key))
      expectInPlace(dashboard.frame, "\(view) \(name)")
    }
  }

  @Test func `in ASCII there is nothing else`() throws {
    for view in ViewName.allCases {
      var dashboard = try play(HostileTextTests.archive, 100, 30, .ascii)
      for key in ["\(view.rawValue)", "enter", "pgdn"].compactMap({ Key($0) }) { _ = dashboard.update(.key(key)) }
      #expect(dashboard.frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } }, "\(view)")
    }
  }

  @Test func `what is written to a file is harmless`() throws {
    for view in ViewName.allCases {
      var dashboard = try play(HostileTextTests.archive, 100, 30)
      for key in ["\(view.rawValue)", "x", "enter"].compactMap({ Key($0) }) {
        for case .export(_, let text) in dashboard.update(.key(key)) {
          #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) }, "\(view)")
        }
      }
    }
  }

  @Test func `a megabyte in one line is drawn`() throws {
    let title = "\"Plain\\u001b[31m\(String(repeating: "word", count: 260_000))\\u0301\""
    let texts = minimalRoadmap().mapValues { text in
      ["\"Wells\"", "\"Opening\"", "\"Water\"", "\"A minimal roadmap\""].reduce(text) { $0.replacing($1, with: title) }
    }
    let archive = try decode(dataFiles(texts))
    for view in ViewName.allCases {
      var dashboard = try play(archive, 80, 24)
      for key in ["\(view.rawValue)", "enter", "pgdn"].compactMap({ Key($0) }) {
        _ = dashboard.update(.key(key))
        expectInPlace(dashboard.frame, "\(view) \(key.name)")
      }
    }
  }

  @Test func `problems in the data are told without what they are about`() throws {
    var dashboard = try play(HostileTextTests.archive, 100, 30)
    let wrong = minimalRoadmap(["areas/\u{1B}]0;x\u{07}\n.json": "[1, {\"\\u001b[31m\\u202e\": 1}, \u{9B}"])
    _ = dashboard.update(.loaded(.failure(Problems(all: problems(in: dataFiles(wrong), strict: true)))))
    for key in ["!", "enter", "down"].compactMap({ Key($0) }) {
      _ = dashboard.update(.key(key))
      expectInPlace(dashboard.frame, key.name)
    }
  }

  // MARK: Cells

  private func expectNoFile(_ effect: Effect) { #expect(!effect.writesFile) }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
    default: true
    }
  }

  private func expectInPlace(_ frame: Frame, _ place: String) {
    let library = LibraryColumns()
    for row in 0..<frame.size.rows {
      var room = 0
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        if cell.scalar < 0x7F, !cell.hasCombining, cell.columns == 1, room == 0, cell.scalar >= 0x20 { continue }
        let scalars = Array(cell.text.unicodeScalars)
        let width = library.columns(of: cell.text)
        let isWhole = cell.columns == 0 ? room == 1 && scalars.isEmpty : room == 0 && width == cell.columns
        #expect(
          isWhole && scalars.count <= 5 && scalars.allSatisfy(isHarmless), "\(place): \(column), \(row): \(scalars)")
        room = cell.columns == 0 ? room - 1 : cell.columns - 1
      }
      #expect(room == 0, "\(place): half a character at the edge of row \(row)")
    }
  }
}
