import Storage

/// The parts of an input: a line `=name` begins the part of that name, and what stands before the first one is an area.
///
/// The names are those of data files, `query` and `config`; files without a part are those of a small roadmap.
struct FuzzInput {
  private(set) var files: [DataFile] = []
  private(set) var query: [UInt8]?
  private(set) var configuration: DataFile?

  init(_ bytes: [UInt8]) {
    var texts = smallRoadmap.mapValues { Array($0.utf8) }
    for (name, bytes) in FuzzInput.parts(of: bytes) {
      switch name {
      case "query": query = bytes
      case "config": configuration = DataFile(name: name, path: name, bytes: bytes)
      default: texts[name] = bytes
      }
    }
    files = texts.sorted { $0.key < $1.key }.map { DataFile(name: $0.key, path: "data/\($0.key)", bytes: $0.value) }
  }

  private static func parts(of bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    var parts: [(name: String, bytes: [UInt8])] = [("areas/01-water.json", [])]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if bytes[start] == UInt8(ascii: "=") {
        parts.append((String(decoding: bytes[(start + 1)..<end].filter { $0 > 0x20 }, as: UTF8.self), []))
      } else {
        parts[parts.count - 1].bytes += bytes[start..<end]
      }
      start = end
    }
    return parts.filter { !$0.bytes.isEmpty }
  }
}

/// One record of a kind, so that what an input names is there.
private let smallRoadmap = [
  "roadmap.json":
    #"{"formatVersion": 1, "id": "minimal", "title": "A roadmap", "start": "2020", "horizon": "2030"}"#,
  "areas/01-water.json": """
  {"id": "water", "number": 1, "title": "Water for all", "shortTitle": "Water", "purpose": "Water.", "source": "plan",
   "actions": [{"id": "wells", "title": "Wells", "commitment": "Dig.", "leads": ["board"], "due": "2025",
     "updates": [{"date": "2021-03", "status": "under-way", "source": "plan"}]}],
   "indicators": [{"id": "people", "title": "People", "unit": "%", "direction": "increase",
     "baseline": {"date": "2020", "value": 50, "source": "plan"},
     "targets": [{"set": "2020", "date": "2030", "value": 100, "source": "plan"}],
     "observations": [{"date": "2021", "value": 55.5, "source": "plan"}]}]}
  """,
  "bodies.json": #"[{"id": "board", "name": "Board", "kind": "government", "areas": ["water"]}]"#,
  "milestones.json": """
  [{"id": "opening", "title": "Opening", "kind": "summit", "date": "2026-06", "areas": ["water"], "bodies": ["board"],
    "updates": [{"date": "2020-06", "state": "scheduled", "source": "plan"}]}]
  """,
  "sources.json": #"[{"id": "plan", "title": "The plan", "date": "2020-01-01"}]"#,
]
