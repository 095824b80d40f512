import Canvas

/// Writes cells as text, in the terminal's own sixteen colours where the page wants them.
struct ANSIWriter {
  let page: Page
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(page: Page) { self.page = page }

  /// One line: spaces at its end are left out, and every colour ends with it.
  mutating func write(_ cells: [Cell]) {
    let end = cells.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    var current = ""
    for cell in cells[..<end] where cell.columns > 0 {
      let codes = page.hasColor ? Theme.sixteen.appearance(of: cell.style).codes : ""
      if codes != current {
        bytes += (codes.isEmpty ? "\u{1B}[m" : "\u{1B}[0;\(codes)m").utf8
        current = codes
      }
      if cell.scalar <= 0x7F, !cell.hasCombining {
        bytes.append(UInt8(cell.scalar))
      } else {
        bytes += (page.symbols.isASCII && cell.scalar > 0x7F ? "?" : cell.text).utf8
      }
    }
    if !current.isEmpty { bytes += "\u{1B}[m".utf8 }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension Cell {
  fileprivate var isBlank: Bool { scalar == 0x20 && !hasCombining }
}

extension Appearance {
  /// Parameters of SGR (ECMA-48, 8.3.117); empty for plain text.
  fileprivate var codes: String {
    let attributes: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underlined, 4), (.reversed, 7)]
    var codes = attributes.filter { self.attributes.contains($0.0) }.map(\.1)
    if case .indexed(let color) = foreground { codes.append(Int(color) + (color < 8 ? 30 : 82)) }
    return codes.map(String.init).joined(separator: ";")
  }
}
