import Canvas
import Model
import Scoring

/// A matrix of bodies and areas: who negotiates what where.
///
/// With an area chosen, its bodies come first and say what they negotiate.
struct BodiesPane: ListPane {
  enum Key: OrderKey { case ties, name, kind, areas }

  let name = "Bodies and areas"
  var list = ListState()
  private(set) var tally = Tally()
  private var sorting = ListOrder<Key>()
  /// Positions in the roadmap's bodies, in the order in which they are shown.
  private(set) var order: [Int] = []
  /// By position in the roadmap's bodies.
  private(set) var ties: [BodyTies] = []
  /// How many bodies negotiate, touch or lead in each area.
  private(set) var totals: [Int] = []
  /// The ties that there are, the strongest first.
  private(set) var kinds: [Tie] = []
  /// The short titles of the areas, with their numbers.
  private(set) var areaNames: [(number: Int, title: String)] = []
  /// Columns of the widest acronym, at most 10.
  private(set) var acronymWidth = 0
  /// Columns that no name needs more of, at most 76.
  private(set) var nameWidth = 0
  /// The position of the chosen area in the roadmap.
  private(set) var area: Int?
  /// The area that was chosen, which need not be known on every day.
  private var choice: ID?
  /// Positions of those that answer to the filter.
  private var shown: [Int] = []
  private var areaTitle: String?

  var title: String {
    "\(name)" + (areaTitle.map { ": \($0)" } ?? "") + (sorting.isUsual ? "" : ", \(sorting.words)")
  }
  var qualifier: String {
    [areaTitle, sorting.isUsual ? nil : sorting.words].compactMap { $0 }.joined(separator: ", ")
  }

  mutating func take(_ context: PaneContext) {
    let roadmap = context.assessment.roadmap
    ties = BodyTies.all(of: roadmap)
    totals = [Int](repeating: 0, count: roadmap.areas.count)
    for (area, tie) in ties.lazy.flatMap(\.areas) where tie > .meets { totals[area] += 1 }
    kinds = Tie.allCases.reversed().filter { tie in ties.contains { $0.areas.values.contains(tie) } }
    areaNames = roadmap.areas.map { ($0.number, $0.shortTitle.text()) }
    acronymWidth = min(10, roadmap.bodies.lazy.compactMap { $0.acronym.map(TextWidth.columns(of:)) }.max() ?? 0)
    nameWidth = roadmap.bodies.reduce(12) { $0 < 76 ? min(76, max($0, $1.name.text().utf8.count)) : $0 }
    tally = Tally()
    shown = roadmap.bodies.indices.filter { tally.count(context.admits(.body(roadmap.bodies[$0]))) }
    arrange(roadmap)
  }

  func count(in assessment: Assessment) -> Int { order.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { assessment.roadmap.bodies[order[index]].id }

  /// Its topics.
  func words(at index: Int, in assessment: Assessment) -> String? {
    assessment.roadmap.bodies[order[index]].negotiates.joined(separator: "; ")
  }

  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool {
    if sorting.perform(command) { return takeKeepingSelection(context) }
    let roadmap = context.assessment.roadmap
    let count = roadmap.areas.count
    // One more than there are areas: past the last one, none is chosen.
    switch command {
    case .nextArea: choose(((area ?? count) + 1) % (count + 1), roadmap)
    case .previousArea: choose(((area ?? count) + count) % (count + 1), roadmap)
    default:
      guard let index = Command.areaColumns.firstIndex(of: command) else { return false }
      if index < count { choose(index, roadmap) }
    }
    return true
  }

  /// Puts that area's bodies first, and selects the first of them; with no area the selected body stays so.
  private mutating func choose(_ index: Int, _ roadmap: Roadmap) {
    choice = roadmap.areas.indices.contains(index) ? roadmap.areas[index].id : nil
    let kept = order.indices.contains(list.selection) ? order[list.selection] : nil
    arrange(roadmap)
    list.select(choice == nil ? kept.flatMap { order.firstIndex(of: $0) } ?? 0 : 0)
  }

  private mutating func arrange(_ roadmap: Roadmap) {
    area = choice.flatMap { choice in roadmap.areas.firstIndex { $0.id == choice } }
    areaTitle = area.map { "\(roadmap.areas[$0].number) \(roadmap.areas[$0].shortTitle.text())" }
    order = sorting.sorted(usualOrder(roadmap)) { index in
      let body = roadmap.bodies[index]
      return switch sorting.key {
      case .ties: .number(0)
      case .name: .text(folded(body.acronym ?? body.name.text()))
      case .kind: Body.Kind.allCases.firstIndex(of: body.kind).map { .number(Double($0)) }
      case .areas: .number(-Double(ties[index].areas.count))
      }
    }
    if sorting.key == .ties, sorting.isReversed { order.reverse() }
  }

  /// The strongest ties first; among equals those that have to do with few other areas.
  private func usualOrder(_ roadmap: Roadmap) -> [Int] {
    let kinds = Dictionary(Body.Kind.allCases.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let ranks = shown.map { body in
      let tie = area.flatMap { ties[body].areas[$0] }
      return (
        tie: -(tie?.rawValue ?? -1), breadth: tie == nil ? 0 : ties[body].areas.count,
        kind: kinds[roadmap.bodies[body].kind] ?? 0, body: body
      )
    }
    return ranks.sorted { $0 < $1 }.map(\.body)
  }
}

extension BodiesPane.Key {
  var words: String {
    switch self {
    case .ties: "what they do"
    case .name: "name"
    case .kind: "kind"
    case .areas: "number of areas"
    }
  }

  var directions: (usual: String, reversed: String) {
    switch self {
    case .ties: ("", "least first")
    case .name: ("", "Z to A")
    case .kind: ("", "last first")
    case .areas: ("most first", "fewest first")
    }
  }
}
