import Model
import Scoring

extension Dashboard {
  /// The whole dashboard becomes that day's; what was selected stays selected where it was known then.
  mutating func show(_ day: Day) {
    guard day != self.day else { return }
    recordIndex = nil
    let (before, start) = (assessment, self.day)
    assess(Assessment(of: archive, asOf: day))
    mark(.step(from: start, to: day), from: before)
  }

  /// Shows an assessment with all that is supposed; what was selected stays selected where it is known, and on the same
  /// day it stays where it is on the screen.
  mutating func assess(_ real: Assessment) {
    let isSameDay = real.day == self.real.day
    let before = assessment
    let kept = lists.mapValues { $0.selected(in: before) }
    self.real = real
    assessment = suppositions.reduce(real) { $1.applied(to: $0) }
    let now = assessment
    links = Links(of: assessment.roadmap)
    matcher = nil
    if !filters.isEmpty { makeMatcher() }
    takeContext()
    if focus != .milestones, !isSameDay { selectNextMilestone() }
    for (pane, id) in kept where pane != .milestones || focus == .milestones || isSameDay {
      changeList(pane) { list in
        guard let id, list.selected(in: now) != id, let index = list.index(of: id, in: now) else { return }
        if isSameDay { list.list.follow(to: index) } else { list.list.select(index) }
      }
    }
    detail.refresh()
  }

  /// The view of the changes, since that day.
  mutating func showChanges(since day: Day) {
    show(.changes)
    let context = context(of: .changes)
    changeList(.changes) { list in
      guard var changes = list as? ChangesPane else { return }
      changes.show(since: day, context)
      list = changes
    }
  }
}
