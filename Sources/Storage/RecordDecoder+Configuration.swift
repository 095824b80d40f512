import Model

extension RecordDecoder {
  /// What a person has set; `nil` where the document is not an object.
  func configuration(_ node: Int, _ words: ConfigurationWords) -> Configuration? {
    guard isObject(node) else { return nil }
    var configuration = Configuration()
    let names = ["theme", "view", "language", "keys", "queries"]
    for key in document.keys(of: node) {
      let value = key + 1
      switch document.text(key) {
      case "$schema": continue
      case "theme": configuration.theme = word(value, of: words.themes)
      case "view": configuration.view = word(value, of: words.views)
      case "language": configuration.language = word(value)
      case "keys": configuration.keys = keys(value, words)
      case "queries": configuration.queries = queries(value, words)
      case let name: report(key, "there is no setting \(name.quoted); \(choice(name, of: names))")
      }
    }
    return configuration
  }

  private func word(_ node: Int, of words: [String]) -> String? {
    guard let text = string(node) else { return nil }
    if words.contains(text) { return text }
    report(node, "\(text.quoted) is not known here; \(choice(text, of: words))")
    return nil
  }

  /// What was probably meant, or all there is to choose from.
  private func choice(_ text: String, of words: [String]) -> String {
    text.nearest(in: words).map { "did you mean \"\($0)\"?" } ?? "it is one of \(words.joined(separator: ", "))"
  }

  private func queries(_ node: Int, _ words: ConfigurationWords) -> [NamedQuery] {
    let known = ["id", "title", "query"]
    var ids: Set<ID> = []
    return list(node) { node -> NamedQuery? in
      guard let query = query(node) else { return nil }
      for key in document.keys(of: node) where !known.contains(document.text(key)) {
        report(key, "a query has no \(document.text(key).quoted); \(choice(document.text(key), of: known))")
      }
      if !ids.insert(query.id).inserted, let id = document.value("id", of: node) {
        report(id, "the id \(query.id.text.quoted) is used twice")
      }
      if !query.text.isEmpty, let fault = words.fault(query.text), let text = document.value("query", of: node) {
        report(text, fault)
      }
      return query
    } ?? []
  }

  private func keys(_ node: Int, _ words: ConfigurationWords) -> [String: [String]] {
    guard isObject(node) else { return [:] }
    let names = words.commands.map(\.name)
    var keys: [String: [String]] = [:]
    var takers: [String: (command: String, node: Int)] = [:]
    for key in document.keys(of: node) {
      let command = document.text(key)
      guard names.contains(command) else {
        report(key, "there is no command \(command.quoted); \(choice(command, of: names))")
        continue
      }
      let before = remarks.count
      keys[command] = list(key + 1) { self.key($0, for: command, &takers, words) }
      if keys[command]?.isEmpty == true, remarks.count == before { report(key + 1, "needs one key at least") }
    }
    for (command, own) in words.commands where keys[command] == nil {
      let taken = own.compactMap { takers[$0] }
      guard taken.count == own.count, let last = taken.max(by: { $0.node < $1.node }) else { continue }
      report(last.node, "leaves \"\(command)\" without a key; give that command another one")
    }
    return keys
  }

  private func key(
    _ node: Int, for command: String, _ takers: inout [String: (command: String, node: Int)],
    _ words: ConfigurationWords
  ) -> String? {
    guard let text = string(node) else { return nil }
    guard let name = words.key(text) else {
      let examples = "keys are written as j, G, ctrl-d, alt-x, shift-tab, F5, enter, space, up, pgdn"
      report(node, "\(text.quoted) is not a key; \(examples)")
      return nil
    }
    if let other = takers[name] {
      report(node, "\(name.quoted) is given to \"\(other.command)\" already")
      return nil
    }
    takers[name] = (command, node)
    return name
  }
}
