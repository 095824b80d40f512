package import Canvas
package import Model

/// What reaches the dashboard from outside.
package enum Message: Equatable, Sendable {
  case key(Key)
  case resized(Size)
  /// What time it is; sent before other messages, and never for its own sake.
  case clock(Minute)
  /// The data was read again, or could not be.
  case loaded(Result<Archive, Problems>)
  /// Something to be said once, until the next key.
  case notice(String)
}

/// What the dashboard asks of the world.
package enum Effect: Equatable, Sendable {
  case quit
  /// Paint every cell anew, over whatever another program left on the screen.
  case redraw
  /// Read the data again, and say what came of it.
  case reload
  /// Show everything in this theme from now on.
  case use(Theme)
}
