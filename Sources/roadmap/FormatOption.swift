import ArgumentParser
import Reports

/// How a command prints records.
struct FormatOption: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv, markdown, porcelain }

  @Option(help: ArgumentHelp("Print as text, json, csv, markdown or porcelain.", valueName: "format"))
  var format: Format = .text

  /// Prints the one that was asked for; the others are not made.
  func print(json: @autoclosure () -> JSON, table: @autoclosure () -> FlatTable, text: @autoclosure () -> String) throws
  {
    switch format {
    case .text: try World.print(text())
    case .json: try World.print(json().text)
    case .csv: try World.print(table().csv)
    case .markdown: try World.print(table().markdown)
    case .porcelain: try World.print(table().porcelain)
    }
  }
}
