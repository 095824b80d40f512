import Canvas
import Model

/// How much time shows at once, from the most to the least.
enum TimelineZoom: CaseIterable, Sendable {
  case everything, roadmap, decade, fiveYears, twoYears, year, quarter

  /// `nil` for what the data decide.
  var months: Int? {
    switch self {
    case .everything, .roadmap: nil
    case .decade: 120
    case .fiveYears: 60
    case .twoYears: 24
    case .year: 12
    case .quarter: 3
    }
  }

  var words: String {
    switch self {
    case .everything: "everything"
    case .roadmap: "whole roadmap"
    case .decade: "10 years"
    case .fiveYears: "5 years"
    case .twoYears: "2 years"
    case .year: "1 year"
    case .quarter: "3 months"
    }
  }
}

/// The part of time that shows: how much, and around which day. It stays as it is when the day or the screen changes.
struct TimelineWindow: Equatable, Sendable {
  private(set) var zoom = TimelineZoom.roadmap
  /// The day in the middle; `nil` where the whole of the zoom's own stretch shows.
  private(set) var middle: Day?
  /// From the first to the last day that anything is known about.
  private var everything = Day(number: 0)...Day(number: 365)
  /// From a year before the roadmap's start to its horizon.
  private var roadmap = Day(number: 0)...Day(number: 365)

  /// Takes in what there is to show, in whole years.
  mutating func take(_ roadmap: Roadmap, days: ClosedRange<Day>) {
    let start = roadmap.start.first.advanced(months: -12)
    self.roadmap = start.newYear...max(roadmap.horizon.last, start).yearEnd
    let (first, last) = (self.roadmap.lowerBound, self.roadmap.upperBound)
    everything = min(days.lowerBound, first).newYear...max(days.upperBound, last).yearEnd
    if let middle { self.middle = clamped(middle, at: zoom) }
  }

  func axis(columns: Int) -> TimeAxis {
    let shown = shown
    return TimeAxis(first: Int(shown.lowerBound.number), days: length(of: zoom), columns: columns)
  }

  /// The day in the middle of what shows.
  private var centre: Day { middle ?? shown.lowerBound.advanced(days: length(of: zoom) / 2) }

  private var shown: ClosedRange<Day> {
    let whole = zoom == .everything ? everything : roadmap
    guard let middle else { return whole }
    let first = middle.advanced(days: -length(of: zoom) / 2)
    return first...first.advanced(days: length(of: zoom))
  }

  /// Days that show at that zoom.
  private func length(of zoom: TimelineZoom) -> Int {
    switch zoom {
    case .everything: everything.upperBound.days(since: everything.lowerBound) + 1
    case .roadmap: roadmap.upperBound.days(since: roadmap.lowerBound) + 1
    default: (zoom.months ?? 0) * 1461 / 48
    }
  }

  /// Shows the next smaller stretch of time, around `day`.
  mutating func zoomIn(around day: Day) {
    let now = length(of: zoom)
    let smaller = TimelineZoom.allCases.filter { length(of: $0) < now }
    guard let next = smaller.max(by: { length(of: $0) < length(of: $1) }) else { return }
    (zoom, middle) = (next, next.months == nil ? nil : clamped(day, at: next))
  }

  /// Shows the next larger stretch of time, around the same day.
  mutating func zoomOut() {
    let (now, centre) = (length(of: zoom), centre)
    let larger = TimelineZoom.allCases.filter { length(of: $0) > now }
    // Of two that show the same the smaller one is as good.
    guard let next = larger.reversed().min(by: { length(of: $0) < length(of: $1) }) else { return }
    (zoom, middle) = (next, next.months == nil ? nil : clamped(centre, at: next))
  }

  /// Moves by a quarter of what shows; -1 is earlier, 1 is later.
  mutating func pan(_ direction: Int) {
    middle = clamped(centre.advanced(days: direction * max(1, length(of: zoom) / 4)), at: zoom)
  }

  mutating func show(_ day: Day) {
    if zoom.months == nil { middle = nil } else { middle = clamped(day, at: zoom) }
  }

  mutating func fit() { (zoom, middle) = (.everything, nil) }

  /// The nearest day that can be in the middle at that zoom: no more than a tenth of what shows is beyond everything.
  private func clamped(_ day: Day, at zoom: TimelineZoom) -> Day {
    let inside = length(of: zoom) * 2 / 5
    let (first, last) = (everything.lowerBound.advanced(days: inside), everything.upperBound.advanced(days: -inside))
    guard first < last else { return first.advanced(days: last.days(since: first) / 2) }
    return min(max(day, first), last)
  }
}

extension Day {
  /// The first day of its year.
  fileprivate var newYear: Day { Day(year: components.year, month: 1, day: 1) ?? self }
  /// The last day of its year.
  fileprivate var yearEnd: Day { Day(year: components.year, month: 12, day: 31) ?? self }
}
