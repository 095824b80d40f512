import Model

extension RecordDecoder {
  func query(_ node: Int) -> NamedQuery? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    let title = need("title", of: node, text)
    let text = need("query", of: node, string)
    return id.map { NamedQuery(id: $0, title: title ?? "", text: text ?? "") }
  }
}
