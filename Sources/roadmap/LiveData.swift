import Model
import Storage

/// The data of a session, and word of its changes.
struct LiveData: ~Copyable {
  /// Milliseconds without a change after which what is written is taken to be complete: a checkout replaces many files.
  private static let quiet = 100

  private let directory: DataDirectory
  private let language: Language
  private var watch: DirectoryWatch?
  /// When the last change was noticed that has not been read yet.
  private var changed: Int?
  /// Why changes are not noticed, until it was said.
  private var trouble: WatchError?

  init(_ directory: DataDirectory, in language: Language) {
    (self.directory, self.language) = (directory, language)
    guard case .path(let path) = directory else { return }
    do throws(WatchError) {
      watch = try DirectoryWatch(path)
      descriptors = [watch?.descriptor].compactMap { $0 }
    } catch {
      trouble = error
    }
  }

  /// What `poll` is to wait for.
  private(set) var descriptors: [Int32] = []

  /// Milliseconds until what has changed may be read; `nil` where nothing has.
  var patience: Int32? { changed.map { Int32(clamping: max(0, $0 + LiveData.quiet - World.milliseconds)) } }

  /// A sentence for the user where changes are not noticed, once.
  mutating func takeNotice() -> String? {
    guard let error = trouble.take() else { return nil }
    return "changes on disk will not show by themselves: \(error)"
  }

  /// Takes note of what the watch has noticed.
  mutating func noticeChanges() {
    do throws(WatchError) {
      if try watch?.takeChanges() == true { changed = World.milliseconds }
    } catch {
      watch = nil
      (descriptors, trouble, changed) = ([], error, World.milliseconds)
    }
  }

  /// The data where it has changed and is complete by now; the problems, where it is wrong.
  mutating func takeUpdate() -> Result<Archive, Problems>? {
    guard let patience, patience == 0 else { return nil }
    changed = nil
    return read()
  }

  /// The data as it is now; `nil` where it keeps changing, and is to be read a little later.
  mutating func read() -> Result<Archive, Problems>? {
    do throws(LoadError) {
      return .success(try directory.loaded(in: language))
    } catch {
      switch error {
      case .bad(let problems): return .failure(problems)
      case .unsettled:
        changed = World.milliseconds
        return nil
      case .noDirectory, .noRoadmap, .unreadable:
        return .failure(Problems(all: [Problem(file: directory.name, message: "\(error)")]))
      }
    }
  }
}
