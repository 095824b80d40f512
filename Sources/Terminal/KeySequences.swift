import Canvas

/// The key that each sequence of bytes stands for on this type of terminal, from its description.
struct KeySequences {
  private var keys: [[UInt8]: Key] = [:]

  private static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)), ("khome", Key(.home)), ("kend", Key(.end)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)), ("kent", Key(.enter)),
      ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)), ("kri", Key(.up, .shift)),
      ("kind", Key(.down, .shift)), ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)),
      ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  /// `string` gives what the description has under a capability's name.
  init(_ string: (String) -> String?) {
    for (name, key) in KeySequences.capabilities {
      guard let bytes = string(name).map({ Array($0.utf8) }), bytes.count > 1, bytes[0] == 0x1B else { continue }
      keys[bytes] = key
    }
  }

  subscript(bytes: [UInt8]) -> Key? { keys[bytes] }
}
