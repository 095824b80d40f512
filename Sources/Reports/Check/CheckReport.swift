import Canvas
package import Model
package import Scoring

/// One line and a state for a monitoring system: of the whole, or of one area.
package struct CheckReport {
  /// The raw value is the exit code.
  package enum State: Int32, Comparable, Sendable {
    case ok, warning, critical, unknown

    package static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }

    var word: String {
      switch self {
      case .ok: "OK"
      case .warning: "WARNING"
      case .critical: "CRITICAL"
      case .unknown: "UNKNOWN"
      }
    }
  }

  /// What is asked for; where neither range is given, the statuses decide.
  package struct Limits: Sendable {
    package var warning: AlertRange?
    package var critical: AlertRange?
    /// Days after which data without news is a warning.
    package var maximumAge: Int?

    package init(warning: AlertRange? = nil, critical: AlertRange? = nil, maximumAge: Int? = nil) {
      self.warning = warning
      self.critical = critical
      self.maximumAge = maximumAge
    }
  }

  private let assessment: Assessment
  private let limits: Limits
  /// The position of the one area it is about; `nil` for all of them.
  private let area: Int?
  private let age: Int?

  package init(_ assessment: Assessment, limits: Limits, area id: ID? = nil) {
    self.assessment = assessment
    self.limits = limits
    area = id.flatMap { id in assessment.roadmap.areas.firstIndex { $0.id == id } }
    let areas = area.map { [assessment.roadmap.areas[$0]] } ?? assessment.roadmap.areas
    let latest = areas.compactMap { Record.area($0).updated }.max()
    age = latest.map { assessment.day.days(since: $0) }
  }

  private var score: Score { area.map { assessment.area($0).score } ?? assessment.overall.score }

  /// What a monitoring system is to make of it.
  package var state: State {
    guard let value = score.value else { return .unknown }
    let byScore: State =
      if limits.warning == nil, limits.critical == nil {
        byStatus
      } else if limits.critical?.alerts(value) ?? false {
        .critical
      } else if limits.warning?.alerts(value) ?? false {
        .warning
      } else {
        .ok
      }
    return max(byScore, isStale ? .warning : .ok)
  }

  /// Critical where the score is off track or moving away; a warning where it is at risk, or an area is late.
  private var byStatus: State {
    switch score.status {
    case .offTrack, .movingAway: .critical
    case .atRisk: .warning
    case .achieved, .onTrack, .notDue, .noData: late.isEmpty ? .ok : .warning
    }
  }

  private var isStale: Bool {
    guard let maximum = limits.maximumAge else { return false }
    return age.map { $0 > maximum } ?? true
  }

  /// The areas, or the one area's items, that are off track or moving away, by status.
  private var late: [(status: Status, ids: [String])] {
    let nodes = area.map { assessment.area($0).node.items } ?? assessment.overall.children
    return [Status.movingAway, .offTrack].compactMap { status in
      let ids = nodes.filter { $0.score.status == status }.map(\.subject.name)
      return ids.isEmpty ? nil : (status, ids)
    }
  }

  /// `ROADMAP WARNING - score 61.2 (expected 70.1), off track: capacity-building | score=61.2;70:;50:;0;100 …`, and its end.
  package var line: String { "ROADMAP \(state.word) - \(SafeText.safe(words)) | \(performance)\n" }

  /// Why nothing could be checked, as the same kind of line; bars would be taken for the start of perfdata.
  package static func unknown(_ reason: String) -> String {
    let line = reason.split(separator: "\n").joined(separator: "; ")
    return "ROADMAP UNKNOWN - \(withoutBars(SafeText.safe(line)))\n"
  }

  private static func withoutBars(_ text: String) -> String {
    String(text.map { $0 == "|" ? "/" : $0 })
  }

  private var words: String {
    let name = area.map { "\(assessment.roadmap.areas[$0].id) " } ?? ""
    guard let value = score.value else { return "\(name)nothing is scored as of \(assessment.day)" }
    var parts = ["\(name)score \(decimalText(value, decimals: 1))"]
    if let expected = score.expected { parts[0] += " (expected \(decimalText(expected, decimals: 1)))" }
    if area != nil || late.isEmpty || score.isThin { parts.append(score.words) }
    if area == nil {
      parts += late.map { "\($0.status.words): \($0.ids.joined(separator: " "))" }
    } else if !late.isEmpty {
      parts.append("late: \(late.flatMap(\.ids).joined(separator: " "))")
    }
    if isStale { parts.append(age.map { "nothing new for \(days($0))" } ?? "nothing is dated") }
    return CheckReport.withoutBars(parts.joined(separator: ", "))
  }

  private var performance: String {
    var data = [
      PerformanceData(
        label: "score", value: score.value, warning: limits.warning, critical: limits.critical, maximum: 100)
    ]
    if area == nil {
      data += zip(assessment.roadmap.areas, assessment.overall.children).map {
        PerformanceData(label: $0.id.text, value: $1.score.value, maximum: 100)
      }
    }
    data.append(PerformanceData(label: "coverage", value: 100 * score.coverage, unit: "%", maximum: 100))
    if let maximum = limits.maximumAge {
      data.append(
        PerformanceData(
          label: "age", value: age.map { Double($0) * 86_400 }, decimals: 0, unit: "s",
          warning: AlertRange(String(maximum * 86_400))))
    }
    return data.map(\.text).joined(separator: " ")
  }
}
