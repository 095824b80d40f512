import Canvas
import Dashboard
import Testing

struct CommandTests {
  private let commands = Command.groups.flatMap(\.commands)

  @Test
  func `every key of the table is a key and does one thing`() {
    for command in commands {
      #expect(!command.keys.isEmpty)
      for name in command.keys {
        let key = Key(name)
        #expect(key?.name == name)
        #expect(key.map { Keymap.standard[$0] } == command)
      }
    }
  }

  @Test
  func `what other layouts cannot type has a second key`() {
    for command in commands {
      let isFar = command.keys.allSatisfy { ["[", "]", "{", "}", "/", ":", "?"].contains($0) }
      #expect(!isFar, "\(command.name)")
    }
  }

  @Test
  func `no two commands share a name`() {
    #expect(Set(commands.map(\.name)).count == commands.count)
  }
}
