import Glibc

/// Long use of the built program: `--soak`, with `--keys`, `--reloads` and `--changes` for how much of each; none where
/// it is 0. Its memory may grow by a tenth over what it was after the first tenth, its descriptors not at all.
struct Soak {
  private let directory: String
  private let data: String

  init(of directory: String, data: String) { (self.directory, self.data) = (directory, data) }

  /// Ends the program with 0 where all stayed flat.
  func run() throws(Child.Failed) -> Never {
    var template = Array("/tmp/roadmap-soak-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Child.Failed(program: "mkdtemp", code: errno) }
    let copy = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = try Child(["/bin/cp", "-r", data, "\(copy)/data"]).wait()
    let edit = Edit(path: "\(copy)/data/areas/03-digital-inclusion.json")
    let isFlat = [
      try playKeys(Soak.count("--keys", else: 100_000), data: "\(copy)/data"),
      try rewrite(
        Soak.count("--reloads", else: 1000), "reloads", under: "browse", key: "r", edit, data: "\(copy)/data"),
      try rewrite(
        Soak.count("--changes", else: 200), "changes under `watch`", under: "watch", key: "", edit, data: "\(copy)/data"
      ),
    ]
    _ = try Child(["/bin/rm", "-r", copy]).wait()
    exit(isFlat.contains(false) ? 1 : 0)
  }

  /// The number after an option.
  private static func count(_ option: String, else count: Int) -> Int {
    let arguments = CommandLine.arguments
    return arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }.flatMap { Int($0) } ?? count
  }

  /// Plays moves, views, searches, filters, steps in time, explanations, suppositions, help and resizes.
  private func playKeys(_ count: Int, data: String) throws(Child.Failed) -> Bool {
    var random = SplitMix64(seed: 1)
    let screen = try Screen(["\(directory)/roadmap", "browse", "--data", data, "--as-of", "2026-11-23"])
    var course = Course(of: "keys", count: count, screen.child)
    while course.done < count, course.isRunning {
      var (text, typed) = ("", 0)
      while typed < min(1000, count - course.done), let phrase = Soak.phrases.randomElement(using: &random) {
        text += phrase.joined()
        typed += phrase.count
      }
      screen.pour(text)
      screen.resize(
        columns: UInt16.random(in: 40...200, using: &random), rows: UInt16.random(in: 12...60, using: &random))
      _ = screen.listen(milliseconds: 1)
      if course.isTenth(after: typed) { rest(screen) }
      course.add(typed)
    }
    return course.isFlat
  }

  /// Waits until all is answered, shows the largest size once, and goes back to where it began, so that what is seen then
  /// compares.
  private func rest(_ screen: borrowing Screen) {
    _ = screen.listen(milliseconds: 500)
    screen.resize(columns: 200, rows: 60)
    _ = screen.type("\u{1B}\u{1B}jFRt", patience: 1000)
    screen.resize(columns: 120, rows: 40)
    _ = screen.type("1gg", patience: 1000)
    _ = screen.listen(milliseconds: 200)
  }

  /// Each is whole by itself: what it opens it closes. A lone escape is doubled, as what comes next may be read with it.
  private static let phrases: [[String]] =
    (1...9).map { ["\($0)", "j", "j", "k", "\t", "l", "h"] }
    + ["\u{1B}[6~", "\u{1B}[5~", "\u{1B}[B", "G", "g", "\t", "c", "T", "p", "y", "s", "S", "\u{C}", "t", "n"].map {
      [$0]
    }
    + [
      ["[", "[", "]"], ["{", "}"], ["D", "2", "0", "2", "4", "\r", "t"], ["?", "j", "\u{1B}", "\u{1B}", "j"],
      ["/", "g", "l", "o", "\r", "n", "N"], ["f", "l", "a", "t", "e", "\r", "j", "F"],
      ["e", "j", "\u{1B}", "\u{1B}", "j"],
      [":", "a", "i", "\u{1B}", "\u{1B}", "j"], ["w", "j", "\r", "W", "\u{1B}", "\u{1B}", "R"],
      ["+", "-", "<", ">", "0"],
      ["\r", "\u{7F}"], ["Y", " "], ["m", "m"], ["!", "\u{1B}", "\u{1B}", "k"],
    ]

  /// Rewrites a file under `command`, each time answered: asked for by `key`, or unasked.
  private func rewrite(
    _ count: Int, _ name: String, under command: String, key: String, _ edit: Edit, data: String
  ) throws(Child.Failed) -> Bool {
    let screen = try Screen(["\(directory)/roadmap", command, "--data", data, "--as-of", "2026-11-23"])
    var course = Course(of: name, count: count, screen.child)
    while course.done < count, course.isRunning {
      edit.write(course.done)
      _ = screen.type(key, patience: 5000)
      course.add(1)
    }
    return course.isFlat
  }
}

/// A data file that is written anew, each time with another title in it.
private struct Edit {
  let path: String
  private let text: String

  init(path: String) {
    self.path = path
    text = contents(of: path, atMost: 1 << 20)
  }

  func write(_ number: Int) {
    guard let file = fopen("\(path).new", "w") else { return }
    fputs(text.replacing("\"Inclusion\"", with: "\"Turn \(number % 10)\""), file)
    fclose(file)
    rename("\(path).new", path)
  }
}

/// The memory at the end of each tenth of the way, the most in it, and the descriptors at its end.
private struct Course {
  private let name: String
  private let count: Int
  private let child: Child
  private var tenths: [(memory: Int, most: Int, descriptors: Int)] = []
  private(set) var done = 0

  init(of name: String, count: Int, _ child: Child) {
    (self.name, self.count, self.child) = (name, count, child)
    if count > 0 { print("| \(name) | KiB | at most | descriptors |\n| ---: | ---: | ---: | ---: |") }
  }

  var isRunning: Bool { child.peakMemory > 0 }

  func isTenth(after number: Int) -> Bool { done * 10 / count < (done + number) * 10 / count }

  mutating func add(_ number: Int) {
    let isTenth = isTenth(after: number)
    done += number
    guard isTenth else { return }
    let now = (memory: child.memory, most: child.peakMemory, descriptors: child.descriptors)
    tenths.append(now)
    child.forgetPeakMemory()
    print("| \(done) | \(now.memory) | \(now.most) | \(now.descriptors) |")
    fflush(nil)
  }

  /// Whether what there was at the first tenth was enough for the rest; says so.
  var isFlat: Bool {
    guard count > 0 else { return true }
    guard let first = tenths.first, isRunning, done >= count else {
      print("\nThe program ended after \(done) \(name).\n")
      return false
    }
    let memory = growth { $0.memory }
    let most = growth { $0.most }
    let isFlat = max(memory, most) <= 110 && tenths.allSatisfy { $0.descriptors == first.descriptors }
    print(
      "\n\(done) \(name): \(isFlat ? "flat" : "GROWING"), \(memory) % of the first tenth, \(most) % of the most in it\n"
    )
    return isFlat
  }

  /// The highest of all tenths, in per cent of the first, rounded up.
  private func growth(_ size: ((memory: Int, most: Int, descriptors: Int)) -> Int) -> Int {
    let sizes = tenths.map(size)
    guard let first = sizes.first, let highest = sizes.max(), first > 0 else { return 0 }
    return (highest * 100 + first - 1) / first
  }
}
