/// What stands for `scalar` where only ASCII is shown; box drawing stays, since a terminal may have a set of its own.
func asciiLookalike(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x2500...0x257F: scalar
  case 0x2010...0x2015, 0x2212: "-"
  case 0x2018...0x201B, 0x2032, 0xB4: "'"
  case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
  case 0x2026: "~"
  case 0x2022, 0xB7: "*"
  case 0xD7: "x"
  case 0x2264: "<"
  case 0x2265: ">"
  case 0xC0...0x17F: latinBase(of: scalar)
  default: "?"
  }
}

/// The letter under the accent.
private func latinBase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  let bases: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIi\
    IiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """
  let index = Int(scalar.value) - 0xC0
  return bases.withUTF8Buffer { $0.indices.contains(index) ? Unicode.Scalar($0[index]) : "?" }
}
