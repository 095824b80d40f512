import Model
import Scoring
import TestSupport
import Testing

struct QueryTests {
  private static let assessment = Assessment(of: Sample.archive, asOf: Sample.day)
  private static let matcher = Matcher(assessment)

  private func ids(_ text: String, _ kinds: [RecordKind] = RecordKind.allCases) throws -> [ID] {
    let query = try Query(text)
    try query.check(against: Self.assessment.roadmap)
    return kinds.flatMap(Self.assessment.roadmap.records).filter { query.matches($0, in: Self.matcher) }.map(\.id)
  }

  @Test(arguments: [
    ("registry", ["registry"]), ("AGREE baseline", ["baseline"]), ("\"twenty-year   Review\"", ["review"]),
    ("\"baseline agree\"", []), ("数字公共", ["goods"]), ("OHCHR", ["ohchr"]), ("tabl", ["table-1a", "table-3ab"]),
    ("registry or ohchr", ["registry", "ohchr"]), ("table -human", ["table-1a"]), ("table --human", ["table-3ab"]),
    ("table -(human or nothing)", ["table-1a"]), ("a registry or ohchr -human", ["registry"]),
    ("a (registry OR ohchr) -human", ["registry"]), ("table \"or\"", []), ("(registry)", ["registry"]),
  ])
  func `words, phrases and what joins them`(text: String, expected: [ID]) throws {
    #expect(try ids(text) == expected)
  }

  @Test(arguments: [
    ("status:delivered", ["baseline"]), ("status:overdue", ["finance", "plenary", "table-1a"]),
    ("status:HELD", ["review", "launch"]),
    ("status:\"under way\"", ["finance", "registry"]), ("status=under-way", ["finance", "registry"]),
    ("kind:risk", ["fragmentation"]), ("kind:bodies", ["itu", "ohchr"]), ("lead:ITU", ["baseline", "table-1a"]),
    ("lead:itu kind:action", ["baseline"]), ("lead:none", ["finance", "registry", "guidance", "table-3ab"]),
    ("area:goods", ["goods", "registry"]), ("AREA:2", ["goods", "registry"]),
    ("area:\"human rights\" kind:body", ["ohchr"]), ("source:figures", ["users", "shutdowns", "figures"]),
    ("source:none kind:action", ["registry", "guidance"]), ("area:none kind:source", ["report", "figures"]),
  ])
  func `fields`(text: String, expected: [ID]) throws {
    #expect(Set(try ids(text)) == Set(expected))
  }

  @Test func `a status is found by the words that the screens have for it`() throws {
    #expect(try ids("status:\"thin data\"") == ids("status:no-data"))
    #expect(try !ids("status:thin-data").isEmpty)
  }

  @Test(arguments: [
    ("due<2026", ["finance", "table-1a"]), ("due<=2025", ["finance", "table-1a"]), ("due=2028", ["registry"]),
    ("due:2028", ["registry"]),
    ("due<2025-12-31", ["table-1a"]), ("due>2028", ["horizon", "users"]),
    ("due>=2028", ["registry", "horizon", "users"]),
    ("due>today due<2027", ["conference"]), ("start>=2020-06 start<2020-07", ["baseline", "finance", "launch"]),
    ("updated>-1y kind:milestone", ["review", "plenary"]), ("updated>=-1y due:2026-11", []),
    ("updated=2022-04-19 kind:action", ["baseline"]), ("score=100", ["baseline"]), ("value>=296", ["shutdowns"]),
    ("value<74.5", ["users"]), ("value>-1", ["users", "shutdowns"]), ("score<26 kind:action", ["finance"]),
    ("coverage=0% kind:area", ["rights"]), ("coverage<0.1 kind:area", ["rights"]),
  ])
  func `comparisons`(text: String, expected: [ID]) throws {
    #expect(Set(try ids(text)) == Set(expected))
  }

  @Test func `a date may depend on the day the question is asked for`() throws {
    let query = try Query("updated>-400d updated<=today kind:action")
    func ids(_ day: String) -> [ID] {
      let assessment = Assessment(of: Sample.archive, asOf: Day(day))
      let matcher = Matcher(assessment)
      return assessment.roadmap.records(.action).filter { query.matches($0, in: matcher) }.map(\.id)
    }
    #expect(ids("2021-12-31") == ["baseline", "finance"])
    #expect(ids("2025-01-01") == ["registry"])
    #expect(ids("2026-11-23") == [])
  }

  @Test func `an empty query asks for everything`() throws {
    #expect(try ids("") == ids("  "))
    #expect(try ids("").count == RecordKind.allCases.flatMap(Self.assessment.roadmap.records).count)
  }

  @Test func `every accent and case finds the same`() throws {
    var roadmap = Sample.roadmap
    roadmap.risks[0] = Risk(id: "accents", title: "Élargissement à ŁÓDŹ", description: "")
    let matcher = Matcher(Assessment(of: roadmap, on: Sample.day))
    for text in ["elargissement", "ÉLARGISSEMENT", "e\u{301}largissement", "łódź", "LODZ", "\"a lodz\""] {
      let query = try Query(text)
      #expect(query.matches(.risk(roadmap.risks[0]), in: matcher), "\(text)")
    }
  }

  @Test(arguments: 0..<20)
  func `what a term excludes and what it asks for are everything, and an alternative is the union`(seed: UInt64) throws
  {
    let assessment = Assessment(of: Archive(.random(seed: seed)), asOf: Day("2024-06-30"))
    let matcher = Matcher(assessment)
    let records = RecordKind.allCases.flatMap(assessment.roadmap.records)
    func ids(_ text: String) throws -> Set<ID> {
      let query = try Query(text)
      return Set(records.filter { query.matches($0, in: matcher) }.map(\.id))
    }
    let terms = [
      "action", "-2", "status:overdue", "status:no-data", "kind:body", "area:area-2", "lead:body-1", "lead:none",
      "source:source-1", "due<2024", "due>=2023-05", "start=2020", "updated>-1y", "score>=50", "coverage<0.5",
      "value<10", "(kind:action or kind:risk)",
    ]
    let all = try ids("")
    for left in terms {
      let held = try ids(left)
      #expect(try ids("-\(left)") == all.subtracting(held), "\(left)")
      #expect(try ids("--\(left)") == held, "\(left)")
      for right in terms {
        let other = try ids(right)
        #expect(try ids("\(left) \(right)") == held.intersection(other), "\(left) \(right)")
        #expect(try ids("\(left) or \(right)") == held.union(other), "\(left) or \(right)")
        #expect(try ids("-(\(left) or \(right))") == all.subtracting(held.union(other)), "\(left) \(right)")
      }
    }
    for key in ["due", "start", "updated"] {
      for date in ["2023", "2023-05", "2023-05-17", "today", "-6m"] {
        let (less, same, more) = (try ids("\(key)<\(date)"), try ids("\(key)=\(date)"), try ids("\(key)>\(date)"))
        #expect(less.isDisjoint(with: same) && less.isDisjoint(with: more) && same.isDisjoint(with: more))
        #expect(try ids("\(key)<=\(date)") == less.union(same))
        #expect(try ids("\(key)>=\(date)") == more.union(same))
      }
    }
  }
}
