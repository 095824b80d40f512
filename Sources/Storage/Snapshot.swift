import Glibc

/// What the files of a directory say, as they stood together at one moment.
struct Snapshot {
  let reading: Reading
  /// When any of them changed last, in nanoseconds since 1970.
  private let newest: Int64

  private static let attempts = 20
  /// Nanoseconds. What changed so recently may be one of several changes that belong together, and file systems stamp
  /// changes too coarsely to tell apart two that follow each other at once.
  static let quiet: Int64 = 50_000_000
  /// Nanoseconds after which what is wrong is taken to be meant so.
  static let settled: Int64 = 1_000_000_000

  /// Nanoseconds since anything changed; none where the clock has been set back since.
  var age: Int64 {
    let age = now() - newest
    return age < 0 ? .max : age
  }

  /// Has `read` read the files until nothing has changed meanwhile, nor just before.
  init(
    of directory: String, by read: ([UnreadFile]) throws(LoadError) -> Reading
  ) throws(LoadError) {
    for _ in 0..<Snapshot.attempts {
      let before = try Listing(of: directory)
      guard before.restlessness == 0 else {
        pause(nanoseconds: before.restlessness)
        continue
      }
      guard before.holdsRoadmap else { throw .noRoadmap(directory: directory) }
      do throws(LoadError) {
        let reading = try read(before.files)
        guard try Listing(of: directory) == before else { continue }
        (self.reading, newest) = (reading, before.newest)
        return
      } catch {
        if case .unsettled = error { continue }
        throw error
      }
    }
    throw .unsettled(directory: directory)
  }
}

/// What a directory holds, and since when.
struct Listing: Equatable, Sendable {
  /// What tells one content of a file from another.
  struct Stamp: Equatable, Sendable {
    let device: UInt
    let inode: UInt
    let size: Int
    let modified: Int64
    let changed: Int64
  }

  private struct File: Equatable, Sendable {
    /// Inside the directory.
    let name: String
    let stamp: Stamp
  }

  private let directory: String
  /// Of a roadmap.
  private var stamped: [File] = []
  private var folders: [Stamp] = []

  init(of directory: String) throws(LoadError) {
    self.directory = directory
    guard let root = try Listing.stamp(directory, as: S_IFDIR) else { throw .noDirectory(directory) }
    folders.append(root)
    let lists = ["roundtables", "milestones", "bodies", "risks", "sources", "queries"]
    var names = (["roadmap"] + lists).map { "\($0).json" }
    if let areas = try Listing.stamp("\(directory)/areas", as: S_IFDIR) {
      folders.append(areas)
      names += try entries(of: "\(directory)/areas").filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
        .map { "areas/\($0)" }
    }
    for name in names {
      if let stamp = try Listing.stamp("\(directory)/\(name)", as: S_IFREG) {
        stamped.append(File(name: name, stamp: stamp))
      }
    }
  }

  var holdsRoadmap: Bool { stamped.contains { $0.name == "roadmap.json" } }

  /// When anything changed last, in nanoseconds since 1970.
  var newest: Int64 { (folders + stamped.map(\.stamp)).reduce(0) { max($0, $1.changed) } }

  /// Nanoseconds until what changed last counts as one of several changes no more; 0 where that is over.
  var restlessness: Int64 {
    let age = now() - newest
    return age >= 0 && age < Snapshot.quiet ? Snapshot.quiet - age : 0
  }

  /// Each to be read when its turn comes; one that has gone by then tells that the directory keeps changing.
  var files: [UnreadFile] {
    stamped.map { [directory] file in
      let path = "\(directory)/\(file.name)"
      return UnreadFile(name: file.name, path: path, size: file.stamp.size) { () throws(LoadError) in
        guard let bytes = try bytes(of: path, size: min(file.stamp.size, DataFile.largest + 1)) else {
          throw .unsettled(directory: directory)
        }
        return bytes
      }
    }
  }

  /// `nil` where there is nothing of that name.
  static func stamp(_ path: String, as kind: mode_t) throws(LoadError) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path, code: errno)
    }
    guard status.st_mode & S_IFMT == kind else { throw .unreadable(path, code: kind == S_IFDIR ? ENOTDIR : EISDIR) }
    return Stamp(
      device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }
}

extension DataFile {
  /// The file at `path`; `nil` where there is none.
  init?(reading path: String) throws(LoadError) {
    guard let stamp = try Listing.stamp(path, as: S_IFREG),
      let bytes = try Storage.bytes(of: path, size: min(stamp.size, DataFile.largest + 1))
    else { return nil }
    self.init(name: path, path: path, bytes: bytes)
  }
}

private func entries(of folder: String) throws(LoadError) -> [String] {
  guard let stream = opendir(folder) else { throw .unreadable(folder, code: errno) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    names.append(name)
  }
  return names
}

/// Up to `size` bytes from the start of a file; `nil` where it has gone.
private func bytes(of path: String, size: Int) throws(LoadError) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    if errno == ENOENT { return nil }
    throw .unreadable(path, code: errno)
  }
  defer { close(descriptor) }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw .unreadable(path, code: failure) }
  return bytes
}

private func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }

private func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return nanoseconds(time)
}

func pause(nanoseconds: Int64) {
  let time = timespec(tv_sec: 0, tv_nsec: Int(nanoseconds))
  // A signal may end it early; then the directory is looked at once more.
  withUnsafePointer(to: time) { _ = nanosleep($0, nil) }
}
