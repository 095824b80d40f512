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
  let bounds = (0...count).map { range.lowerBound + range.count * $0 / count }
  return withoutActuallyEscaping(body) { body in
    let others = (1..<count).map { number in
      Work { [range = bounds[number]..<bounds[number + 1]] in body(range) }
    }
    return [body(bounds[0]..<bounds[1])] + others.map { $0.result() }
  }
}

/// What `body` makes of each of `count` things, in their order; whichever thread is free takes the next.
///
/// For things of unequal size: give the largest first.
package func inTurns<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let next = Atomic(0)
  let done = withoutActuallyEscaping(body) { body in
    inParts(of: 0..<max(1, min(threads, count)), threads: threads) { _ in
      var done: [(Int, Result)] = []
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < count else { return done }
        done.append((turn, body(turn)))
      }
    }
  }
  return done.joined().sorted { $0.0 < $1.0 }.map(\.1)
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
    // A signal that the main thread holds back, to answer it later, would end the process here.
    var (sent, before) = (sigset_t(), sigset_t())
    sigfillset(&sent)
    for fault in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { sigdelset(&sent, fault) }
    pthread_sigmask(SIG_BLOCK, &sent, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let code = pthread_create(
      &thread, nil,
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
