import Glibc

// Declared only where X/Open is asked for, which Swift's Glibc does not.
@_silgen_name("wcwidth") private func wcwidth(_ character: Int32) -> Int32

/// The columns that the C library gives a character, in UTF-8 whatever the locale is; `nil` where it cannot be printed.
///
/// It knows nothing of this program, which has its own count.
package struct LibraryColumns: ~Copyable {
  private let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)

  /// Opens the locale.
  package init() {}

  package func columns(of scalar: Unicode.Scalar) -> Int? {
    let before = uselocale(locale)
    defer { uselocale(before) }
    let columns = wcwidth(Int32(bitPattern: scalar.value))
    return columns < 0 ? nil : Int(columns)
  }

  /// Of a whole line; what cannot be printed counts as a thousand.
  package func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (columns(of: $1) ?? 1_000) }
  }

  deinit { freelocale(locale) }
}
