import Canvas
import Model
import Scoring

extension DiffReport {
  /// What became of the milestones: first what needs attention, then what is over, then what is to come.
  func addMilestones(to text: inout StyledText) {
    let lists = MilestoneChange.Heading.allCases.map { heading in
      (heading: heading, changes: milestones.filter { $0.heading == heading }.sorted(by: heading.order))
    }.filter { !$0.changes.isEmpty }
    guard !lists.isEmpty else { return }
    text.addHeading("Milestones", lists.map { "\($0.changes.count) \($0.heading.rawValue)" }.joined(separator: ", "))
    for (heading, changes) in lists {
      for change in changes.prefix(limit) { add(change, to: &text) }
      text.addRest(changes.count - limit, heading.rawValue)
    }
  }

  private func add(_ change: MilestoneChange, to text: inout StyledText) {
    let symbols = text.page.symbols
    var lead = StyledText.Line(symbols)
    lead.space(2)
    lead.add("\(symbols.glyph(of: change.heading.role)) ", Style(change.heading.role))
    lead.add("\(change.word) ")
    lead.pad(to: 15)
    var date = change.milestone.date?.description ?? "no date"
    if text.page.columns >= 60 {
      lead.add("\(date) ", Style(.muted))
      lead.pad(to: 26)
      date = ""
    } else {
      date += " "
    }
    text.hang(date + change.milestone.title.text() + change.moves(symbols) + change.remark, on: lead)
  }
}

extension MilestoneChange {
  /// Under which a reader looks for it, in the order of the list.
  fileprivate enum Heading: String, CaseIterable {
    case silent = "without word"
    case failed = "missed or cancelled"
    case moved
    case reopened = "open again"
    case reached, announced

    var role: Role {
      switch self {
      case .silent: .noData
      case .failed: .movingAway
      case .moved, .reopened: .atRisk
      case .reached: .achieved
      case .announced: .notDue
      }
    }

    /// What is to come from the next on, what is over from the last back.
    func order(_ left: MilestoneChange, _ right: MilestoneChange) -> Bool {
      let (l, r) = (left.milestone.date?.last ?? Day(number: .max), right.milestone.date?.last ?? Day(number: .max))
      if l == r { return left.milestone.id < right.milestone.id }
      return self == .announced ? l < r : l > r
    }
  }

  /// What the last of the events makes of it.
  fileprivate var heading: Heading {
    switch events.last {
    case .wentBy: .silent
    case .settled(let state): state.isReached ? .reached : .failed
    case .moved: .moved
    case .reopened: .reopened
    case .announced, nil: .announced
    }
  }

  fileprivate var word: String {
    switch events.last {
    case .wentBy: "no report"
    case .settled(let state): state.rawValue
    case .moved: "moved"
    case .reopened: "open again"
    case .announced, nil: "announced"
    }
  }

  fileprivate func moves(_ symbols: Symbols) -> String {
    for case .moved(let from, let to) in events {
      return from.map { ", moved from \($0) to \(to)" } ?? ", moved to \(to)"
    }
    return ""
  }

  /// The source of what was last heard of it; where there is no report there is none.
  fileprivate var remark: String {
    heading == .silent ? "" : milestone.latestUpdate?.provenance.remark ?? milestone.provenance.remark
  }
}
