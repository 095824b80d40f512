package import Canvas

/// Which key does what.
package struct Keymap: Sendable, Equatable {
  private var commands: [Key: Command] = [:]
  /// By command; only of those whose keys are not the table's.
  private var rebound: [Command: [String]] = [:]

  /// The keys as the commands give them.
  package static let standard = Keymap(rebinding: [:])

  /// The table's keys, but for the commands named: a key given to one is no other's any more.
  ///
  /// Keys are by `Key`'s names; names that are no command's, and keys that are none, are passed over.
  package init(rebinding keys: [String: [String]]) {
    let all = Command.groups.flatMap(\.commands)
    let taken = Set(all.flatMap { keys[$0.name] ?? [] }.compactMap { Key($0) })
    for command in all {
      let wanted = keys[command.name]?.filter { Key($0) != nil }
      let kept = wanted ?? command.keys.filter { name in Key(name).map { !taken.contains($0) } ?? false }
      if kept != command.keys { rebound[command] = kept }
      for key in kept.compactMap({ Key($0) }) {
        precondition(commands[key] == nil, "“\(key.name)” would do two things.")
        commands[key] = command
      }
    }
  }

  /// What the key does; `nil` where it does nothing.
  package subscript(key: Key) -> Command? { commands[key] }

  /// By the names of `Key`; the first is the one that is shown.
  package func keys(of command: Command) -> [String] { rebound[command] ?? command.keys }
}
