import Model
import Scoring

extension Dashboard {
  /// Why a command has nothing to do now; `nil` where it has.
  func obstacle(to command: Command) -> String? {
    switch command {
    case .filter where listInFocus == .method: "the method has no records to filter"
    case .filterOff: filters[listInFocus] == nil ? "nothing is filtered here" : nil
    case .sort, .reverse: sortingObstacle(to: command)
    case .group: [.actions, .indicators, .timeline].contains(listInFocus) ? nil : "nothing is grouped here"
    case .findNext, .findPrevious: searched.isEmpty ? "nothing was searched yet" : nil
    case .earlier: changeDays.contains { $0 < day } ? nil : "nothing was known before"
    case .later: day < today ? nil : "this is the last day"
    // The timeline goes back to where the day shows.
    case .today: day == today && listInFocus != .timeline ? "this is today" : nil
    case .compare, .forget: suppositions.isEmpty ? "there is no what-if yet" : nil
    case .copy, .print: selected == nil ? "nothing is selected" : nil
    case .export: isRestricted ? "no files from here; y copies, Y prints" : nil
    case .zoomIn, .zoomOut, .panEarlier, .panLater, .fit: only(in: .timeline)
    case .span: only(in: .changes)
    case .nextArea, .previousArea: only(in: .bodies)
    case _ where Command.areaColumns.contains(command):
      if let number = Command.areaColumns.firstIndex(of: command), number >= assessment.roadmap.areas.count {
        "there is no area \(number + 1)"
      } else {
        only(in: .bodies)
      }
    case .whatIf:
      switch selected.flatMap({ links.record($0, in: assessment.roadmap) }) {
      case .action, .indicator: nil
      default: "select an action or an indicator first"
      }
    default: nil
    }
  }

  private func sortingObstacle(to command: Command) -> String? {
    switch listInFocus {
    case .method: "nothing is sorted here"
    case .changes where command == .sort: "changes stand in the order of time"
    default: nil
    }
  }

  private func only(in view: ViewName) -> String? {
    let key = Command.views[view.rawValue - 1]
    return self.view == view ? nil : "only in \(view.title.lowercased()) (\(keymap.keys(of: key).first ?? ":"))"
  }
}
