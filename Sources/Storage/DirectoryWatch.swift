import Glibc

/// Why a directory cannot be watched: the system gives no more watches, or has none at all.
package struct WatchError: Error, Equatable, Sendable {
  /// The system's error number.
  package let code: Int32
}

extension WatchError: CustomStringConvertible {
  /// In words, as the end of a sentence.
  package var description: String {
    switch code {
    case ENOSPC, EMFILE: "the system gives this user no more watches"
    default: "the system says: \(String(cString: strerror(code)))"
    }
  }
}

/// Notices when the roadmap in a directory may have become another one; `poll` waits for it at a descriptor.
///
/// Seen are changes in place, files and whole directories replaced by others of their name, and what goes and comes
/// back. What a link among the files leads to is not watched, nor what another host writes to a shared disk.
package struct DirectoryWatch: ~Copyable {
  /// Readable when something happened.
  package let descriptor: Int32
  private let directory: String
  private var interests: [Int32: Interest] = [:]

  /// What matters of what happens in a watched directory, beside what happens to the directory itself.
  private struct Interest {
    var hasFiles = false
    /// The part of the way that is not there.
    var missing: String?
  }

  /// Watches a directory that may not be there yet.
  package init(_ directory: String) throws(WatchError) {
    self.directory = trimmed(directory)
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { throw WatchError(code: errno) }
    do throws(WatchError) {
      try arm()
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Takes note of what happened since it was asked last; whether the roadmap may be another one now.
  package mutating func takeChanges() throws(WatchError) -> Bool {
    var (isChanged, isMoved) = (false, false)
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      var next = 0
      while next < count {
        let event = Happening(buffer, at: next)
        next = event.end
        guard let news = news(of: event) else { continue }
        isChanged = true
        isMoved = isMoved || news == .moved
      }
    }
    if isMoved { try arm() }
    return isChanged
  }

  private enum News { case changed, moved }

  /// `nil` for what has nothing to do with the roadmap; `.moved` where other directories have to be watched now.
  private func news(of event: Happening) -> News? {
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .moved }
    guard let interest = interests[event.watch] else { return nil }
    if event.name.isEmpty || event.name == interest.missing { return .moved }
    guard interest.hasFiles else { return nil }
    if event.mask & UInt32(IN_ISDIR) != 0 || event.name == "areas" { return .moved }
    let isFile = event.name.hasSuffix(".json") && !event.name.hasPrefix(".")
    return isFile || event.name.hasPrefix("..") ? .changed : nil  // `..data` is the link a cluster's volumes switch
  }

  // MARK: Watches

  /// What happens to a directory, or to a link, itself.
  private static let own = IN_MOVE_SELF | IN_DELETE_SELF
  /// What happens to names in a directory.
  private static let names = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
  private static let files = own | names | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB

  /// Watches every directory on the way, the last one for its files; where the way ends early, for how it goes on.
  private mutating func arm() throws(WatchError) {
    for _ in 0..<10 {
      for watch in interests.keys { inotify_rm_watch(descriptor, watch) }
      interests = [:]
      guard let gap = try watchWay() else {
        try watch(directory, DirectoryWatch.files) { $0.hasFiles = true }
        try watch("\(directory)/areas", DirectoryWatch.files) { $0.hasFiles = true }
        return
      }
      try watch(gap.parent, DirectoryWatch.own | IN_CREATE | IN_MOVED_TO) { $0.missing = gap.name }
      if access(gap.path, F_OK) != 0 { return }  // else it came just before it was waited for
    }
  }

  /// Where the way to the directory ends early.
  private mutating func watchWay() throws(WatchError) -> (parent: String, name: String, path: String)? {
    var (parent, path) = directory.hasPrefix("/") ? ("/", "") : (".", ".")
    for name in directory.split(separator: "/") {
      path = path == "." ? String(name) : "\(path)/\(name)"
      // Of a link also that it lost its name to another; of a directory that would be word of everything in it.
      if try !watch(path, DirectoryWatch.own | IN_DONT_FOLLOW | IN_ONLYDIR, { _ in }) {
        let isThere = try watch(path, DirectoryWatch.own | IN_DONT_FOLLOW | IN_ATTRIB) { _ in }
        guard isThere else { return (parent, String(name), path) }
      }
      parent = path
    }
    return nil
  }

  /// Whether there is such a directory.
  @discardableResult
  private mutating func watch(
    _ path: String, _ events: Int32, _ change: (inout Interest) -> Void
  ) throws(WatchError) -> Bool {
    let watch = inotify_add_watch(descriptor, path, UInt32(events | IN_MASK_ADD))
    if watch >= 0 {
      change(&interests[watch, default: Interest()])
      return true
    }
    switch errno {
    case ENOENT, ENOTDIR, ELOOP: return false
    case EACCES: return true  // it can be passed through but not watched; what it holds still can
    default: throw WatchError(code: errno)
    }
  }
}

/// One entry of what inotify reports.
private struct Happening {
  let watch: Int32
  let mask: UInt32
  /// Empty where it is about the watched directory itself.
  let name: String
  /// Where the next one begins.
  let end: Int

  init(_ bytes: [UInt8], at start: Int) {
    let event = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
    (watch, mask) = (event.wd, event.mask)
    let first = start + MemoryLayout<inotify_event>.size
    end = first + Int(event.len)
    name = String(decoding: bytes[first..<end].prefix { $0 != 0 }, as: UTF8.self)
  }
}
