import Canvas

/// Makes keys out of the bytes a terminal sends, and answers where it was asked something.
struct KeyDecoder {
  /// Whether answers are still to come, so that what may be the beginning of one is waited for longer.
  var isExpectingAnswers = false

  private let sequences: KeySequences
  private var pending: [UInt8] = []

  /// What is longer is no answer to any question; its bytes are passed by up to its end.
  private static let longest = 256

  init(sequences: KeySequences) { self.sequences = sequences }

  /// Whether the bytes so far may be the beginning of something longer.
  var isWaiting: Bool { !pending.isEmpty }

  /// Milliseconds after which a lone escape byte is the Escape key and no longer the beginning of a sequence, and what
  /// nobody types is given up.
  var patience: Int32 {
    if pending.count > 2, isString(pending[...]) || pending.starts(with: "\u{1B}[?".utf8) { return 1000 }
    return isExpectingAnswers && pending.first == 0x1B ? 250 : 25
  }

  /// The events that `byte` completes.
  mutating func take(_ byte: UInt8) -> [Event] {
    if pending.count >= KeyDecoder.longest { passBy() }
    pending.append(byte)
    switch shape(of: pending[...]) {
    case .incomplete:
      return []
    case .complete:
      let bytes = pending
      pending = []
      return event(of: bytes).map { [$0] } ?? []
    case .broken:
      // what cannot go on is over, and this byte begins something new
      let bytes = Array(pending.dropLast())
      pending = []
      guard isString(bytes[...]), bytes.count > 2 else { return events(ofUnfinished: bytes) + take(byte) }
      let isEscaped = bytes.last == 0x1B  // which ended it, and begins something with the byte
      return (isEscaped ? event(of: bytes).map { [$0] } ?? [] : []) + (isEscaped ? take(0x1B) : []) + take(byte)
    }
  }

  /// Leaves of a sequence what it begins with, a byte that makes no key of it, and the first byte of its end.
  private mutating func passBy() {
    let end = isString(pending[...]) && pending.last == 0x1B ? "\u{1B}" : ""
    pending.replaceSubrange((pending[1] == 0x1B ? 3 : 2)..., with: ">\(end)".utf8)
  }

  /// The events of bytes after which nothing more came.
  mutating func finish() -> [Event] {
    let bytes = pending
    pending = []
    return events(ofUnfinished: bytes)
  }

  /// An escape byte with something begun after it is that key with Alt.
  private func events(ofUnfinished bytes: [UInt8]) -> [Event] {
    switch (bytes.first, bytes.count) {
    case (0x1B, 1): [.key(Key(.escape))]
    case (0x1B, 2) where bytes[1] == 0x1B: [.key(Key(.escape)), .key(Key(.escape))]
    case (0x1B, 2): event(of: bytes).map { [$0] } ?? []
    default: []
    }
  }

  private func event(of bytes: [UInt8]) -> Event? {
    if let key = sequences[bytes] { return .key(key) }
    guard bytes[0] == 0x1B else { return key(ofText: bytes[...]).map(Event.key) }
    if isString(bytes[...]), bytes.count > 2 {
      let content = bytes[2...].prefix { $0 != 0x07 && $0 != 0x1B }
      return TerminalAnswer(operatingSystemCommand: content).map(Event.answer)
    }
    if bytes.count > 2 && bytes[1] == 0x1B {  // rxvt: Alt and a key that is a sequence of its own
      guard case .key(var key) = event(of: Array(bytes.dropFirst())) else { return nil }
      key.modifiers.insert(.alt)
      return .key(key)
    }
    if bytes.count > 2, bytes[1] == UInt8(ascii: "[") {
      return ControlSequence(bytes.dropFirst(2)).flatMap { $0.event }
    }
    if bytes.count > 2, bytes[1] == UInt8(ascii: "O") {
      return ControlSequence(bytes.dropFirst(2)).flatMap { $0.applicationKey }.map(Event.key)
    }
    return key(ofText: bytes.dropFirst()).map { .key(Key($0.code, $0.modifiers.union(.alt))) }
  }

  /// A character, or a control character.
  private func key(ofText bytes: ArraySlice<UInt8>) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0: return Key(.character(" "), .control)
    case 0x08, 0x7F: return Key(.backspace)
    case 0x09: return Key(.tab)
    case 0x0A, 0x0D: return Key(.enter)
    case 0x1B: return Key(.escape)
    case 0x01...0x1A: return Key(.character(Character(Unicode.Scalar(first + 0x60))), .control)
    case 0x1C...0x1F: return Key(.character(Character(Unicode.Scalar(first + 0x40))), .control)
    default:
      guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return nil }
      return Key(.character(character))
    }
  }
}

/// How much of a key some bytes are.
private enum Shape { case incomplete, complete, broken }

private func shape(of bytes: ArraySlice<UInt8>) -> Shape {
  guard let first = bytes.first else { return .incomplete }
  let rest = bytes.dropFirst()
  guard first == 0x1B else { return shape(ofText: first, rest) }
  switch rest.first {
  case nil: return .incomplete
  case UInt8(ascii: "["): return shape(ofSequence: rest.dropFirst())
  case UInt8(ascii: "]"): return shape(ofString: rest.dropFirst())
  case UInt8(ascii: "O"):
    guard let last = rest.dropFirst().last else { return .incomplete }
    if (0x30...0x3B).contains(last) { return .incomplete }
    return (0x40...0x7E).contains(last) ? .complete : .broken
  case 0x1B:
    // two escapes in a row are keys of their own unless a sequence follows
    guard let third = rest.dropFirst().first else { return .incomplete }
    return third == UInt8(ascii: "[") || third == UInt8(ascii: "O") ? shape(of: rest) : .broken
  default: return shape(of: rest)
  }
}

/// What follows `ESC [`.
private func shape(ofSequence bytes: ArraySlice<UInt8>) -> Shape {
  guard let first = bytes.first, let last = bytes.last else { return .incomplete }
  if first == UInt8(ascii: "M") { return bytes.count < 4 ? .incomplete : .complete }  // a mouse of old, three bytes
  if first == UInt8(ascii: "[") { return bytes.count < 2 ? .incomplete : .complete }  // F1 to F5 of the Linux console
  if (0x20...0x3F).contains(last) { return .incomplete }
  return (0x40...0x7E).contains(last) ? .complete : .broken
}

/// Whether they begin with `ESC ]`, after which comes a string.
private func isString(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "\u{1B}]".utf8) }

/// What follows `ESC ]`: anything, up to a bell or `ESC \`; some terminals leave out the last byte.
private func shape(ofString bytes: ArraySlice<UInt8>) -> Shape {
  guard let last = bytes.last else { return .incomplete }
  if bytes.dropLast().last == 0x1B { return last == UInt8(ascii: "\\") ? .complete : .broken }
  if last == 0x07 { return .complete }
  return last >= 0x20 || last == 0x1B ? .incomplete : .broken
}

private func shape(ofText first: UInt8, _ rest: ArraySlice<UInt8>) -> Shape {
  if let last = rest.last, !(0x80..<0xC0).contains(last) { return .broken }
  let length =
    switch first {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  return rest.count + 1 < length ? .incomplete : .complete
}
