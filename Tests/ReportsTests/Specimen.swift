import Model
import Scoring
import Storage
import TestSupport

/// A small roadmap in which something of everything goes wrong.
enum Specimen {
  static func assessment(asOf day: String = "2026-11-23", _ changes: [String: String] = [:]) throws -> Assessment {
    Assessment(of: try archive(changes), asOf: Day(day))
  }

  static func archive(_ changes: [String: String] = [:]) throws -> Archive {
    try decode(dataFiles(texts.merging(changes) { _, new in new }))
  }

  private static let texts = [
    "roadmap.json": """
    {"formatVersion": 1, "id": "specimen", "title": {"en": "A Roadmap for Water", "fr": "L'eau pour tous"},
     "symbol": "A/1/2", "start": "2020", "horizon": "2030", "source": "plan"}
    """,
    "areas/01-water.json": """
    {"id": "water", "number": 1, "title": {"en": "Water for all", "zh": "人人有水"}, "shortTitle": "Water",
     "purpose": "Everybody has water.", "source": "plan", "recommendations": ["1A"],
     "actions": [
       {"id": "wells", "title": "Dig \\u001B[31mwells", "commitment": "Dig a well in every village.", "paragraph": "12",
        "leads": ["board"], "participants": ["villages"], "start": "2020", "due": "2024", "source": "plan",
        "steps": [{"id": "wells-map", "title": "Map", "done": "2021-02", "source": "plan"},
                  {"id": "wells-dig", "title": "Dig"}],
        "updates": [{"date": "2021-03", "status": "under-way", "completion": 0.3, "source": "plan",
                     "certainty": "judgement", "note": "Seen from https://example.org/a/very/long/address/of/a/page/\
    that/nobody/should/ever/have/to/type/again by an editor."}]},
       {"id": "pipes", "title": "水管 and pipes", "commitment": "Lay pipes.", "leads": [], "certainty": "unconfirmed",
        "updates": []},
       {"id": "taps", "title": "Taps", "commitment": "Fit taps.", "leads": ["board"], "due": "2025-06",
        "updates": [{"date": "2025-05-01", "status": "delivered", "source": "plan"},
                    {"date": "2026-05-01", "status": "delivered"}]}
     ],
     "indicators": [
       {"id": "served", "title": "People served, été", "unit": "% of people", "direction": "increase", "every": "1y",
        "baseline": {"date": "2020", "value": 50, "source": "plan"},
        "targets": [{"set": "2020", "date": "2030", "value": 100, "setBy": "the Board", "source": "plan"}],
        "observations": [{"date": "2021", "value": 50.5, "published": "2022-03", "source": "census"},
                         {"date": "2025", "value": 51, "estimate": true, "breakBefore": true, "source": "census"}]}
     ]}
    """,
    "areas/02-light.json": """
    {"id": "light", "number": 2, "title": "الضوء للجميع", "shortTitle": "الضوء", "purpose": "Lamps.", "source": "plan",
     "actions": [{"id": "lamps", "title": "Lamps", "commitment": "Light lamps.", "leads": [], "source": "plan",
                  "updates": [{"date": "2022", "status": "delivered", "source": "plan"}]}],
     "indicators": []}
    """,
    "bodies.json": """
    [{"id": "board", "name": "Water Board", "acronym": "WB", "kind": "government", "areas": ["water"], "source": "plan",
      "negotiates": ["water rights"], "url": "https://example.org/board"}]
    """,
    "milestones.json": """
    [{"id": "opening", "title": "Opening of the great aqueduct", "kind": "summit", "date": "2026-11-20",
      "end": "2026-11-27", "areas": ["water"], "bodies": ["board"], "dependsOn": ["wells"],
      "updates": [{"date": "2020-06", "state": "scheduled", "source": "plan"}]},
     {"id": "inquiry", "title": "Inquiry into the leak", "kind": "review", "date": "2025-03", "areas": ["water"],
      "updates": [{"date": "2024-06", "state": "rescheduled", "to": "2025-09", "source": "plan"}]},
     {"id": "founding", "title": "Founding", "kind": "instrument", "date": "2020-06", "areas": ["water"],
      "updates": [{"date": "2020-06-12", "state": "achieved", "source": "plan"}], "outcome": "A charter."}]
    """,
    "risks.json": """
    [{"id": "drought", "title": "Drought", "description": "No rain.", "areas": ["water"],
      "updates": [{"date": "2020-06", "likelihood": 2, "impact": 5, "certainty": "judgement", "note": "It is dry."}]}]
    """,
    "roundtables.json": """
    [{"id": "table-1", "number": 1, "code": "1A", "title": "Table of the wells", "recommendation": "Talk.",
      "areas": ["water"], "champions": ["board", {"name": "A. N. Other", "certainty": "unconfirmed"}],
      "sessions": [{"date": "2021-05", "title": "First session", "source": "plan"}], "source": "plan",
      "outputs": [{"id": "report", "title": "Report", "kind": "report", "delivered": "2023", "source": "plan"},
                  {"id": "model", "title": "Model", "kind": "tool", "due": "2024"}]}]
    """,
    "sources.json": """
    [{"id": "plan", "title": "The plan", "publisher": "Water Board", "symbol": "A/1/2", "date": "2020-01-01",
      "url": "https://example.org/plan/with/an/address/that/is/longer/than/any/narrow/page/could/ever/hold"},
     {"id": "census", "title": "Census of households", "date": "2021-12", "url": "https://example.org/census"}]
    """,
  ]
}
