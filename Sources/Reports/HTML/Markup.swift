import Canvas

/// HTML whose texts cannot break out of it: what a literal says is markup, what is put into it is text, and is escaped.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var html: String

  init(stringLiteral literal: String) { html = literal }
  init(stringInterpolation interpolation: StringInterpolation) { html = interpolation.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { html += part.html } }
    mutating func appendInterpolation(_ markup: Markup?) { html += markup?.html ?? "" }
  }

  static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }

  /// Harmless in an element and in an attribute within double quotes (HTML Standard, 13.3).
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.safe(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A number in an attribute of SVG, with one digit behind the point.
func coordinate(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  guard tenths.isFinite, abs(tenths) < 1e12 else { return "0" }
  return JSON.spelling(of: tenths / 10)
}
