import Glibc
import Model
import Storage

/// The day on which the reader was last in the dashboard, kept from one session to the next.
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

  /// `nil` at the first visit, and where nothing that is a day can be read.
  var day: Day? {
    guard let directory else { return nil }
    let descriptor = open("\(directory)/last-visit", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let longest = 16
    let bytes = [UInt8](unsafeUninitializedCapacity: longest) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, longest))
    }
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return PartialDate(text).flatMap { $0.precision == .day ? $0.last : nil }
  }

  /// Keeps `day` for the next session; where it cannot be kept the next one knows of no visit, and nobody is bothered.
  func keep(_ day: Day) {
    guard let directory, access("\(directory)/roadmap.json", F_OK) != 0 else { return }  // never among data
    makeDirectories()
    // A home that cannot be written to is no fault of the reader's, and nothing of the roadmap is lost.
    try? writeAtomically(Array("\(day)\n".utf8), to: "\(directory)/last-visit")
  }

  private func makeDirectories() {
    var path = ""
    for part in (directory ?? "").split(separator: "/") {
      path += "/\(part)"
      mkdir(path, 0o700)
    }
  }
}
