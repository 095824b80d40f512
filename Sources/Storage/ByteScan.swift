/// The first place from `start` on with a byte that a string does not hold as it is, or the bytes' end: a quotation
/// mark, a backslash, a control character or, where `isASCII`, anything above.
///
/// Eight bytes at a time (after H. S. Warren, *Hacker's Delight*, 2nd ed., section 6-1).
@inline(__always)
func endOfPlainText(_ bytes: Span<UInt8>, from start: Int, isASCII: Bool) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs = ones << 7
  let raw = bytes.bytes
  var next = start
  while next + 8 <= bytes.count {
    let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self))
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    var found = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word
    if isASCII { found |= word }
    found &= highs
    if found != 0 { return next + found.trailingZeroBitCount / 8 }
    next += 8
  }
  while next < bytes.count {
    switch bytes[next] {
    case 0x22, 0x5C, 0..<0x20: return next
    case 0x80...: if isASCII { return next }
    default: break
    }
    next += 1
  }
  return next
}
