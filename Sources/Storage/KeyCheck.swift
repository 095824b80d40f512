/// Notices keys that an object has twice, in whatever spelling.
struct KeyCheck {
  private struct Key {
    let hash: UInt64
    let node: UInt32
    let start: UInt32
    let length: UInt32

    var content: Range<Int> { Int(start)..<Int(start + length) }
  }

  /// Up to so many keys each is compared with each; beyond, they are sorted.
  private static let few = 16

  /// The keys of all open objects, those of the innermost last.
  private var keys: [Key] = []
  /// The later key of each pair.
  private(set) var duplicates: [Int] = []

  private(set) var hasEscapes = false

  /// Begins an object; what it gives back closes it.
  func open() -> Int { keys.count }

  mutating func add(_ node: Int, _ content: Range<Int>, isEscaped: Bool, _ bytes: Span<UInt8>) {
    let hash: UInt64
    if isEscaped {
      hasEscapes = true
      hash = KeyCheck.hash(Array(JSONParser.text(bytes.extracting(content)).utf8).span)
    } else {
      hash = KeyCheck.hash(bytes.extracting(content))
    }
    keys.append(
      Key(
        hash: hash, node: UInt32(node), start: UInt32(content.lowerBound), length: UInt32(content.count)))
  }

  mutating func close(from first: Int, _ bytes: Span<UInt8>) {
    if keys.count - first > KeyCheck.few || hasEqualHashes(from: first) {
      // In their place, since they are gone right after and may be millions.
      keys.withUnsafeMutableBufferPointer { keys in
        var own = UnsafeMutableBufferPointer(rebasing: keys[first...])
        own.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
      }
      compare(keys[first...], bytes)
    }
    keys.removeSubrange(first...)
  }

  private func hasEqualHashes(from first: Int) -> Bool {
    for later in first..<keys.count {
      for earlier in first..<later where keys[earlier].hash == keys[later].hash { return true }
    }
    return false
  }

  /// Compares the keys that have the same hash, by what they spell.
  private mutating func compare(_ sorted: ArraySlice<Key>, _ bytes: Span<UInt8>) {
    var seen: Set<String> = []
    for index in sorted.indices {
      let key = sorted[index]
      let follows = index > sorted.startIndex && sorted[index - 1].hash == key.hash
      guard follows || (index + 1 < sorted.endIndex && sorted[index + 1].hash == key.hash) else { continue }
      if !follows { seen = [] }
      if !seen.insert(JSONParser.text(bytes.extracting(key.content))).inserted { duplicates.append(Int(key.node)) }
    }
  }

  /// FNV-1a, by Fowler, Noll and Vo, of eight bytes at a time.
  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var next = 0
    while next + 8 <= bytes.count {
      mix(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self), into: &hash)
      next += 8
    }
    var rest: UInt64 = 0
    while next < bytes.count {
      rest = rest << 8 | UInt64(bytes[next])
      next += 1
    }
    mix(rest, into: &hash)
    return hash
  }

  private static func mix(_ word: UInt64, into hash: inout UInt64) {
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash ^= hash >> 32
  }
}
