import Model

/// What is drawn for one weight: a stream of numbers that follows from a seed and the weight's name alone, whatever
/// else is drawn, in whatever order and on however many threads.
///
/// SplitMix64 as a hash of the stream's key and a counter: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014). Eight bits a draw: 256 steps between −1 and 1, whose variance differs from a uniform number's by
/// less than a part in 65,000.
struct WeightNoise {
  /// Draws that are made at once.
  static let lanes = 8

  private let key: UInt64

  init(seed: Int, name: String) {
    // FNV-1a tells the names apart (Fowler, Noll and Vo); the mixing afterwards spreads what it tells.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    key = Self.mixed(hash ^ Self.mixed(UInt64(truncatingIfNeeded: seed) &+ Self.step))
  }

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Eight numbers between −1 and 1, both excluded, evenly spread: those of the draws from `8 * block` on.
  @inline(__always)
  func draws(_ block: Int) -> SIMD8<Float> {
    let bits = Self.mixed(key &+ UInt64(truncatingIfNeeded: block &+ 1) &* Self.step)
    // Each byte becomes the upper half of the fraction of a float between 2 and 4.
    let words = unsafeBitCast(SIMD2(bits, bits >> 8), to: SIMD4<UInt32>.self)
    let fraction = SIMD4<UInt32>(repeating: 0x007F_8000)
    let frame = SIMD4<UInt32>(repeating: 0x4000_4000)
    let low = unsafeBitCast(((words &<< 15) & fraction) | frame, to: SIMD4<Float>.self)
    let high = unsafeBitCast(((words &>> 1) & fraction) | frame, to: SIMD4<Float>.self)
    return SIMD8(lowHalf: low, highHalf: high) - 3
  }
}
