/// A key as it was pressed, with its modifiers.
package struct Key: Hashable, Sendable {
  /// Which key it is, whatever is held down besides.
  package enum Code: Hashable, Sendable {
    /// What the key types; an upper-case letter has no `shift` besides. Control keys are the small letter and `control`.
    case character(Character)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, escape, tab, backspace, delete, insert
    /// F1 is 1.
    case function(Int)
  }

  /// What is held down besides.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit each, as xterm counts them.
    package let rawValue: UInt8
    /// Modifiers by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Not set for letters, which are upper-case then.
    package static let shift = Modifiers(rawValue: 1)
    /// Sent as an escape byte before the key.
    package static let alt = Modifiers(rawValue: 2)
    /// With letters, the small ones.
    package static let control = Modifiers(rawValue: 4)
  }

  /// Which key it is.
  package var code: Code
  /// What is held down besides.
  package var modifiers: Modifiers

  /// A key, alone where no modifiers are given.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

/// Names, as in key tables, configuration files and tests: `j`, `G`, `ctrl-d`, `shift-tab`, `F5`, `pgdn`, `space`.
extension Key {
  private static let names: [(name: String, code: Code)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("pgup", .pageUp), ("pgdn", .pageDown),
    ("home", .home), ("end", .end), ("enter", .enter), ("esc", .escape), ("tab", .tab), ("backspace", .backspace),
    ("del", .delete), ("ins", .insert), ("space", .character(" ")),
  ]
  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]

  /// `nil` where `name` is no key's; upper and lower case differ in single letters alone.
  package init?(_ name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while rest.count > 1,
      let (prefix, modifier) = Key.modifierNames.first(where: {
        rest.lowercased().hasPrefix($0.name) && rest.count > $0.name.count
      }),
      !modifiers.contains(modifier)
    {
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    let small = rest.lowercased()
    if rest.count == 1, let character = rest.first, character != " ", SafeText.safe(String(rest)) == rest {
      self.init(.character(modifiers.contains(.control) ? Character(small) : character), modifiers)
    } else if let (_, code) = Key.names.first(where: { $0.name == small }) {
      self.init(code, modifiers)
    } else if small.first == "f", let number = Int(small.dropFirst()), (1...24).contains(number), small == "f\(number)"
    {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// The name that `init(_:)` reads.
  package var name: String {
    let prefix = Key.modifierNames.reduce("") { modifiers.contains($1.modifier) ? $0 + $1.name : $0 }
    if let (name, _) = Key.names.first(where: { $0.code == code }) { return prefix + name }
    switch code {
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    default: preconditionFailure("The key \(code) has no name.")
    }
  }
}

/// A click of the first button or a turn of the wheel, and where.
package struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  package enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  /// What it did.
  package var action: Action
  /// In cells from the screen's top left.
  package var point: Point

  /// An action and its place.
  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
