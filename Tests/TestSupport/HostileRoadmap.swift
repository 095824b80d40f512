/// The texts of a roadmap in which every text that is free holds one of `texts`, and each stands in a record of every
/// kind; ids, dates and words are as they have to be.
package func hostileRoadmap(_ texts: [String] = HostileText.all.map(\.text)) -> [String: String] {
  let hostile = texts.map(HostileText.json)
  var files = [
    "roadmap.json": """
    {"formatVersion": 1, "id": "hostile", "title": {"en": \(hostile[0]), "ar": \(hostile[0])}, "symbol": \(hostile[0]),
     "start": "2020", "horizon": "2030", "source": "source-0"}
    """
  ]
  func records(_ text: (Int, String) -> String) -> String {
    "[" + hostile.enumerated().map { text($0.offset, $0.element) }.joined(separator: ",\n") + "]"
  }
  for (number, text) in hostile.enumerated() {
    let provenance = "\"source\": \"source-\(number)\", \"certainty\": \"judgement\", \"note\": \(text)"
    files["areas/\(number).json"] = """
      {"id": "area-\(number)", "number": \(number + 1), "title": \(text), "shortTitle": \(text), "purpose": \(text),
       "paragraphs": [\(text)], "recommendations": [\(text)], \(provenance),
       "actions": [{"id": "action-\(number)", "title": \(text), "commitment": \(text), "paragraph": \(text),
         "leads": ["body-\(number)"], "participants": [\(text)], "start": "2020", "due": "2025", \(provenance),
         "steps": [{"id": "step-\(number)", "title": \(text), "done": "2022", \(provenance)}],
         "updates": [{"date": "2021", "status": "under-way", "by": \(text), \(provenance)}]}],
       "indicators": [{"id": "indicator-\(number)", "title": \(text), "unit": \(text), "direction": "increase",
         "baseline": {"date": "2020", "value": 10, \(provenance)}, \(provenance),
         "targets": [{"set": "2020", "date": "2030", "value": 100, "setBy": \(text), \(provenance)}],
         "observations": [{"date": "2021", "value": 20, \(provenance)}, {"date": "2022", "value": 31},
          {"date": "2023", "value": 39, "estimate": true, \(provenance)}, {"date": "2024", "value": 52}]}]}
      """
  }
  func provenance(_ number: Int, _ text: String) -> String {
    "\"source\": \"source-\(number)\", \"certainty\": \"gist\", \"note\": \(text)"
  }
  files["bodies.json"] = records { number, text in
    """
    {"id": "body-\(number)", "name": \(text), "acronym": \(text), "kind": "government", "negotiates": [\(text)],
     "areas": ["area-\(number)"], "url": \(text), \(provenance(number, text))}
    """
  }
  files["milestones.json"] = records { number, text in
    """
    {"id": "milestone-\(number)", "title": \(text), "kind": "summit", "date": "202\(number % 10)-06",
     "areas": ["area-\(number)"], "bodies": ["body-\(number)"], "dependsOn": ["action-\(number)"],
     "updates": [{"date": "2019", "state": "scheduled", \(provenance(number, text))}], "outcome": \(text),
     \(provenance(number, text))}
    """
  }
  files["roundtables.json"] = records { number, text in
    """
    {"id": "table-\(number)", "number": \(number % 9 + 1), "code": \(text), "group": \(text), "title": \(text),
     "recommendation": \(text), "areas": ["area-\(number)"], "champions": ["body-\(number)", \(text)],
     "constituents": [{"name": \(text), \(provenance(number, text))}],
     "sessions": [{"date": "2022", "title": \(text), \(provenance(number, text))}],
     "outputs": [{"id": "output-\(number)", "title": \(text), "kind": \(text), "due": "2021",
      \(provenance(number, text))}], \(provenance(number, text))}
    """
  }
  files["risks.json"] = records { number, text in
    """
    {"id": "risk-\(number)", "title": \(text), "description": \(text), "areas": ["area-\(number)"],
     "updates": [{"date": "2021", "likelihood": \(number % 5 + 1), "impact": 3, \(provenance(number, text))}],
     \(provenance(number, text))}
    """
  }
  files["sources.json"] = records { number, text in
    """
    {"id": "source-\(number)", "title": \(text), "publisher": \(text), "symbol": \(text), "date": "2020",
     "url": \(text), "note": \(text)}
    """
  }
  files["queries.json"] = records { number, text in
    "{\"id\": \"query-\(number)\", \"title\": \(text), \"query\": \"plain\"}"
  }
  return files
}
