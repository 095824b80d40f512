/// How long a piece of work takes, over many repetitions.
struct Timing {
  let median: Duration
  /// 95 of 100 repetitions took no longer.
  let p95: Duration

  private static let warmUps = 20
  private static let repetitions = 300

  /// Freeing what the work has made counts.
  init(of work: () -> Void) {
    for _ in 0..<Self.warmUps { work() }
    let clock = ContinuousClock()
    let durations = (0..<Self.repetitions).map { _ in clock.measure(work) }.sorted()
    median = durations[durations.count / 2]
    p95 = durations[durations.count * 95 / 100]
  }
}

/// Takes a result that nobody needs, so that the compiler cannot leave out the work behind it.
@inline(never)
func keep<Value>(_ value: Value) {}
