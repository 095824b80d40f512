/// The contrast of two colours, each 0xRRGGBB, by WCAG 2.2: from 1 to 21; text takes 4.5.
package func contrastRatio(_ one: UInt32, _ other: UInt32) -> Double {
  let (one, other) = (luminance(one), luminance(other))
  return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// Relative luminance by WCAG 2.2.
private func luminance(_ color: UInt32) -> Double {
  func linear(_ part: UInt32) -> Double {
    let value = Double(part & 255) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }
  return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color)
}

/// `base` to the power of 2.4, by Newton's method for the fifth root of its twelfth power.
private func power(_ base: Double) -> Double {
  let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
  return (0..<80).reduce(1.0) { root, _ in root - (root - twelfth / (root * root * root * root)) / 5 }
}

/// `ink` where it has `least` contrast on `background`; else the first that has on the way to black or to white,
/// whichever has more. One of the two always has 4.58.
func readable(_ ink: UInt32, on background: UInt32, least: Double) -> UInt32 {
  let end: UInt32 = contrastRatio(0xFFFFFF, background) >= contrastRatio(0, background) ? 255 : 0
  for step in UInt32(0)..<8 {
    let mixed = [16, 8, 0].reduce(UInt32(0)) { mixed, shift in
      mixed << 8 | (step == 0 ? ink >> shift & 255 : level(((ink >> shift & 255) * (8 - step) + end * step) / 8))
    }
    if contrastRatio(mixed, background) >= least { return mixed }
  }
  return end == 0 ? 0 : 0xFFFFFF
}

/// The nearest of the six levels that the 256-colour palette is mixed from.
private func level(_ part: UInt32) -> UInt32 {
  part < 48 ? 0 : part < 115 ? 95 : (part - 35) / 40 * 40 + 55
}
