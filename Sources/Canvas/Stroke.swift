/// What one call wrote into a frame, for tests that look for what was written over something else.
package struct Stroke: Equatable, Sendable {
  /// What was written.
  package enum Kind: Equatable, Sendable {
    case text(Substring)
    case symbol(Character)
  }

  /// What was written.
  package let kind: Kind
  /// Where, in the frame's own coordinates; only what lies inside the area that was drawn in.
  package let rect: Rect
}
