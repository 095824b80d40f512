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
}

/// Where a record or a dated entry comes from.
package struct Provenance: Hashable, Sendable {
  package var source: ID?
  package var certainty: Certainty
  package var note: LocalizedText?
  /// When it became known, where that is not the date of the thing itself.
  package var published: PartialDate?

  package init(
    source: ID? = nil, certainty: Certainty = .confirmed, note: LocalizedText? = nil, published: PartialDate? = nil
  ) {
    self.source = source
    self.certainty = certainty
    self.note = note
    self.published = published
  }

  /// Whether scores may use it.
  package var counts: Bool { certainty != .unconfirmed }

  /// Whether neither a source nor an editor stands behind it.
  package var isUnsourced: Bool { source == nil && certainty != .judgement && certainty != .unconfirmed }
}
