package import Storage

/// The texts of a small valid roadmap by name; `changes` replaces some or adds to them.
package func minimalRoadmap(_ changes: [String: String] = [:]) -> [String: String] {
  let texts = [
    "roadmap.json": """
    {"formatVersion": 1, "id": "minimal", "title": "A minimal roadmap", "start": "2020", "horizon": "2030"}
    """,
    "areas/01-water.json": """
    {
      "id": "water",
      "number": 1,
      "title": {"en": "Water for all", "fr": "L’eau pour tous"},
      "shortTitle": "Water",
      "purpose": "Everybody has water.",
      "source": "plan",
      "actions": [
        {
          "id": "wells",
          "title": "Wells",
          "commitment": "Dig wells.",
          "leads": ["water-board"],
          "due": "2025",
          "updates": [
            {"date": "2021-03", "status": "under-way", "source": "plan"},
            {"date": "2024-05-01", "status": "delivered", "source": "plan"}
          ]
        }
      ],
      "indicators": [
        {
          "id": "people-with-water",
          "title": "People with water",
          "unit": "%",
          "direction": "increase",
          "baseline": {"date": "2020", "value": 50, "source": "plan"},
          "targets": [{"set": "2020", "date": "2030", "value": 100, "source": "plan"}],
          "observations": [
            {"date": "2021", "value": 55.5, "published": "2022-03", "source": "plan"},
            {"date": "2022", "value": 60, "estimate": true, "source": "plan"}
          ]
        }
      ]
    }
    """,
    "bodies.json": """
    [{"id": "water-board", "name": "Water Board", "kind": "government", "areas": ["water"]}]
    """,
    "milestones.json": """
    [
      {
        "id": "opening", "title": "Opening", "kind": "summit", "date": "2026-06", "areas": ["water"],
        "bodies": ["water-board"], "dependsOn": ["wells"],
        "updates": [{"date": "2020-06", "state": "scheduled", "source": "plan"}]
      }
    ]
    """,
    "risks.json": """
    [
      {
        "id": "drought", "title": "Drought", "description": "No rain.", "areas": ["water"],
        "updates": [{"date": "2020-06", "likelihood": 2, "impact": 5, "certainty": "judgement", "note": "It is dry."}]
      }
    ]
    """,
    "roundtables.json": """
    [
      {
        "id": "table-1", "number": 1, "code": "1A", "title": "Table", "recommendation": "Talk.", "areas": ["water"],
        "champions": ["water-board", "A. N. Other"],
        "outputs": [{"id": "report", "title": "Report", "kind": "report", "delivered": "2023", "source": "plan"}]
      }
    ]
    """,
    "sources.json": """
    [{"id": "plan", "title": "The plan", "date": "2020-01-01", "url": "https://example.org/plan"}]
    """,
  ]
  return texts.merging(changes) { _, new in new }
}

/// The files that `load` would read from a directory `data` of these texts.
package func dataFiles(_ texts: [String: String]) -> [DataFile] {
  texts.sorted { $0.key < $1.key }.map { DataFile(name: $0.key, path: "data/\($0.key)", bytes: Array($0.value.utf8)) }
}
