/// What a whole screen is about; the raw value is its number key.
package enum ViewName: Int, CaseIterable, Sendable {
  case overview = 1
  case actions, indicators, timeline, roundtables, bodies, risks, changes, method

  /// As it stands in the header, the palette and the help.
  package var title: String {
    switch self {
    case .overview: "Overview"
    case .actions: "Actions"
    case .indicators: "Indicators"
    case .timeline: "Timeline"
    case .roundtables: "Roundtables"
    case .bodies: "Bodies and areas"
    case .risks: "Risks and outlook"
    case .changes: "Changes"
    case .method: "Method"
    }
  }

  /// As it is called in a configuration file: the first word of its title.
  package var name: String { title.prefix { $0 != " " }.lowercased() }

  /// Its panes, in the order in which Tab visits them.
  var panes: [PaneName] { self == .overview ? [.areas, .roundtables, .milestones, .detail] : [main, .detail] }

  /// The pane one is in at first.
  var main: PaneName {
    switch self {
    case .overview: .areas
    case .actions: .actions
    case .indicators: .indicators
    case .timeline: .timeline
    case .roundtables: .outputs
    case .bodies: .bodies
    case .risks: .risks
    case .changes: .changes
    case .method: .method
    }
  }
}

/// The boxes on the screen, of all views.
enum PaneName: CaseIterable, Sendable {
  case areas, roundtables, milestones
  case actions, indicators, timeline, outputs, bodies, risks, changes, method
  /// What is selected, told whole; every view has it.
  case detail
}
