import Model
import Storage
import TestSupport
import Testing

struct QueriesTests {
  private let text = """
    [
      {"id": "late", "title": {"en": "Late", "fr": "En retard"}, "query": "status:overdue"},
      {"id": "dry", "title": "Dry", "query": "area:watr"}
    ]
    """

  @Test func `queries are read with titles in every language`() throws {
    let roadmap = try decode(dataFiles(minimalRoadmap(["queries.json": text]))).asOf(Day("2020-01-01"))
    #expect(roadmap.queries.map(\.id) == ["late", "dry"])
    #expect(roadmap.queries.map { $0.title.text(in: .french) } == ["En retard", "Dry"])
    #expect(roadmap.queries.map(\.text) == ["status:overdue", "area:watr"])
    #expect(try decode(dataFiles(minimalRoadmap())).asOf(Day("2020-01-01")).queries.isEmpty)
  }

  @Test func `a directory's queries belong to its roadmap`() throws {
    let directory = TemporaryDirectory(minimalRoadmap(["queries.json": text]))
    #expect(try load(directory.path).asOf(Day("2020-01-01")).queries.count == 2)
  }

  @Test func `what a check finds is a problem with its place`() {
    let files = dataFiles(minimalRoadmap(["queries.json": text]))
    let found = problems(in: files, strict: false) { roadmap in
      [Finding(at: Place(.queries, [.index(1), .key("query")]), "asks for \(roadmap.queries[1].text)")]
    }
    let line = "data/queries.json:3:42: error: [1].query: asks for area:watr (queries → dry)"
    #expect(found.map(\.description) == [line])
    #expect(throws: Problems(all: found)) {
      try decode(files) { _ in [Finding(at: Place(.queries, [.index(1), .key("query")]), "asks for area:watr")] }
    }
  }

  @Test func `every mistake in the file is told`() {
    let text = """
      [{"id": "wells", "title": "Wells", "query": "wells"},
       {"id": "A", "query": 1, "colour": "red"},
       7]
      """
    let lines = problems(in: dataFiles(minimalRoadmap(["queries.json": text])), strict: true).map(\.description)
    #expect(
      lines.map { $0.split(separator: ": ").dropFirst().joined(separator: ": ") } == [
        "error: [0].id: the id \"wells\" is used twice (queries → wells)",
        "error: [1]: needs \"title\" (queries → \"A\")",
        "error: [1].id: \"A\" is not an id: lower-case letters and digits in words joined by hyphens (queries → \"A\")",
        "error: [1].query: is a number, where a string is expected (queries → \"A\")",
        "warning: [1].colour: the key \"colour\" is not known (queries → \"A\")",
        "error: [2]: is a number, where an object is expected (queries)",
      ])
  }
}
