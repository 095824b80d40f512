extension String {
  /// `on-track` as it stands in a sentence: `on track`.
  package var unhyphenated: String { words(apart: UInt8(ascii: "-"), joined: UInt8(ascii: " ")) }

  /// `on track` as it stands in data: `on-track`.
  package var hyphenated: String { words(apart: UInt8(ascii: " "), joined: UInt8(ascii: "-")) }

  /// By bytes: `split` and `joined` would have the runtime look through every type of the program.
  private func words(apart separator: UInt8, joined joint: UInt8) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isApart = false
    for byte in utf8 {
      if byte == separator {
        isApart = !bytes.isEmpty
      } else {
        if isApart { bytes.append(joint) }
        isApart = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
