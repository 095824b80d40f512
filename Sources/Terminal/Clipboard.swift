import CNcurses
import Glibc

/// The bytes that put `text` on the clipboard of whoever looks at the terminal (OSC 52), through tmux where it runs in one;
/// `nil` where the text is longer than terminals take.
package func clipboardSequence(_ text: String, isInTmux: Bool) -> [UInt8]? {
  guard text.utf8.count <= 48_000 else { return nil }
  let sequence = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [7]
  guard isInTmux else { return sequence }
  // tmux passes on what it is told to pass on, with each escape doubled.
  let doubled = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
  return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
}

/// RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
    let word = group[0] << 16 | group[1] << 8 | group[2]
    for place in 0..<4 {
      let isPadding = start + place > bytes.count
      text.append(isPadding ? UInt8(ascii: "=") : digits[word >> (18 - 6 * place) & 63])
    }
  }
  return text
}

extension Terminal {
  /// Puts `text` on the clipboard of whoever looks at the terminal; `false` where it is too long.
  package mutating func copy(_ text: String) -> Bool {
    guard let sequence = clipboardSequence(text, isInTmux: getenv("TMUX") != nil) else { return false }
    write(sequence)
    return true
  }

  /// Shows `text` on the plain screen until a key is pressed, for the terminal's own copying.
  ///
  /// `ahead` is what happened already; its first key is that key. What is then still to be answered comes back.
  package mutating func showPlain(_ text: String, before ahead: [Event]) -> [Event] {
    cterm_leave(handle)
    write(Array(text.utf8))
    write(Array("\n(any key goes back)\n".utf8))
    cterm_take_keys(handle)
    var (isWaiting, events, others) = (true, ahead[...], [] as [Event])
    while isWaiting {
      if events.isEmpty { events = nextEvents(watching: [])[...] }
      let event = events.removeFirst()
      switch event {
      case .key, .mouse: isWaiting = false
      case .resized, .readable, .answer: others.append(event)
      case .terminated, .inputClosed:
        isWaiting = false
        others.append(event)
      }
    }
    cterm_return(handle)
    redrawAll()
    return others + events
  }

  private func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
