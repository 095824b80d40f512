import Model

extension RecordDecoder {
  /// The record of an area's file.
  func area(_ node: Int) -> Area? {
    guard isObject(node) else { return nil }
    _ = member("$schema", of: node)
    let id = ownID(of: node)
    var area = Area(
      id: id ?? "", number: need("number", of: node) { whole($0, in: 1...Int.max) } ?? 0,
      title: need("title", of: node, text) ?? "", shortTitle: need("shortTitle", of: node, text) ?? "",
      purpose: need("purpose", of: node, text) ?? "")
    area.paragraphs = list("paragraphs", of: node, string)
    area.recommendations = list("recommendations", of: node, string)
    area.weight = value("weight", of: node, weight)
    area.provenance = provenance(of: node)
    area.actions = needList("actions", of: node, action)
    area.indicators = needList("indicators", of: node, indicator)
    return id == nil ? nil : area
  }

  private func action(_ node: Int) -> Action? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    var action = Action(
      id: id ?? "", title: need("title", of: node, text) ?? "", commitment: need("commitment", of: node, text) ?? "")
    action.paragraph = value("paragraph", of: node, string)
    action.leads = needList("leads", of: node, self.id)
    action.participants = list("participants", of: node, string)
    action.start = value("start", of: node, date)
    action.due = value("due", of: node, date)
    action.dueSet = value("dueSet", of: node, date)
    action.weight = value("weight", of: node, weight) ?? 1
    action.steps = list("steps", of: node, step)
    action.updates = needList("updates", of: node, actionUpdate)[...]
    action.provenance = provenance(of: node)
    return id == nil ? nil : action
  }

  private func step(_ node: Int) -> Action.Step? {
    guard isObject(node) else { return nil }
    let id = ownID(of: node)
    let step = Action.Step(
      id: id ?? "", title: need("title", of: node, text) ?? "", weight: value("weight", of: node, weight) ?? 1,
      done: value("done", of: node, date), provenance: provenance(of: node))
    return id == nil ? nil : step
  }

  private func actionUpdate(_ node: Int) -> Action.Update? {
    guard isObject(node) else { return nil }
    let (date, status) = (need("date", of: node, date), need("status", of: node) { word($0) as Action.Status? })
    let (completion, by) = (value("completion", of: node, share), value("by", of: node, string))
    let provenance = provenance(of: node)
    guard let date, let status else { return nil }
    return Action.Update(date: date, status: status, completion: completion, by: by, provenance: provenance)
  }
}
