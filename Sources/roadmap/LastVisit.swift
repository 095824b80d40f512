import Glibc
import Model
import Storage

/// The days on which the reader was in the dashboard, as far as they are kept from one session to the next.
struct LastVisit {
  /// `$XDG_STATE_HOME/roadmap`, by default below the home directory (XDG Base Directory Specification); `nil` where
  /// neither is known.
  private let directory: String?

  init() {
    // The specification has relative paths ignored.
    let state = World.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let root = state ?? World.variable("HOME").map { "\($0)/.local/state" }
    directory = root.map { "\($0)/roadmap" }
  }

  /// The last visit on a day before `today`: all of today is compared with the same day, however often one comes back.
  /// `nil` at the first visit, and where nothing that is a day can be read.
  func day(before today: Day) -> Day? { days.first { $0 < today } }

  /// The day of the last visit, and that of the last one before that day; a line each.
  private var days: [Day] {
    guard let directory else { return [] }
    let descriptor = open("\(directory)/last-visit", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let longest = 32
    let bytes = [UInt8](unsafeUninitializedCapacity: longest) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, longest))
    }
    return bytes.split(separator: UInt8(ascii: "\n")).prefix(2).compactMap { line in
      PartialDate(String(decoding: line, as: UTF8.self)).flatMap { $0.precision == .day ? $0.last : nil }
    }
  }

  /// Keeps `today` for the next session, and the day it was compared with; where they cannot be kept the next one knows
  /// of no visit, and nobody is bothered.
  func keep(_ today: Day) {
    guard let directory, access("\(directory)/roadmap.json", F_OK) != 0 else { return }  // never among data
    makeDirectories()
    let text = ([today] + [day(before: today)].compactMap { $0 }).map { "\($0)\n" }.joined()
    // A home that cannot be written to is no fault of the reader's, and nothing of the roadmap is lost.
    try? writeAtomically(Array(text.utf8), to: "\(directory)/last-visit")
  }

  private func makeDirectories() {
    var path = ""
    for part in (directory ?? "").split(separator: "/") {
      path += "/\(part)"
      mkdir(path, 0o700)
    }
  }
}
