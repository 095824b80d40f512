import Glibc

/// A formula with the values put in: it can be read, and worked out again.
package indirect enum Expression: Equatable, Sendable {
  case number(Double)
  case sum([Expression])
  case difference(Expression, Expression)
  case product([Expression])
  case quotient(Expression, Expression)
  case call(Function, [Expression])

  package enum Function: String, Sendable {
    case clamp, min, max, abs, ln, exp, logit, logistic, power, round
  }

  /// What it comes to.
  package var value: Double {
    switch self {
    case .number(let number): number
    case .sum(let terms): Scoring.sum(terms.lazy.map(\.value))
    case .difference(let left, let right): left.value - right.value
    case .product(let factors): factors.reduce(1) { $0 * $1.value }
    case .quotient(let over, let under): over.value / under.value
    case .call(let function, let arguments): function.value(of: arguments.map(\.value))
    }
  }

  /// The formula as it is written, numbers by `number`; in ASCII with `*` and `-`, which any calculator reads.
  package func text(isASCII: Bool = true, number: (Double) -> String) -> String {
    func inner(_ expression: Expression, above level: Int) -> String {
      let text = expression.text(isASCII: isASCII, number: number)
      return expression.binding <= level ? "(\(text))" : text
    }
    switch self {
    case .number(let value): return number(value)
    case .sum(let terms): return terms.map { inner($0, above: 0) }.joined(separator: " + ")
    case .difference(let left, let right):
      return "\(inner(left, above: 0)) \(isASCII ? "-" : "−") \(inner(right, above: 1))"
    case .product(let factors): return factors.map { inner($0, above: 2) }.joined(separator: isASCII ? " * " : " × ")
    case .quotient(let over, let under): return "\(inner(over, above: 1)) / \(inner(under, above: 2))"
    case .call(let function, let arguments):
      let list = arguments.map { $0.text(isASCII: isASCII, number: number) }.joined(separator: ", ")
      return "\(function.rawValue)(\(list))"
    }
  }

  /// How strongly it holds together: sums least, numbers most.
  private var binding: Int {
    switch self {
    case .sum(let terms): terms.count == 1 ? terms[0].binding : 1
    case .difference: 1
    case .product(let factors): factors.count == 1 ? factors[0].binding : 2
    case .quotient: 2
    case .number(let value): value < 0 ? 0 : 3
    case .call: 3
    }
  }
}

extension Expression.Function {
  fileprivate func value(of arguments: [Double]) -> Double {
    let first = arguments.first ?? 0
    switch self {
    case .clamp: return arguments.count == 3 ? Swift.min(Swift.max(first, arguments[1]), arguments[2]) : first
    case .min: return arguments.min() ?? 0
    case .max: return arguments.max() ?? 0
    case .abs: return Swift.abs(first)
    case .ln: return Glibc.log(first)
    case .exp: return Glibc.exp(first)
    case .logit: return Glibc.log(first / (100 - first))
    case .logistic: return 100 / (1 + Glibc.exp(-first))
    case .power: return arguments.count == 2 ? pow(first, arguments[1]) : first
    case .round: return first.rounded()
    }
  }
}

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }

  static func + (left: Expression, right: Expression) -> Expression { .sum([left, right]) }
  static func - (left: Expression, right: Expression) -> Expression { .difference(left, right) }
  static func * (left: Expression, right: Expression) -> Expression {
    if case .product(let factors) = left { return .product(factors + [right]) }
    return .product([left, right])
  }
  static func / (left: Expression, right: Expression) -> Expression { .quotient(left, right) }
}
