import Canvas
import Glibc
import Model
import Storage
import Terminal

/// The accessible mode in a terminal or a pipe: reads lines, says answers below one another, notices changes on disk.
struct DialogueSession: ~Copyable {
  private var dialogue: Dialogue
  private var data: LiveData
  private let isASCII: Bool
  private var typed: [UInt8] = []

  init(_ dialogue: Dialogue, of data: consuming LiveData, isASCII: Bool) {
    self.dialogue = dialogue
    self.data = data
    self.isASCII = isASCII
  }

  /// Runs until the user leaves or the input ends.
  mutating func run() throws(Failure) {
    _ = try deliver(dialogue.greeting())
    try prompt()
    while true {
      if let notice = data.takeNotice() { try say(notice + "\n") }
      var waiting = ([STDIN_FILENO] + data.descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&waiting, nfds_t(waiting.count), data.patience ?? -1) >= 0 || errno == EINTR else { return }
      if waiting.dropFirst().contains(where: { $0.revents != 0 }) { data.noticeChanges() }
      if let loaded = data.takeUpdate() {
        let replies = dialogue.take(loaded, wasAsked: false)
        if !replies.isEmpty {
          try say("\n")
          _ = try deliver(replies)
          try prompt()
        }
      }
      guard waiting[0].revents != 0 else { continue }
      guard try readLines() else { return try say("\n") }
    }
  }

  /// Takes in what was typed, and answers each line; `false` at the end.
  private mutating func readLines() throws(Failure) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 { return errno == EINTR }
    guard count > 0 else {
      if !typed.isEmpty { _ = try deliver(dialogue.answer(String(decoding: typed, as: UTF8.self))) }
      return false
    }
    typed += buffer[..<count]
    while let end = typed.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: typed[..<end], as: UTF8.self)
      typed.removeFirst(end + 1)
      guard try deliver(dialogue.answer(line)) else { return false }
      try prompt()
    }
    return true
  }

  private func prompt() throws(Failure) { try World.print("> ") }

  private func say(_ text: String) throws(Failure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.safe(String($0)) }
    try World.print((isASCII ? lines.map(World.spelledInASCII) : lines).joined(separator: "\n"))
  }

  /// Does what the dialogue asks for; whether to go on.
  private mutating func deliver(_ replies: [Dialogue.Reply]) throws(Failure) -> Bool {
    for reply in replies {
      switch reply {
      case .say(let text): try say(text)
      case .quit: return false
      case .copy(let text):
        guard World.isTerminal(STDOUT_FILENO),
          let bytes = clipboardSequence(text, isInTmux: World.variable("TMUX") != nil)
        else {
          try say("It cannot be copied from here; export writes it to a file.\n")
          continue
        }
        try World.print(String(decoding: bytes, as: UTF8.self))
        try say("Copied with its sources, where the terminal allows it.\n")
      case .write(let name, let text):
        let outcome: String
        do throws(NewFileError) {
          outcome = "Written to \(try writeNew(Array(text.utf8), to: name)).\n"
        } catch {
          outcome = "\(name) cannot be written: \(error.reason).\n"
        }
        try say(outcome)
      case .reload:
        if let loaded = data.read() { _ = try deliver(dialogue.take(loaded, wasAsked: true)) }
      }
    }
    return true
  }
}
