/// Where in the directory something stands: which document, and the way inside it.
package struct Place: Equatable, Sendable {
  package enum Document: Hashable, Sendable {
    case roadmap
    /// By its position among the area files.
    case area(Int)
    case roundtables, milestones, bodies, risks, sources, queries
  }

  package enum Step: Equatable, Sendable {
    case key(String)
    case index(Int)
  }

  package let document: Document
  package let path: [Step]

  package init(_ document: Document, _ path: [Step]) {
    self.document = document
    self.path = path
  }
}

/// What a check found wrong with a roadmap that could be read.
package struct Finding: Equatable, Sendable {
  package let severity: Problem.Severity
  package let place: Place
  package let message: String

  package init(_ severity: Problem.Severity = .error, at place: Place, _ message: String) {
    self.severity = severity
    self.place = place
    self.message = message
  }
}

extension Place.Step: ExpressibleByStringLiteral {
  package init(stringLiteral key: String) { self = .key(key) }
}
