import Canvas
import Model
import Scoring
import Storage
import TestSupport
import Testing

/// Somebody asks what it would change if the statement on digital trust were there.
@Suite(.serialized)
struct WhatIfTests {
  private let id: ID = "trust-statement"

  /// The assessment with the statement delivered, reckoned apart from the dashboard.
  private func supposed(_ played: Played) throws -> Assessment {
    guard case .action(let action, _) = try #require(played.roadmap.record(id)) else { throw NoAction() }
    return try #require(played.assessment.changing(delivered(action)))
  }

  private func delivered(_ action: Action) -> Action {
    var action = action
    action.updates.append(.init(date: PartialDate(Played.day), status: .delivered, provenance: .init()))
    return action
  }

  private struct NoAction: Error {}

  @Test(arguments: [(120, 40), (80, 24)])
  func `delivering the statement moves scores, the header says so, and nothing is written`(
    columns: Int, rows: Int
  ) throws {
    let played = try Played()
    let supposed = try supposed(played)
    let title = try #require(played.roadmap.record(id)).title.text()
    let directory = TemporaryDirectory()
    for file in bundledFiles { directory.write(file.bytes, to: "data/\(file.name)") }
    let before = try listing(of: directory.path)
    let session = try played.open(columns: columns, rows: rows, in: directory.path, data: "data")

    try session.type("2 /")
    try session.see("find:")
    try session.write("digital trust")
    try session.type("Enter")
    try session.see("│▌◐ \(title.prefix(22))")
    try session.type("w")
    try session.see("What if “\(title.prefix(30))", "1  delivered")
    try session.type("1")
    let (real, now) = (points(played.assessment.overall.score), points(supposed.overall.score))
    let screen = try session.see("WHAT IF (really \(real))", "│▌✓ \(title.prefix(22))", "W compares")
    #expect(row(with: "WHAT IF", in: screen).contains(" \(now) "), "\(screen)")
    let totals = [played.assessment, supposed].map { decimalText($0.overall.score.value ?? 0, decimals: 1) }
    #expect(screen.contains("all areas \(totals[0]) → \(totals[1])"), "\(screen)")

    try session.type("W")
    let comparison = try session.see("╭ What if ", "for this session alone, written nowhere")
    let index = try #require(played.roadmap.areas.firstIndex { $0.actions.contains { $0.id == id } })
    let area = played.roadmap.areas[index]
    let scores = [played.assessment, supposed].map { assessment in
      let score = assessment.area(index).score
      return "\(decimalText(score.value ?? 0, decimals: 1)) \(words(score))"
    }
    let line = row(with: "│ \(area.number) \(area.shortTitle.text())", in: comparison)
    #expect(scores.allSatisfy { line.contains($0) } && scores[0] != scores[1], "\(comparison)")
    // Worked by hand: only actions of the area have scores, and one of them is supposed to be delivered.
    let hand = [area.actions, area.actions.map { $0.id == id ? delivered($0) : $0 }]
    for actions in hand {
      #expect(line.contains(" \(decimalText(try actions.handReckoned(), decimals: 1)) "), "\(comparison)")
    }
    let gain = (try hand[1].handReckoned() - hand[0].handReckoned()) / Double(played.roadmap.areas.count)
    let whole = row(with: "All areas", in: comparison).split(separator: " ").compactMap { Double($0) }
    #expect(whole.count > 1 && abs(whole[1] - whole[0] - gain) < 0.11, "\(comparison)")
    #expect(row(with: "│ 1 Connectivity", in: comparison).contains("the same"), "\(comparison)")
    // What is forecast stands below, as it is and as it would be.
    let forecasts = try session.press("j") { $0.contains("Forecasts") }
    #expect(forecasts.contains("in time"), "\(forecasts)")

    // The way back: forgotten, and everything as it was.
    try session.type("Escape")
    try session.wait { !$0.contains("╭ What if ") }
    try session.type("R")
    let after = try session.wait { !$0.contains("WHAT IF") && $0.contains("│▌◐ ") }
    #expect(!after.contains("WHAT IF") && after.contains("the what-if is over"), "\(after)")
    try session.type("q")
    try session.waitForEnd()
    #expect(try listing(of: directory.path) == before)
  }

  /// A score's status as the comparison has it.
  private func words(_ score: Score) -> String {
    score.status == .noData && score.value != nil ? "? thin data" : score.status.words
  }

  /// Every file below a directory with its size, times and contents.
  private func listing(of path: String) throws -> String {
    try RunningProgram.run(
      ["-c", "find \(path) -printf '%P %s %T@ %C@\\n' | sort; cat $(find \(path) -type f | sort) | cksum"],
      executable: "/bin/sh", environment: ["PATH": "/usr/bin:/bin"]
    ).output
  }
}
