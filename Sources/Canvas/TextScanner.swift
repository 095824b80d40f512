/// Reads text one scalar at a time as a terminal shows it: what begins a cell, what joins the one before, what must
/// not reach a terminal. Drawing, measuring, cutting and cleaning all go through here, so they agree.
///
/// A terminal cell holds one spacing character, whatever Unicode calls a grapheme. An emoji sequence keeps its first
/// emoji, a flag is two letters of one column each, and a variation selector is left out, since terminals disagree
/// about what it does to the width.
struct TextScanner {
  enum Step: Equatable {
    /// Begins a cell of one or two columns.
    case spacing(Unicode.Scalar, columns: Int)
    /// Joins the cell before it.
    case combining(Unicode.Scalar)
    case nothing
  }

  private var base = Base.none
  private var combiningCount = 0
  private var isJoining = false

  private enum Base { case none, narrow, wide }

  @inline(__always)
  mutating func next(_ scalar: Unicode.Scalar) -> Step {
    if scalar.value >= 0x20 && scalar.value < 0x7F {
      begin(.narrow)
      return .spacing(scalar, columns: 1)
    }
    return slowNext(scalar)
  }

  private mutating func slowNext(_ scalar: Unicode.Scalar) -> Step {
    switch ScalarKind(scalar) {
    case .narrow:
      begin(.narrow)
      return .spacing(scalar, columns: 1)
    case .wide:
      if base == .wide && (isJoining || (0x1F3FB...0x1F3FF).contains(scalar.value)) {
        isJoining = false
        return .nothing
      }
      begin(.wide)
      return .spacing(scalar, columns: 2)
    case .combining:
      if scalar.value == 0x200D && base == .wide {
        isJoining = true
        return .nothing
      }
      guard base != .none && combiningCount < 4 else { return .nothing }
      combiningCount += 1
      return .combining(scalar)
    case .ignored:
      return .nothing
    case .blank:
      begin(.narrow)
      return .spacing(" ", columns: 1)
    case .unsafe:
      begin(.none)
      return .spacing("\u{FFFD}", columns: 1)
    }
  }

  @inline(__always)
  private mutating func begin(_ base: Base) {
    self.base = base
    combiningCount = 0
    isJoining = false
  }
}

/// What a scalar does to a terminal.
enum ScalarKind {
  case narrow, wide, combining
  /// Has no look of its own: variation selectors, tags, directional marks, zero-width spaces.
  case ignored
  /// White space that would move the cursor, or that is not a plain space.
  case blank
  /// Would be obeyed and not shown, or reorders what is around it.
  case unsafe

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2500..<0x25FD, 0x2800..<0x2900: self = .narrow
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3164, 0x115F, 0xFFA0: self = .blank
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFC, 0xFFFE, 0xFFFF: self = .unsafe
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B, 0x200E, 0x200F, 0x2060...0x2065, 0xFE00...0xFE0F, 0xFEFF,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      self = .ignored
    case _ where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): self = .unsafe  // no characters
    default:
      self =
        if value < 0x300 { .narrow } else if contains(value, in: combiningRanges.span) {
          .combining
        } else if value >= 0x1100 && contains(value, in: wideRanges.span) { .wide } else { .narrow }
    }
  }
}

/// Whether `value` is in one of the ranges; `bounds` alternates the first scalar inside and the first outside one.
private func contains(_ value: UInt32, in bounds: Span<UInt32>) -> Bool {
  var (low, high) = (0, bounds.count)  // low counts the bounds that are not above value
  while low < high {
    let middle = (low + high) / 2
    if bounds[middle] <= value { low = middle + 1 } else { high = middle }
  }
  return low % 2 == 1
}
