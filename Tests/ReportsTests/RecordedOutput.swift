import TestSupport
import Testing

/// Expects `text` to be what stands in `Outputs/` under `name`.
func expectOutput(_ text: String, named name: String, location: SourceLocation = #_sourceLocation) throws {
  expectRecorded(text, at: "Outputs/\(name)", sourceLocation: location)
}
