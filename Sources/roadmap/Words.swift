import ArgumentParser
import Canvas
import Model

/// The word that was typed, where it is among `words`; else misuse, and what was probably meant.
func word(_ typed: String, among words: [String], called name: String) throws -> String {
  if words.contains(typed) { return typed }
  let meant =
    typed.nearest(in: words).map { "did you mean \"\($0)\"?" } ?? "choose from \(words.joined(separator: ", "))."
  throw ValidationError("There is no \(name) \"\(typed)\"; \(meant)")
}

extension String {
  /// Its lines, none of which a terminal would act on.
  var safeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.safe(String($0)) }.joined(separator: "\n")
  }
}
