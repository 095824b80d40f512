/// How sure an entry is.
package enum Certainty: String, CaseIterable, Sendable {
  /// Read in the source.
  case confirmed
  /// The source says it in fewer words.
  case gist
  /// Nobody has seen it in a source yet: marked wherever it shows, left out of the scores.
  case unconfirmed
  /// An editor's own estimate, whose reason stands in the note; labelled wherever it shows.
  case judgement

  /// As people read it.
  package var words: String { self == .gist ? "paraphrased" : rawValue }

  /// Whether scores may use an entry of which one is so sure.
  package var counts: Bool { !(self == .unconfirmed) }
}

/// Where a record or a dated entry comes from.
package struct Provenance: Hashable, Sendable {
  private var citation: Citation?
  /// When it became known, where that is not the date of the thing itself.
  package var published: PartialDate?
  package var certainty: Certainty

  package init(
    source: ID? = nil, certainty: Certainty = .confirmed, note: LocalizedText? = nil, published: PartialDate? = nil
  ) {
    citation = Citation(source: source, note: note)
    self.certainty = certainty
    self.published = published
  }

  package var source: ID? {
    get { citation?.source }
    set { citation = Citation(source: newValue, note: note) }
  }

  package var note: LocalizedText? {
    get { citation?.note }
    set { citation = Citation(source: source, note: newValue) }
  }

  /// Whether scores may use it.
  package var counts: Bool { certainty.counts }

  /// Whether neither a source nor an editor stands behind it.
  package var isUnsourced: Bool { source == nil && certainty != .judgement && certainty != .unconfirmed }
}

/// What is only read, never reckoned with, stands apart: entries are many, and so they stay small and cheap to copy.
private final class Citation: Hashable, Sendable {
  let source: ID?
  let note: LocalizedText?

  /// `nil` where there is nothing to keep.
  init?(source: ID?, note: LocalizedText?) {
    if source == nil, note == nil { return nil }
    self.source = source
    self.note = note
  }

  static func == (left: Citation, right: Citation) -> Bool {
    left === right || (left.source == right.source && left.note == right.note)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(note)
  }
}
