import TestSupport
import Testing

/// Nothing that a terminal obeys, that reorders a line, or that nobody sees.
func expectHarmless(_ output: String, _ line: String, besides allowed: Set<Unicode.Scalar> = []) {
  let found = output.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE0FFF:
      !allowed.contains(scalar)
    default: false
    }
  }
  #expect(found.isEmpty, "\(line): \(found.map { String($0.value, radix: 16) }.prefix(9))")
}

/// Harmless, and no line is wider than `width` columns but for an address, which stays whole.
func expectInLine(_ output: String, width: Int, _ line: String) {
  expectHarmless(output, line)
  for row in output.split(separator: "\n") where columns(of: row) > width {
    let last = row.split(separator: " ").last ?? ""
    let isAddress = last.contains("://") && columns(of: row.dropLast(last.count)) < width
    #expect(isAddress, "\(line): \(columns(of: row)) columns: \(row.prefix(150))")
  }
}

/// The columns of a line by the count of the C library; a character that it cannot print counts as many.
func columns(of text: Substring) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : LibraryColumns().columns(of: text)
}

/// What begins in a column, with the marks on it; empty in the middle of a wide character.
func cell(_ column: Int, of text: Substring) -> String {
  let library = LibraryColumns()
  var (place, cell) = (0, "")
  for scalar in text.unicodeScalars {
    let width = library.columns(of: scalar) ?? 1
    if place == column, width > 0 || !cell.isEmpty { cell.unicodeScalars.append(scalar) }
    if width > 0 {
      if place >= column { break }
      place += width
    }
  }
  return cell
}

/// What no backslash stands before.
func unescaped(_ line: Substring) -> String {
  var (marks, isEscaped) = ("", false)
  for character in line {
    if !isEscaped, character != "\\" { marks.append(character) }
    isEscaped = character == "\\" && !isEscaped
  }
  return marks
}
