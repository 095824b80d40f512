/// A document from which a fact was taken.
package struct Source: Equatable, Sendable, Identifiable {
  package let id: ID
  package let title: LocalizedText
  package var publisher: String?
  package var symbol: String?
  package var date: PartialDate?
  package var url: String?
  /// When an editor read it.
  package var retrieved: PartialDate?
  package var note: LocalizedText?

  package init(id: ID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

extension Source {
  /// The publisher, and whoever the title names at its end, as `A. Nyman` in `On cables, by Ada Nyman`; empty where neither
  /// is known.
  package var byline: String {
    let names = author?.split(separator: " ") ?? []
    let initials = names.dropLast().compactMap { $0.first.map { "\($0)." } } + names.suffix(1).map(String.init)
    return [publisher, initials.isEmpty ? nil : initials.joined(separator: " ")].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// The title without whom it names at its end.
  package var titleAlone: String {
    let whole = title.text()
    return String(whole.dropLast(author.map { $0.count + Self.by.count } ?? 0))
  }

  private static var by: String { ", by " }

  private var author: Substring? {
    let whole = title.text()
    guard let comma = whole.lastIndex(of: ","), whole[comma...].hasPrefix(Self.by) else { return nil }
    let name = whole[comma...].dropFirst(Self.by.count)
    return name.first?.isUppercase == true ? name : nil
  }
}
