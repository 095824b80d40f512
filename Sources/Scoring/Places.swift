import Model

/// Where an area, an action or an indicator stands in a roadmap, and so in the tree of scores.
enum Place: Equatable, Sendable {
  case area(Int)
  case action(area: Int, item: Int)
  case indicator(area: Int, item: Int)
}

/// Finds the place of an id; a dictionary, without copies of the ids, as it is made for every assessment.
struct Places: Equatable, Sendable {
  /// A hash table with open addressing, at most half full: its size is a power of two. Each slot holds the number of a
  /// place, or 0.
  private var slots: [UInt32]
  /// The numbers of the areas; behind each come those of its actions, then of its indicators.
  private var areas: [UInt32] = []

  init(in roadmap: Roadmap) {
    let areas = roadmap.areas.span
    var count = areas.count
    for area in areas.indices { count += areas[area].actions.count + areas[area].indicators.count }
    slots = Array(repeating: 0, count: 2 << (Int.bitWidth - count.leadingZeroBitCount))
    var number: UInt32 = 0
    for area in areas.indices {
      number += 1
      self.areas.append(number)
      add(number, hash: areas[area].id.hash)
      let actions = areas[area].actions.span
      for item in actions.indices {
        number += 1
        add(number, hash: actions[item].id.hash)
      }
      let indicators = areas[area].indicators.span
      for item in indicators.indices {
        number += 1
        add(number, hash: indicators[item].id.hash)
      }
    }
  }

  private mutating func add(_ number: UInt32, hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// `nil` where no area, action or indicator of the roadmap has that id.
  func place(of id: ID, in roadmap: Roadmap) -> Place? {
    var slot = id.hash & (slots.count - 1)
    while slots[slot] != 0 {
      let place = place(slots[slot], in: roadmap)
      if roadmap.id(at: place) == id { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func place(_ number: UInt32, in roadmap: Roadmap) -> Place {
    let area = (areas.firstIndex { $0 > number } ?? areas.count) - 1
    if areas[area] == number { return .area(area) }
    let item = Int(number - areas[area]) - 1
    let actions = roadmap.areas[area].actions.count
    return item < actions ? .action(area: area, item: item) : .indicator(area: area, item: item - actions)
  }
}

extension Roadmap {
  fileprivate func id(at place: Place) -> ID {
    switch place {
    case .area(let area): areas[area].id
    case .action(let area, let item): areas[area].actions[item].id
    case .indicator(let area, let item): areas[area].indicators[item].id
    }
  }
}

extension ID {
  /// Kernighan and Ritchie's sum of the bytes in powers of 31; not negative.
  fileprivate var hash: Int {
    var hash = 0
    let bytes = text.utf8.span
    for index in bytes.indices { hash = hash &* 31 &+ Int(bytes[index]) }
    return hash & .max
  }
}
