/// How something stands: the least that can be said of it.
package struct Verdict: Equatable, Sendable {
  /// 0...100; `nil` where nothing is known.
  package let score: Double?
  package let status: Status
}
