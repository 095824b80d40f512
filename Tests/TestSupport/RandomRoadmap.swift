package import Model

extension Roadmap {
  /// A valid roadmap that follows from its seed alone, with some of everything a file may hold.
  package static func random(seed: UInt64) -> Roadmap {
    var random = RandomRoadmap(seed: seed)
    return random.roadmap()
  }
}

/// Makes records in the order in which they refer to each other.
struct RandomRoadmap {
  var generator: SplitMix64
  private(set) var sources: [ID] = []
  private(set) var bodies: [ID] = []
  private(set) var areas: [ID] = []
  private var count = 0

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func roadmap() -> Roadmap {
    var roadmap = Roadmap(id: "random", title: "A random roadmap", start: "2019", horizon: "2030")
    roadmap.sources = many(1...6) { $0.source() }
    sources = roadmap.sources.map(\.id)
    areas = many(1...5) { $0.id("area") }
    roadmap.bodies = many(0...5) { $0.body() }
    bodies = roadmap.bodies.map(\.id)
    roadmap.areas = areas.enumerated().map { area($0.element, number: $0.offset + 1) }
    for id in areas where chance(0.2) && roadmap.area(id)?.weight == nil { roadmap.areaWeights[id] = weight() }
    roadmap.roundtables = many(0...3) { $0.roundtable() }
    let actions = roadmap.areas.flatMap { $0.actions.map(\.id) }
    roadmap.milestones = many(0...6) { $0.milestone() }
    for index in roadmap.milestones.indices {
      let earlier = actions + roadmap.milestones[..<index].map(\.id)
      roadmap.milestones[index].dependsOn = some(of: earlier, atMost: 2)
    }
    roadmap.risks = many(0...4) { $0.risk() }
    return roadmap
  }

  // MARK: Choices

  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }

  mutating func many<Value>(_ count: ClosedRange<Int>, _ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: count, using: &generator)).map { _ in make(&self) }
  }

  mutating func maybe<Value>(_ probability: Double, _ make: (inout Self) -> Value) -> Value? {
    chance(probability) ? make(&self) : nil
  }

  mutating func some<Value>(of values: [Value], atMost most: Int) -> [Value] {
    Array(values.shuffled(using: &generator).prefix(Int.random(in: 0...most, using: &generator)))
  }

  mutating func word<Word: CaseIterable>() -> Word {
    guard let word = Word.allCases.randomElement(using: &generator) else { preconditionFailure("a type without cases") }
    return word
  }

  /// An id that no other record has.
  mutating func id(_ kind: String) -> ID {
    count += 1
    return ID("\(kind)-\(count)")
  }

  mutating func weight() -> Double { chance(0.1) ? 0 : Double.random(in: 0.25...4, using: &generator) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    (Double.random(in: range, using: &generator) * 10).rounded() / 10
  }

  /// A day, a month or a year in the years given.
  mutating func date(_ years: ClosedRange<Int> = 2018...2027) -> PartialDate {
    let year = Int.random(in: years, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let day = Int.random(in: 1...28, using: &generator)
    let text =
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: "\(year)"
      case 1: "\(year)-\(month < 10 ? "0" : "")\(month)"
      default: "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      }
    return PartialDate(stringLiteral: text)
  }

  /// Dates from old to new.
  mutating func dates(_ count: ClosedRange<Int>, _ years: ClosedRange<Int> = 2018...2027) -> [PartialDate] {
    many(count) { $0.date(years) }.sorted { ($0.last, $0.first) < ($1.last, $1.first) }
  }

  /// Published on the date or up to two years after it, now and then.
  mutating func provenance(of date: PartialDate? = nil) -> Provenance {
    let certainty: Certainty = chance(0.7) ? .confirmed : word()
    let published = maybe(0.3) { random in
      date.map { PartialDate($0.last.advanced(days: Int.random(in: 0...700, using: &random.generator))) }
    }
    return Provenance(
      source: maybe(0.9) { $0.sources.randomElement(using: &$0.generator) } ?? nil, certainty: certainty,
      note: maybe(0.2) { _ in "A note." }, published: published ?? nil)
  }
}

extension PartialDate: ExpressibleByStringLiteral {
  /// A date of a test; a text that is none stops the test.
  package init(stringLiteral text: String) {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is not a date") }
    self = date
  }
}

extension Day {
  /// A day of a test, such as `2024-02-29`; a text that is none stops the test.
  package init(_ text: String) { self = PartialDate(stringLiteral: text).last }
}
