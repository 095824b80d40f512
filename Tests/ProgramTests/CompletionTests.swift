import TestSupport
import Testing

/// The three shells, each with the script that the program writes for it, completing ids of the data.
struct CompletionTests {
  struct Shell: CustomTestStringConvertible, Sendable {
    let name: String
    /// The file the script stands in.
    let file: String
    /// The shell in `directory`, without its user's settings, having read that file.
    let start: @Sendable (_ directory: String) -> String

    var testDescription: String { name }
  }

  static let shells = [
    Shell(name: "bash", file: "roadmap.bash") { "bash --noprofile --rcfile \($0)/roadmap.bash -i" },
    Shell(name: "zsh", file: "_roadmap") { "ZDOTDIR=\($0) zsh -d -i" },
    Shell(name: "fish", file: "roadmap.fish") {
      "HOME=\($0) fish --no-config --init-command 'source \($0)/roadmap.fish' -i"
    },
  ]

  @Test(arguments: shells)
  func `a shell completes verbs, ids, options and their words`(shell: Shell) throws {
    let script = try RunningProgram.run(["--generate-completion-script", shell.name])
    #expect(script.code == 0)
    let bin = RunningProgram.path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let directory = TemporaryDirectory([
      shell.file: script.output,
      ".zshrc": "fpath=($ZDOTDIR $fpath)\nautoload -U compinit && compinit -u -D\nPS1='> '\n",
    ])
    let session = try TmuxSession("PATH=\(bin):$PATH \(shell.start(directory.path))", columns: 100, rows: 30)
    try session.wait { screen in [">", "$", "#"].contains { screen.contains($0) } }
    // A unique word is completed at once, whichever shell it is.
    for (typed, completed) in [
      ("roadmap Space show Space wsis-2", "roadmap show wsis-20"),
      ("roadmap Space statu", "roadmap status"),
      ("roadmap Space status Space artif", "roadmap status artificial-intelligence"),
      ("roadmap Space list Space mile", "roadmap list milestones"),
      ("roadmap Space list Space actions Space --area Space cap", "roadmap list actions --area capacity-building"),
      ("roadmap Space list Space actions Space --status Space overd", "roadmap list actions --status overdue"),
    ] {
      try session.type("C-u \(typed) Tab")
      #expect(try session.wait(for: completed).contains(completed))
    }
  }

  @Test func `data that cannot be had completes with nothing, and says nothing`() throws {
    let words = ["roadmap", "--data", "/nowhere", "show"]
    let result = try RunningProgram.run(["---completion", "show", "--", "positional@0", "4", "0"] + words)
    #expect(result.code == 0)
    #expect(result.output.split(whereSeparator: \.isNewline).isEmpty)
    #expect(result.errors.isEmpty)
  }
}
