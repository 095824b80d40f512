/// What a terminal shows of what was written to it, as far as the programs measured here go: the sequences that curses
/// writes for `xterm-256color`.
struct Picture {
  struct Cell: Equatable {
    var scalar: Unicode.Scalar = " "
    var look = Look()
  }

  private let columns: Int
  private let rows: Int
  private var cells: [Cell]
  private var row = 0
  private var column = 0
  private var look = Look()
  /// The rows that move when the cursor would leave them.
  private var region: ClosedRange<Int>
  /// What it could not follow; nothing, or the cells are not to be trusted.
  private(set) var unknown: Set<String> = []

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Cell(), count: columns * rows)
    region = 0...rows - 1
  }

  /// How many cells look otherwise than in `other`, a picture of the same size.
  func changes(since other: Picture) -> Int { zip(cells, other.cells).count { $0 != $1 } }

  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(&rest)
      case "\r": column = 0
      case "\n": feed()
      case "\u{8}": column = max(0, column - 1)
      case "\u{7}", "\u{E}", "\u{F}": break
      default: put(scalar)
      }
    }
  }

  /// The data that is measured has only characters of one cell.
  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x2E80 || scalar.properties.generalCategory == .nonspacingMark {
      unknown.insert("U+\(String(scalar.value, radix: 16))")
    }
    if column == columns {
      column = 0
      feed()
    }
    cells[row * columns + column] = Cell(scalar: scalar, look: scalar == " " ? look.ofSpace : look)
    column += 1
  }

  private mutating func erase(_ places: Range<Int>) {
    for place in places where cells.indices.contains(place) { cells[place] = Cell(look: look.ofErased) }
  }

  // MARK: Sequences

  private mutating func takeSequence(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[": takeControl(&rest)
    case "]":  // a title
      while let next = rest.popFirst(), next != "\u{7}", next != "\\" {}
    case "(", ")": _ = rest.popFirst()
    case "M": reverseFeed()
    case "7", "8", "=", ">": break
    case let other: unknown.insert("ESC \(other.map { String($0) } ?? "")")
    }
  }

  private mutating func takeControl(_ rest: inout Substring.UnicodeScalarView) {
    var parameters = ""
    while let next = rest.popFirst() {
      guard next.value >= 0x40 else {
        parameters.unicodeScalars.append(next)
        continue
      }
      let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      return obey(next, numbers, parameters)
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ numbers: [Int], _ parameters: String) {
    let count = max(1, numbers.first ?? 1)
    let here = row * columns + column
    let end = (row + 1) * columns
    switch final {
    case "m": look.take(numbers)
    case "H": (row, column) = (min(count, rows) - 1, min(max(1, numbers.count > 1 ? numbers[1] : 1), columns) - 1)
    case "d": row = min(count, rows) - 1
    case "G": column = min(count, columns) - 1
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "X": erase(here..<min(end, here + count))
    case "K": erase(numbers.first == 1 ? row * columns..<here + 1 : here..<end)
    case "J": erase(numbers.first == 2 ? 0..<cells.count : here..<cells.count)
    case "b": for _ in 0..<count { put(cells[max(0, here - 1)].scalar) }
    case "@": move(here..<end, by: count)
    case "P": move(here..<end, by: -count)
    case "L": move(row * columns..<(region.upperBound + 1) * columns, by: count * columns)
    case "M": move(row * columns..<(region.upperBound + 1) * columns, by: -count * columns)
    case "S": move(scrolled, by: -count * columns)
    case "T": move(scrolled, by: count * columns)
    case "r":
      region = numbers.count == 2 ? count - 1...numbers[1] - 1 : 0...rows - 1
      (row, column) = (0, 0)
    case "h", "l", "c", "n", "q", "t", "p": break
    default: unknown.insert("CSI \(parameters)\(final)")
    }
  }

  // MARK: Moving

  private var scrolled: Range<Int> { region.lowerBound * columns..<(region.upperBound + 1) * columns }

  private mutating func feed() {
    if row == region.upperBound { move(scrolled, by: -columns) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func reverseFeed() {
    if row == region.lowerBound { move(scrolled, by: columns) } else { row = max(0, row - 1) }
  }

  /// Moves what stands in `places`, and erases what becomes free.
  private mutating func move(_ places: Range<Int>, by distance: Int) {
    let before = cells
    erase(places)
    for place in places where places.contains(place - distance) { cells[place] = before[place - distance] }
  }
}
