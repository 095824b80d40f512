/// One place of a frame: a spacing character, at most four combining ones, a width and a style, in sixteen bytes.
package struct Cell: Equatable, Sendable {
  // Scalars take 21 bits each, the first in the lowest; above the last two stand the width, the role and the emphasis.
  private var low: UInt64
  private var high: UInt64

  /// A space.
  package init(style: Style) { self.init(" ", columns: 1, style: style) }

  /// `columns` is 1 or 2, as `TextWidth` says of `scalar`.
  package init(_ scalar: Unicode.Scalar, columns: Int, style: Style) {
    low = UInt64(scalar.value)
    high = Cell.high(columns: columns, style: style)
  }

  private init(continuationIn style: Style) {
    low = 0
    high = Cell.high(columns: 0, style: style)
  }

  private static func high(columns: Int, style: Style) -> UInt64 {
    UInt64(columns) << 42 | UInt64(style.role.rawValue) << 44 | UInt64(style.emphasis.rawValue) << 52
  }

  /// The right half of a character two columns wide.
  package static func continuation(_ style: Style) -> Cell { Cell(continuationIn: style) }

  /// 1 or 2; 0 for the right half of a wide character.
  package var columns: Int { Int(high >> 42 & 3) }

  /// What it means.
  package var style: Style {
    get {
      Style(
        Role(rawValue: UInt8(truncatingIfNeeded: high >> 44)) ?? .text,
        Style.Emphasis(rawValue: UInt8(truncatingIfNeeded: high >> 52)))
    }
    set { high = high & (1 << 44 - 1) | Cell.high(columns: 0, style: newValue) }
  }

  /// Adds a combining character; a fifth is left out, as a terminal cell has no room for it.
  package mutating func combine(_ scalar: Unicode.Scalar) {
    let value = UInt64(scalar.value)
    if low >> 21 & Cell.mask == 0 {
      low |= value << 21
    } else if low >> 42 == 0 {
      low |= value << 42
    } else if high & Cell.mask == 0 {
      high |= value
    } else if high >> 21 & Cell.mask == 0 {
      high |= value << 21
    }
  }

  private static let mask: UInt64 = 1 << 21 - 1

  /// The spacing character's scalar value; 0 in a continuation.
  package var scalar: UInt32 { UInt32(low & Cell.mask) }
  /// Whether it shows nothing but its style.
  package var isBlank: Bool { low == 0x20 && columns == 1 && high & (1 << 42 - 1) == 0 }
  /// Whether a combining character is in it.
  package var hasCombining: Bool { low >> 21 != 0 }

  /// Calls `body` with each combining scalar value.
  package func forEachMark(_ body: (UInt32) -> Void) {
    for mark in [low >> 21, low >> 42, high, high >> 21] {
      let value = UInt32(mark & Cell.mask)
      if value != 0 { body(value) }
    }
  }

  /// The characters it shows; empty in a continuation.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Adds the characters it shows.
  package func write(to text: inout String) {
    if columns > 0, let base = Unicode.Scalar(scalar) { text.unicodeScalars.append(base) }
    guard hasCombining else { return }
    forEachMark { value in
      if let mark = Unicode.Scalar(value) { text.unicodeScalars.append(mark) }
    }
  }
}
