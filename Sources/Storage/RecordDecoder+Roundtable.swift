import Model

extension RecordDecoder {
  /// Reads a roundtable; a member given as a string is the body of that id where `bodies` has it, else a name.
  func roundtable(_ node: Int, bodies: Set<ID>) -> Roundtable? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var table = Roundtable(
      id: id ?? "", number: need("number", of: node) { whole($0, in: 1...9) } ?? 1,
      code: need("code", of: node, string) ?? "", title: need("title", of: node, text) ?? "",
      recommendation: need("recommendation", of: node, text) ?? "")
    table.group = value("group", of: node, string)
    table.areas = needList("areas", of: node, self.id)
    table.champions = needList("champions", of: node) { roundtableMember($0, bodies) }
    table.constituents = list("constituents", of: node) { roundtableMember($0, bodies) }
    table.sessions = list("sessions", of: node, session)
    table.outputs = needList("outputs", of: node, output)
    table.provenance = provenance(of: node)
    return id == nil ? nil : table
  }

  private func roundtableMember(_ node: Int, _ bodies: Set<ID>) -> Roundtable.Member? {
    switch document.kind(of: node) {
    case .string:
      let name = document.text(node)
      return Roundtable.Member(bodies.contains(ID(name)) ? .body(ID(name)) : .name(name))
    case .object:
      let (body, name) = (value("body", of: node, id), value("name", of: node, string))
      let provenance = provenance(of: node)
      switch (body, name) {
      case (let body?, nil): return Roundtable.Member(.body(body), provenance: provenance)
      case (nil, let name?): return Roundtable.Member(.name(name), provenance: provenance)
      case (_?, _?): report(node, "has both \"body\" and \"name\": one of them is enough")
      case (nil, nil):
        if member("body", of: node) == nil, member("name", of: node) == nil {
          report(node, "needs \"body\" or \"name\"")
        }
      }
    default: expected("a name, the id of a body, or an object", node)
    }
    return nil
  }

  private func session(_ node: Int) -> Roundtable.Session? {
    guard isObject(node) else { return nil }
    let (date, title) = (need("date", of: node, date), need("title", of: node, text))
    let provenance = provenance(of: node)
    guard let date, let title else { return nil }
    return Roundtable.Session(date: date, title: title, provenance: provenance)
  }

  private func output(_ node: Int) -> Roundtable.Output? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    let output = Roundtable.Output(
      id: id ?? "", title: need("title", of: node, text) ?? "", kind: need("kind", of: node, string) ?? "",
      due: value("due", of: node, date), delivered: value("delivered", of: node, date),
      weight: value("weight", of: node, weight) ?? 1, provenance: provenance(of: node))
    return id == nil ? nil : output
  }
}
