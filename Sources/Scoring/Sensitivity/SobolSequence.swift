/// Points that fill a cube of up to 21 dimensions evenly, the same ones each time.
///
/// Sobol', "On the distribution of points in a cube and the approximate evaluation of integrals" (1967), in the order of
/// Antonov and Saleev (1979), with the direction numbers new-joe-kuo-6.21201: Joe and Kuo, "Constructing Sobol sequences
/// with better two-dimensional projections" (2008), https://web.maths.unsw.edu.au/~fkuo/sobol/.
struct SobolSequence {
  private static let bits = 32

  /// For each dimension after the first the coefficients of a primitive polynomial, as bits, and the numbers to start
  /// from, as many as its degree.
  private static let table: [(coefficients: UInt32, start: [UInt32])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]), (4, [1, 3, 5, 13]),
    (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]), (11, [1, 1, 5, 1, 1]),
    (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]), (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]),
    (16, [1, 3, 1, 13, 27, 49]), (19, [1, 1, 1, 15, 7, 5]), (22, [1, 3, 1, 15, 13, 25]), (25, [1, 1, 5, 5, 19, 61]),
    (1, [1, 3, 7, 11, 23, 15, 103]), (4, [1, 3, 7, 13, 13, 15, 69]),
  ]

  /// The greatest number of dimensions.
  static let mostDimensions = table.count + 1

  private let directions: [[UInt32]]
  private var state: [UInt32]
  private var index: UInt32 = 0

  init(dimensions: Int) {
    precondition((0...Self.mostDimensions).contains(dimensions), "a Sobol' sequence of \(dimensions) dimensions")
    directions = (0..<dimensions).map(Self.directions)
    state = Array(repeating: 0, count: dimensions)
  }

  private static func directions(_ dimension: Int) -> [UInt32] {
    guard dimension > 0 else { return (0..<bits).map { 1 << (31 - UInt32($0)) } }
    let (coefficients, start) = table[dimension - 1]
    let degree = start.count
    var numbers = start.enumerated().map { $0.element << (31 - UInt32($0.offset)) }
    for index in degree..<bits {
      var number = numbers[index - degree] ^ (numbers[index - degree] >> UInt32(degree))
      for term in 1..<degree where (coefficients >> UInt32(degree - 1 - term)) & 1 == 1 {
        number ^= numbers[index - term]
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The next point, each coordinate at least 0 and less than 1; the first is the origin.
  mutating func next() -> [Double] {
    let point = state.map { Double($0) / 0x1p32 }
    let bit = (~index).trailingZeroBitCount
    if bit < Self.bits { for dimension in state.indices { state[dimension] ^= directions[dimension][bit] } }
    index &+= 1
    return point
  }
}
