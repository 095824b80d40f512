import Model
import Scoring
import TestSupport
import Testing

struct QueryErrorTests {
  private func fault(_ text: String) -> QueryError? {
    do throws(QueryError) {
      try Query(text).check(against: Sample.roadmap)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what was typed is quoted with nothing to obey in it`() {
    #expect(fault("\u{1B}[31m\u{202E}:x")?.description.hasPrefix("there is no field \"�[31m�\"") == true)
    #expect(fault("lead:\u{7F}\u{9B}x")?.description == "there is no body \"��x\"")
    let flood = "a" + String(repeating: "\u{301}", count: 1_000)
    #expect((fault("lead:\(flood)")?.description.unicodeScalars.count ?? 0) < 130)
  }

  @Test func `a query longer than anybody types is refused`() {
    #expect(fault(String(repeating: "a ", count: 5_000)) == nil)
    let error = fault(String(repeating: "a ", count: 5_000) + "b")
    #expect(error?.place == 0..<1)
    #expect(error?.description == "it is longer than 10000 bytes")
  }

  @Test(arguments: [
    ("statu:x", "statu", "did you mean status:?"), ("due<2027 stats:x", "stats", "did you mean status:?"),
    ("xyz:1", "xyz", "fields are status, kind"), ("status:off-trak", "off-trak", "did you mean status:off-track?"),
    ("水 status:Delivred", "Delivred", "did you mean status:delivered?"), ("status:x", "x", "statuses are achieved"),
    ("kind:acton", "acton", "did you mean kind:action?"), ("kind:x", "x", "kinds are area, action"),
    ("area:conectivity", "conectivity", "did you mean connectivity?"),
    ("area:connect", "connect", "did you mean connectivity?"), ("area:zzz", "zzz", "; areas are connectivity, goods"),
    ("-(area:goods or lead:x)", "x", "no body \"x\""),
    ("lead:ohcr", "ohcr", "did you mean ohchr?"), ("source:figure", "figure", "did you mean figures?"),
    ("due<soon", "soon", "is not a date"), ("due<2025-02-30", "2025-02-30", "is not a date"),
    ("score>many", "many", "is not a number"), ("score>nan", "nan", "is not a number"),
    ("score>0x10", "0x10", "is not a number"), ("coverage>80", "80", "from 0 to 1"),
    ("coverage>101%", "101%", "from 0 to 1"), ("value>%", "%", "is not a number"),
    ("status:", "status:", "a value stands after status:"), ("area: x", "area:", "a value stands after area:"),
    ("x due<", "due<", "a value stands after due<"), ("due < 2027", "<", "a field stands before <"),
    (":x", ":", "a field stands before :"), ("area>goods", ">", "area is not compared"),
    ("status<=held", "<=", "status is not compared"), ("x \"y", "\"", "not closed"),
    ("\"\"", "\"\"", "quotation marks"),
    ("area:\" \"", "\" \"", "quotation marks"), ("a (b", "(", "not closed"), ("a) b", ")", "was not opened"),
    ("a ( ) b", "( )", "between the parentheses"), ("or a", "or", "between two terms"),
    ("a OR", "OR", "between two terms"),
    ("a or or b", "or", "between two terms"), ("(a or )", "or", "between two terms"), ("-", "-", "after -"),
    ("a -- b", "--", "after -"), ("(a -)", "-", "after -"),
  ])
  func `an error says where it is and what was meant`(text: String, place: String, words: String) throws {
    let error = try #require(fault(text))
    let characters = Array(text)
    #expect(String(characters[error.place]) == place)
    #expect("\(error)".contains(words), "\(error)")
  }

  @Test func `the second of two alternatives without a term is the one that is wrong`() {
    #expect(fault("a or or b")?.place == 2..<4)
    #expect(fault("é🇺🇳 é status:x")?.place == 12..<13)
  }

  @Test func `parentheses stand in each other only so deep`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "-(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(fault(nested(50)) == nil)
    #expect(fault(nested(51))?.fault == .tooDeep)
    #expect(fault(nested(3_000))?.fault == .tooDeep)
    #expect(fault(String(repeating: "-", count: 9_000) + "a") == nil)
  }

  @Test(arguments: 0..<50)
  func `any text is a query or has an error with its place`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "or", "-", "(", ")", "\"", ":", "<", "<=", ">", "=", " ", "  ", "status", "due", "2027", "-90d", "off-track",
      "area", "goods", "coverage", "50%", "score", "é", "水", "\u{301}", "\u{0}", "\u{1B}", "\n", "🇺🇳", "none", "kind",
      "99999999999999999999", "source:report",
    ]
    let matcher = Matcher(Assessment(of: Sample.archive, asOf: Sample.day))
    for _ in 0..<200 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      if let error = fault(text) {
        #expect(!error.place.isEmpty && error.place.upperBound <= text.count, "\(text): \(error)")
        #expect(!"\(error)".isEmpty)
      } else if let query = try? Query(text) {  // its errors were looked at above
        for record in RecordKind.allCases.flatMap(Sample.roadmap.records) { _ = query.matches(record, in: matcher) }
      }
    }
  }

  @Test func `queries of the roadmap are checked in their places`() {
    var roadmap = Sample.roadmap
    roadmap.queries = [
      NamedQuery(id: "fine", title: "Fine", text: "area:goods"), NamedQuery(id: "wrong", title: "Wrong", text: "a b:c"),
      NamedQuery(id: "lost", title: "Lost", text: "area:nowhere"),
    ]
    let findings = roadmap.queryFindings
    #expect(findings.map(\.place.path) == [[.index(1), .key("query")], [.index(2), .key("query")]])
    #expect(findings.map(\.message).first?.hasPrefix("at character 3: there is no field \"b\"") == true)
    #expect(findings.last?.message.hasPrefix("at character 6: there is no area \"nowhere\"; areas are ") == true)
  }
}
