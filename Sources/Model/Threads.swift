import CThreads
import Glibc
import Synchronization

/// What `body` makes of `range`, cut into as many parts as there are threads, in the order of the parts.
///
/// Each part must follow from its range alone, so that joined together they are the same for any number of threads.
///
/// POSIX threads, which start in some 20 µs; Dispatch would take 2 ms to load and half a megabyte of the program.
package func inParts<Part: Sendable>(
  of range: Range<Int>, threads: Int, _ body: @Sendable (Range<Int>) -> Part
) -> [Part] {
  let count = max(1, min(threads, range.count))
  func start(of number: Int) -> Int { range.lowerBound + range.count * number / count }
  return withoutActuallyEscaping(body) { body in
    // Loops in place of sequences, whose generic types would be put together at each start of the program.
    var others: [Work<Part>] = []
    var number = 1
    while number < count {
      let part = start(of: number)..<start(of: number + 1)
      others.append(Work { body(part) })
      number += 1
    }
    var parts = [body(range.lowerBound..<start(of: 1))]
    number = 1
    while number < count {
      parts.append(others[number - 1].result())
      number += 1
    }
    return parts
  }
}

/// What `body` makes of each of `count` things, in their order; whichever thread is free takes the next.
///
/// For things of unequal size: give the largest first.
package func inTurns<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let next = Atomic(0)
  let taken = withoutActuallyEscaping(body) { body in
    inParts(of: 0..<max(1, min(threads, count)), threads: threads) { _ in
      var taken: (turns: [Int], results: [Result]) = ([], [])
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < count else { return taken }
        taken.turns.append(turn)
        taken.results.append(body(turn))
      }
    }
  }
  // Each thread's turns are in order, so the next result is the first that is left of one of them.
  var left = [Int](repeating: 0, count: taken.count)
  var results: [Result] = []
  while results.count < count {
    var part = 0
    while left[part] == taken[part].turns.count || taken[part].turns[left[part]] != results.count { part += 1 }
    results.append(taken[part].results[left[part]])
    left[part] += 1
  }
  return results
}

/// Something that is worked out on a thread of its own, or by who asks for it where no thread can be had.
///
/// Signals that are sent to the process are for the threads it had before.
package final class Work<Result: Sendable> {
  private let answer: Answer
  private var thread = pthread_t()
  /// Whether there is a thread that nobody has waited for.
  private var isOwed: Bool

  /// What the thread is given: it writes, and it is read after the thread has ended.
  private final class Answer: Runnable, @unchecked Sendable {
    private let work: @Sendable () -> Result
    private(set) lazy var result = work()

    init(_ work: @escaping @Sendable () -> Result) { self.work = work }

    override func run() { _ = result }
  }

  /// Starts at once.
  package init(_ work: @escaping @Sendable () -> Result) {
    answer = Answer(work)
    let argument = Unmanaged<Runnable>.passRetained(answer)
    let code = start_thread(
      &thread,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Runnable>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, argument.toOpaque())
    isOwed = code == 0
    if !isOwed { argument.release() }
  }

  /// A thread that nobody waits for gives back its stack by itself.
  deinit { if isOwed { pthread_detach(thread) } }

  /// Waits for it.
  package func result() -> Result {
    if isOwed { pthread_join(thread, nil) }
    isOwed = false
    return answer.result
  }
}

/// What a thread can be given without knowing the type of its result.
private class Runnable {
  func run() {}
}
