/// `text` as a search sees it: lower case, without accents and other marks.
package func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  var folded = ""
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII {
      folded.unicodeScalars.append(scalar)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      folded.unicodeScalars.append(scalar.latinBase ?? scalar)
    }
  }
  return folded
}

extension Unicode.Scalar {
  /// The letter under the accent of an accented Latin letter, by its name: LATIN SMALL LETTER E WITH ACUTE.
  fileprivate var latinBase: Unicode.Scalar? {
    let prefix = "LATIN SMALL LETTER "
    guard let name = properties.name, name.hasPrefix(prefix) else { return nil }
    let letter = name.dropFirst(prefix.count)
    guard letter.dropFirst().hasPrefix(" WITH "), let base = letter.first else { return nil }
    return base.lowercased().unicodeScalars.first
  }
}
