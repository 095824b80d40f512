/// What a terminal says of itself when it is asked.
package enum TerminalAnswer: Equatable, Sendable {
  /// The colour of plain text, 0xRRGGBB.
  case text(UInt32)
  /// The colour behind it.
  case background(UInt32)
  /// Whether frames can be held back until they are whole.
  case synchronizedOutput(Bool)
  /// The last of the answers: what was asked before is not answered any more.
  case end

  /// What follows `ESC ]`, without its end; `nil` for what was never asked, or makes no sense.
  init?(operatingSystemCommand bytes: ArraySlice<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self), let semicolon = text.firstIndex(of: ";"),
      let color = color(text[text.index(after: semicolon)...])
    else { return nil }
    switch text[..<semicolon] {
    case "10": self = .text(color)
    case "11": self = .background(color)
    default: return nil
    }
  }

  /// What follows `ESC [ ?`: `2026 ; 2 $ y` for a mode, `62 ; 22 c` for the device's attributes.
  init?(privateSequence bytes: ArraySlice<UInt8>) {
    let numbers = bytes.dropLast()
    switch bytes.last {
    case UInt8(ascii: "c") where numbers.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }:
      self = .end
    case UInt8(ascii: "y"):
      let isSwitchable = ["2026;1$", "2026;2$"].contains { numbers.elementsEqual($0.utf8) }
      guard isSwitchable || numbers.starts(with: "2026;".utf8) else { return nil }
      self = .synchronizedOutput(isSwitchable)
    default: return nil
    }
  }
}

/// `rgb:RRRR/GGGG/BBBB`, each part of one to four digits, with or without a fourth part for how opaque it is; or
/// `#RRGGBB`, of two or four digits a part.
private func color(_ text: Substring) -> UInt32? {
  let parts: [Substring]
  if text.hasPrefix("rgb:") || text.hasPrefix("rgba:") {
    parts = text.drop { $0 != ":" }.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 4 else { return nil }
  } else if text.hasPrefix("#"), text.utf8.count == 7 || text.utf8.count == 13 {
    let (digits, count) = (text.dropFirst(), text.utf8.count / 3)
    parts = (0..<3).map { digits.dropFirst($0 * count).prefix(count) }
  } else {
    return nil
  }
  let values = parts.map { part -> UInt32? in
    guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let value = UInt32(part, radix: 16) else {
      return nil
    }
    let most = UInt32(1) << (4 * UInt32(part.utf8.count)) - 1
    return (value * 255 + most / 2) / most
  }
  guard values.allSatisfy({ $0 != nil }) else { return nil }
  return values.prefix(3).reduce(0) { $0 << 8 | ($1 ?? 0) }
}
