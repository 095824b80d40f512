import Canvas
import Model

/// What a body has to do with an area, from the weakest to the strongest.
enum Tie: Int, CaseIterable, Comparable, Sendable {
  /// It takes part in a milestone there.
  case meets
  /// It touches the area, with no topic known.
  case touches
  /// It touches the area and has topics. The data do not say which topic belongs to which of its areas.
  case negotiates
  /// It leads an action there.
  case leads

  static func < (left: Tie, right: Tie) -> Bool { left.rawValue < right.rawValue }

  func glyph(_ symbols: Symbols) -> Character {
    switch self {
    case .meets: symbols.notDue
    case .touches: symbols.future
    case .negotiates: symbols.past
    case .leads: symbols.lead
    }
  }

  var role: Role {
    switch self {
    case .meets, .touches: .muted
    case .negotiates: .text
    case .leads: .accent
    }
  }

  var words: String {
    switch self {
    case .meets: "attends"
    case .touches: "touches"
    case .negotiates: "works on"
    case .leads: "leads"
    }
  }
}

/// A body's place in the matrix of bodies and areas; areas, actions and milestones are positions in the roadmap.
struct BodyTies: Sendable {
  var areas: [Int: Tie] = [:]
  var leads: [(area: Int, action: Int)] = []
  /// The latest first.
  var milestones: [Int] = []

  private mutating func add(_ tie: Tie, in area: Int?) {
    guard let area else { return }
    areas[area] = max(areas[area] ?? tie, tie)
  }

  /// Those of every body of the roadmap, in its order.
  static func all(of roadmap: Roadmap) -> [BodyTies] {
    let places = Dictionary(roadmap.areas.indices.map { (roadmap.areas[$0].id, $0) }) { first, _ in first }
    let bodies = Dictionary(roadmap.bodies.indices.map { (roadmap.bodies[$0].id, $0) }) { first, _ in first }
    var all = roadmap.bodies.map { body in
      var ties = BodyTies()
      for area in body.areas { ties.add(body.negotiates.isEmpty ? .touches : .negotiates, in: places[area]) }
      return ties
    }
    for (area, record) in roadmap.areas.enumerated() {
      for (index, action) in record.actions.enumerated() where action.provenance.counts {
        for body in action.leads.compactMap({ bodies[$0] }) {
          all[body].add(.leads, in: area)
          all[body].leads.append((area, index))
        }
      }
    }
    for (index, milestone) in roadmap.milestones.enumerated() where milestone.provenance.counts {
      for body in milestone.bodies.compactMap({ bodies[$0] }) {
        all[body].milestones.append(index)
        for area in milestone.areas { all[body].add(.meets, in: places[area]) }
      }
    }
    let dates = roadmap.milestones.map { $0.date?.last }
    for body in all.indices { all[body].milestones.sort { isLater(dates[$0], $0, dates[$1], $1) } }
    return all
  }

  private static func isLater(_ left: Day?, _ first: Int, _ right: Day?, _ second: Int) -> Bool {
    switch (left, right) {
    case (let left?, let right?) where left != right: left > right
    case (.some, nil): true
    case (nil, .some): false
    default: first < second
    }
  }
}

extension Body.Kind {
  var words: String {
    switch self {
    case .unEntity: "UN entity"
    case .civilSociety: "civil society"
    case .intergovernmental, .multistakeholder, .technical, .private, .academia, .government: rawValue
    }
  }
}
