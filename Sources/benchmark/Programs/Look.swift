/// How a cell is shown: what ECMA-48 calls its graphic rendition.
struct Look: Equatable {
  private var attributes: Set<Int> = []
  private var foreground: [Int] = []
  private var background: [Int] = []

  private static let (underlined, reversed) = (4, 7)

  /// As much of it as shows where nothing stands.
  var ofSpace: Look {
    var look = self
    look.attributes.formIntersection([Look.underlined, Look.reversed])
    if !attributes.contains(Look.reversed) { look.foreground = [] }
    return look
  }

  /// What is left of it where a cell is erased.
  var ofErased: Look {
    var look = Look()
    look.background = background
    return look
  }

  /// The numbers of one sequence.
  mutating func take(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = Look()
      case 1...9: attributes.insert(number)
      case 22: attributes.subtract([1, 2])
      case 23...29: attributes.remove(number - 20)
      case 30...37, 90...97: foreground = [number]
      case 38: foreground = Look.color(&rest)
      case 39: foreground = []
      case 40...47, 100...107: background = [number]
      case 48: background = Look.color(&rest)
      case 49: background = []
      default: break
      }
    }
  }

  /// One of a palette, or its three parts.
  private static func color(_ rest: inout ArraySlice<Int>) -> [Int] {
    let color = Array(rest.prefix(rest.first == 5 ? 2 : 4))
    rest = rest.dropFirst(color.count)
    return color
  }
}
