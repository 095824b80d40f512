package import Canvas
package import Model
package import Scoring

/// What reaches the dashboard from outside.
package enum Message: Equatable, Sendable {
  case key(Key)
  case resized(Size)
  case mouse(Mouse)
  /// What time it is; sent before other messages, and never for its own sake.
  case clock(Minute)
  /// The data was read again, or could not be.
  case loaded(Result<Archive, Problems>)
  /// A page that was asked for.
  case page(PageText)
  /// Something to say in the line at the bottom until the next key.
  case notice(String)
}

/// What the dashboard asks of the world.
package enum Effect: Equatable, Sendable {
  case quit
  /// Paint every cell anew, over whatever another program left on the screen.
  case redraw
  /// Explain a number, on a page so wide; it comes back as a page.
  case explain(String, of: Assessment, columns: Int)
  /// Copy a record's text with its sources to the clipboard of whoever looks at the terminal.
  case copy(ID, of: Assessment)
  /// Show a record's text on the plain screen, for the terminal's own copying.
  case print(ID, of: Assessment)
  /// Write a text to a new file of that name in the current directory.
  case export(name: String, text: String)
  /// Write records, as they are in an assessment, to a new file of that name in the current directory.
  case exportRecords(name: String, [ID], of: Assessment, as: ExportFormat)
  /// Take the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Read the data again, and say what came of it.
  case reload
  /// Show everything in this theme from now on.
  case use(Theme)

  /// Whether it writes a file, which is not for everybody.
  var writesFile: Bool {
    switch self {
    case .export, .exportRecords: true
    case .quit, .redraw, .explain, .copy, .print, .mouse, .reload, .use: false
    }
  }
}
