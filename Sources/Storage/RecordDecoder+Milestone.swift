import Model

extension RecordDecoder {
  func milestone(_ node: Int) -> Milestone? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var milestone = Milestone(
      id: id ?? "", title: need("title", of: node, text) ?? "", kind: need("kind", of: node, word) ?? .deadline)
    milestone.plannedDate = value("date", of: node, date)
    milestone.plannedEnd = value("end", of: node, date)
    milestone.areas = needList("areas", of: node, self.id)
    milestone.bodies = list("bodies", of: node, self.id)
    milestone.dependsOn = list("dependsOn", of: node, self.id)
    milestone.updates = needList("updates", of: node, milestoneUpdate)
    milestone.outcome = value("outcome", of: node, text)
    milestone.provenance = provenance(of: node)
    return id == nil ? nil : milestone
  }

  private func milestoneUpdate(_ node: Int) -> Milestone.Update? {
    guard isObject(node) else { return nil }
    let (date, state) = (need("date", of: node, date), need("state", of: node) { word($0) as Milestone.State? })
    let to = value("to", of: node, self.date)
    let provenance = provenance(of: node)
    guard let date, let state, to != nil || document.value("to", of: node) == nil else { return nil }
    return Milestone.Update(date: date, state: state, to: to, provenance: provenance)
  }

  func body(_ node: Int) -> Body? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var body = Body(
      id: id ?? "", name: need("name", of: node, text) ?? "", kind: need("kind", of: node, word) ?? .government)
    body.acronym = value("acronym", of: node, string)
    body.negotiates = list("negotiates", of: node, string)
    body.areas = needList("areas", of: node, self.id)
    body.url = value("url", of: node, string)
    body.provenance = provenance(of: node)
    return id == nil ? nil : body
  }

  func risk(_ node: Int) -> Risk? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var risk = Risk(
      id: id ?? "", title: need("title", of: node, text) ?? "", description: need("description", of: node, text) ?? "")
    risk.areas = needList("areas", of: node, self.id)
    risk.updates = needList("updates", of: node, riskUpdate)
    risk.provenance = provenance(of: node)
    return id == nil ? nil : risk
  }

  private func riskUpdate(_ node: Int) -> Risk.Update? {
    guard isObject(node) else { return nil }
    let date = need("date", of: node, date)
    let likelihood = need("likelihood", of: node) { whole($0, in: 1...5) }
    let impact = need("impact", of: node) { whole($0, in: 1...5) }
    let provenance = provenance(of: node)
    guard let date, let likelihood, let impact else { return nil }
    return Risk.Update(date: date, likelihood: likelihood, impact: impact, provenance: provenance)
  }

  func source(_ node: Int) -> Source? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var source = Source(id: id ?? "", title: need("title", of: node, text) ?? "")
    source.publisher = value("publisher", of: node, string)
    source.symbol = value("symbol", of: node, string)
    source.date = value("date", of: node, date)
    source.url = value("url", of: node, string)
    source.retrieved = value("retrieved", of: node, date)
    source.note = value("note", of: node, text)
    _ = value("certainty", of: node) { word($0) as Certainty? }
    return id == nil ? nil : source
  }
}
