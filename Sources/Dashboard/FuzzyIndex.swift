import Scoring

/// Texts in which letters are looked for in their order, folded once and kept in one piece.
struct FuzzyIndex: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  /// For each text which of 64 sets of bytes it has any of: most texts are passed over by this alone.
  private var letters: [UInt64] = []

  var count: Int { letters.count }

  mutating func add(_ text: String) {
    let start = bytes.count
    bytes += folded(text).utf8
    letters.append(bytes[start...].reduce(0) { $0 | FuzzyIndex.bit($1) })
    starts.append(bytes.count)
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  /// Those of `candidates` that have the letters, in the same order, each with how well it has them.
  func matches(_ wanted: [UInt8], among candidates: [Int32]) -> [(text: Int32, score: Int)] {
    let mask = wanted.reduce(0) { $0 | FuzzyIndex.bit($1) }
    let (bytes, starts, letters, wanted) = (bytes.span, starts.span, letters.span, wanted.span)
    var matches: [(text: Int32, score: Int)] = []
    matches.reserveCapacity(candidates.count)
    for text in candidates where letters[Int(text)] & mask == mask {
      let place = starts[Int(text)]..<starts[Int(text) + 1]
      if let score = fuzzyScore(wanted, in: bytes.extracting(place)) { matches.append((text, score)) }
    }
    return matches
  }
}

/// The letters one looks for, without the blanks between them.
func fuzzyLetters(_ text: String) -> [UInt8] { folded(text).utf8.filter { $0 != UInt8(ascii: " ") } }

/// How well the letters of `wanted` stand in `text`, in their order; `nil` where they do not. Letters at the beginning of
/// words and next to each other count more, and whole words most. No letters stand in all texts alike. Both are folded,
/// in UTF-8.
func fuzzyScore(_ wanted: borrowing Swift.Span<UInt8>, in text: borrowing Swift.Span<UInt8>) -> Int? {
  if wanted.isEmpty { return 0 }
  var best: Int?
  for way in FuzzyWay.allCases {
    let score = fuzzyPass(wanted, in: text, way) { _ in }
    if way == .first, score == nil { return nil }
    if let score { best = max(best ?? score, score) }
  }
  return best.map { $0 - text.count / 16 }
}

/// Where in `text` the letters of `wanted` begin when they stand best; empty where they do not stand there.
func fuzzyPlaces(_ wanted: borrowing Swift.Span<UInt8>, in text: borrowing Swift.Span<UInt8>) -> [Int] {
  var best: (score: Int, places: [Int]) = (.min, [])
  for way in FuzzyWay.allCases {
    var places: [Int] = []
    if let score = fuzzyPass(wanted, in: text, way, { places.append($0) }), score > best.score {
      best = (score, places)
    }
  }
  return best.places
}

/// Which of several places a letter is found in.
private enum FuzzyWay: CaseIterable {
  /// The first, which finds out whether all of them stand there.
  case first
  /// The first at which a word begins, where there is one.
  case starts
  /// All of them next to each other.
  case together
}

private func fuzzyPass(
  _ wanted: borrowing Swift.Span<UInt8>, in text: borrowing Swift.Span<UInt8>, _ way: FuzzyWay, _ found: (Int) -> Void
) -> Int? {
  if wanted.isEmpty { return 0 }
  if way == .together {
    guard let start = text.place(of: wanted, from: 0, atStart: true) ?? text.place(of: wanted, from: 0) else {
      return nil
    }
    var letters = 0
    for index in 0..<wanted.count where wanted[index] & 0xC0 != 0x80 {
      found(start + index)
      letters += 1
    }
    let isWhole = text.isStart(start) && text.isEnd(start + wanted.count)
    return 4 * (letters - 1) + (text.isStart(start) ? 6 : 0) + (isWhole ? 10 : 0) - min(start, 6)
  }
  var score = 0
  var (place, index) = (0, 0)
  while index < wanted.count {
    // A letter has one byte or several.
    var end = index + 1
    while end < wanted.count, wanted[end] & 0xC0 == 0x80 { end += 1 }
    let letter = wanted.extracting(index..<end)
    guard var next = text.place(of: letter, from: place) else { return nil }
    let isNext = index > 0 && next == place
    if way == .starts, !isNext { next = text.place(of: letter, from: next, atStart: true) ?? next }
    if index > 0, next == place { score += 4 }
    if text.isStart(next) { score += 6 }
    score -= min(next - place, 6)
    found(next)
    (place, index) = (next + letter.count, end)
  }
  return score
}

extension Swift.Span<UInt8> {
  /// The first place from `start` on where `bytes` stand, at the beginning of a word if asked for.
  fileprivate func place(of bytes: borrowing Swift.Span<UInt8>, from start: Int, atStart: Bool = false) -> Int? {
    var place = start
    let first = bytes[0]
    while place + bytes.count <= count {
      if self[place] == first, !atStart || isStart(place) {
        var length = 1
        while length < bytes.count, self[place + length] == bytes[length] { length += 1 }
        if length == bytes.count { return place }
      }
      place += 1
    }
    return nil
  }

  /// Whether a word begins there.
  fileprivate func isStart(_ place: Int) -> Bool { place == 0 || !isPartOfWord(self[place - 1]) }

  /// Whether a word ends before it.
  fileprivate func isEnd(_ place: Int) -> Bool { place >= count || !isPartOfWord(self[place]) }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
