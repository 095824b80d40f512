package import Canvas

/// What reaches the dashboard from outside.
package enum Message: Equatable, Sendable {
  case key(Key)
  case resized(Size)
}

/// What the dashboard asks of the world.
package enum Effect: Equatable, Sendable {
  case quit
  /// Paint every cell anew, over whatever another program left on the screen.
  case redraw
}
