import Canvas

/// What follows `ESC [` or `ESC O`: numbers, and a byte that says what they mean.
struct ControlSequence {
  private let bytes: ArraySlice<UInt8>
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  init?(_ bytes: ArraySlice<UInt8>) {
    guard let last = bytes.last else { return nil }
    self.bytes = bytes
    final = last
    prefix = bytes.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    numbers = bytes.dropLast().dropFirst(prefix == nil ? 0 : 1).split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    ).map { $0.reduce(0) { ($0 * 10 + Int($1) - 0x30) % 100_000 } }
  }

  /// After `ESC [`; `nil` for what is no key, no click and no answer.
  var event: Event? {
    if prefix == UInt8(ascii: "<") { return mouse.map(Event.mouse) }
    if bytes.first == UInt8(ascii: "M") { return oldMouse.map(Event.mouse) }
    if bytes.first == UInt8(ascii: "[") {
      return (0x41...0x45).contains(final) ? .key(Key(.function(Int(final) - 0x40))) : nil
    }
    if prefix == UInt8(ascii: "?") { return TerminalAnswer(privateSequence: bytes.dropFirst()).map(Event.answer) }
    guard prefix == nil else { return nil }
    return key.map(Event.key)
  }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case UInt8(ascii: "~"): return code(ofNumber: numbers.first ?? 0).map { Key($0, modifiers) }
    case UInt8(ascii: "^"): return code(ofNumber: numbers.first ?? 0).map { Key($0, .control) }  // rxvt
    case UInt8(ascii: "@"): return code(ofNumber: numbers.first ?? 0).map { Key($0, [.control, .shift]) }
    case 0x61...0x64: return code(ofLetter: final - 0x20).map { Key($0, .shift) }
    default: return code(ofLetter: final).map { Key($0, modifiers) }
    }
  }

  /// After `ESC O`: the keypad's keys too.
  var applicationKey: Key? {
    switch final {
    case UInt8(ascii: "M"): Key(.enter)
    case UInt8(ascii: "I"): Key(.tab)
    case UInt8(ascii: "X"): Key(.character("="))
    case 0x61...0x64: code(ofLetter: final - 0x20).map { Key($0, .control) }  // rxvt
    case 0x6A...0x79: Key(.character(Character(Unicode.Scalar(final - 0x40))))
    default: code(ofLetter: final).map { Key($0, modifiers) }
    }
  }

  /// The second number less one: shift 1, alt 2, control 4, as xterm has it.
  private var modifiers: Key.Modifiers {
    guard let number = numbers.dropFirst().first ?? (final == UInt8(ascii: "~") ? nil : numbers.first), number > 1
    else {
      return []
    }
    return Key.Modifiers(rawValue: UInt8((number - 1) & 7))
  }

  private func code(ofLetter letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case 0x50...0x53: .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private func code(ofNumber number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `ESC [ < button ; column ; row`, then `M` where it is pressed and `m` where it is let go.
  private var mouse: Mouse? {
    guard numbers.count == 3, final == UInt8(ascii: "M") else { return nil }
    return Mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// `ESC [ M` and three bytes from 32 up.
  private var oldMouse: Mouse? {
    let values = bytes.dropFirst().map { Int($0) - 32 }
    guard values.count == 3 else { return nil }
    return Mouse(button: values[0], column: values[1] - 1, row: values[2] - 1)
  }
}

extension Mouse {
  /// `nil` for what is neither a click nor the wheel.
  fileprivate init?(button: Int, column: Int, row: Int) {
    guard column >= 0 && row >= 0 else { return nil }
    let point = Point(column: column, row: row)
    switch button & ~0b11100 {  // without the modifiers
    case 0: self.init(.press, at: point)
    case 64: self.init(.wheelUp, at: point)
    case 65: self.init(.wheelDown, at: point)
    default: return nil
    }
  }
}
