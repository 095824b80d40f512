import Glibc
import TestSupport
import Testing

/// A shared account whose key runs `roadmap ssh-command` and nothing else, and those who would like more of it.
@Suite(.serialized)
struct ForcedCommandTests {
  /// What the account may show, what lies beside it, and an sshd in front of both.
  private struct Account: ~Copyable {
    let files: TemporaryDirectory
    let server: SSHServer
    /// As sshd runs it.
    let command: String

    init(_ command: String = "ssh-command") throws {
      files = TemporaryDirectory()
      for (name, text) in minimalRoadmap() {
        files.write(text, to: "data/\(name)")
        files.write(text.replacing("Water", with: "Secret"), to: "secret/\(name)")
      }
      files.write("Secret", to: "secret.txt")
      self.command = "\(RunningProgram.path) \(command) --data \(files.path)/data"
      server = try SSHServer(options: "restrict,pty,command=\"\(self.command)\"")
    }

    var names: [String] { Account.names(in: files.path) }

    private static func names(in path: String) -> [String] {
      guard let folder = opendir(path) else { return [] }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        names.append(
          withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
      return names.sorted()
    }
  }

  private static let answered = [
    ("status", "Water"), ("roadmap status --brief", "/100"), ("show wells", "Dig wells."),
    ("show 'wells'", "Dig wells."),
    ("show \"wells\"", "Dig wells."), ("show we\\lls", "Dig wells."), ("list areas --format csv", "water"),
    ("list actions 'status:delivered' area:water", "Wells"), ("explain water", "Water"), ("forecast", "Water"),
    ("diff --from 2020", "Wells"), ("sensitivity", "A minimal roadmap"), ("timeline", "Opening"),
    ("validate", "no problems"),
    ("doctor", "the session is restricted"), ("export json", "wells"), ("export markdown", "Water"),
    ("--help", "OVERVIEW"), ("help list", "OVERVIEW"), ("list --help", "OVERVIEW"), ("--version", "roadmap"),
    ("", "Water"), ("roadmap", "Water"), ("   ", "Water"), ("browse", "Water"),
  ]

  @Test
  func `reading is answered`() throws {
    let account = try Account()
    for (command, text) in ForcedCommandTests.answered {
      let result = try account.server.run(command.isEmpty ? nil : command)
      #expect(result.code == 0, "\(command): \(result.errors)")
      #expect(result.output.contains(text), "\(command): \(result.output)")
    }
  }

  @Test
  func `a check's exit code is its own`() throws {
    let account = try Account()
    #expect(try account.server.run("check --critical 100:").code == 2)
    let unknown = try account.server.run("check --data /etc")
    #expect(unknown.code == 3 && unknown.output.hasPrefix("ROADMAP UNKNOWN - files and directories cannot be named"))
  }

  /// `@` stands for the directory that holds all of it.
  private static let refused = [
    // Options and arguments that name files.
    "status --data @/secret", "status --data=@/secret", "roadmap status --data '@/secret'", "status --dat @/secret",
    "--data @/secret", "browse --data @/secret", "validate @/secret", "validate -- @/secret", "doctor --data @/secret",
    "watch --data @/secret", "export csv --output @/new", "export csv -o @/new", "export csv -o@/new",
    "export markdown --output=@/new", "export html --output @/new", "export json -o /dev/stdout",
    "list actions --data @/secret status:delivered", "diff --from 2020 --data @/secret",
    "status --data @/data/../secret",
    // Ids and words that would be paths.
    "show @/secret.txt", "show ../secret.txt", "show *", "show ~", "show $HOME", "list @/secret.txt",
    "list actions --query @/secret.txt", "browse --theme @/secret.txt", "explain ../../secret", "status @",
    // Other programs, and shells.
    "sh", "/bin/sh", "bash -i", "sh -c 'cat @/secret.txt'", "cat @/secret.txt", "roadmap sh", "env", "python3 -c 1",
    "exec sh", "!sh", "roadmap ssh-command", "ssh-command --data @/secret",
    // What a shell would make more of.
    "status; cat @/secret.txt", "status;cat @/secret.txt", "status && cat @/secret.txt", "status || cat @/secret.txt",
    "status | tee @/new", "status > @/new", "status >@/new", "status >> @/new", "status < @/secret.txt",
    "show $(cat @/secret.txt)", "show `cat @/secret.txt`", "status $(touch @/new)", "status `touch @/new`",
    "status & touch @/new", "show {wells,people}", "show wel?s", "show wells #", "\"status; touch @/new\"",
    "'status' '; touch @/new'", "roadmap\\ status", "ROADMAP_DATA=@/secret roadmap status",
    // Lines, control characters, quotes without end.
    "status\ncat @/secret.txt", "\nstatus", "status\r", "status \u{1B}[2J", "status \u{9B}2J", "status \u{7F}",
    "'status", "\"status", "status \\", "status '\"",
    // What copies files.
    "scp -f @/secret.txt", "scp -t @/new", "scp -r -p -t @", "rsync --server --sender -e.LsfxC . @/secret.txt",
    "rsync --server . @", "internal-sftp", "/usr/lib/openssh/sftp-server", "git-upload-pack '@'", "tar cf - @",
    // The parser's own doors.
    "---completion show -- positional@0 0 0 --data @/secret", "--generate-completion-script perl", "---", "-",
    "status @@/secret.txt", "status --as-of @/secret.txt", "status --width 1000000000", "list actions --limit -1",
  ]

  @Test
  func `nothing else is, whatever it is written like`() throws {
    let account = try Account()
    let before = account.names
    for attempt in ForcedCommandTests.refused {
      let command = attempt.replacing("@", with: account.files.path)
      let result = try account.server.run(command)
      #expect([64, 66].contains(result.code), "\(attempt): \(result.code)\n\(result.output)")
      #expect(result.output.isEmpty, "\(attempt): \(result.output)")
      #expect(!result.errors.contains("Secret"), "\(attempt): \(result.errors)")
      #expect(result.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x9B })
    }
    #expect(account.names == before, "a file was made")
    #expect(contents(of: "\(account.files.path)/secret.txt") == "Secret")
  }

  @Test
  func `words after the mark that no options follow are words`() throws {
    let account = try Account()
    let result = try account.server.run("list actions -- --data \(account.files.path)/secret")
    #expect(result.code == 0 && !result.output.contains("Secret") && result.errors.isEmpty)
  }

  @Test
  func `a command longer than anybody types is refused`() throws {
    let account = try Account()
    let result = try account.server.run("show " + String(repeating: "a", count: 5000))
    #expect(result.code == 64 && result.errors == "roadmap: this is not run: the command is longer than 4096 bytes\n")
  }

  private static let variables = [
    "ROADMAP_DATA=@/secret", "XDG_DATA_HOME=@", "HOME=@", "XDG_CONFIG_HOME=@", "XDG_STATE_HOME=@", "TERMINFO=@",
    "PAGER=cat @/secret.txt", "EDITOR=sh", "SHELL=/bin/sh", "TZ=:@/secret.txt", "COLUMNS=99999",
    "SSH_ORIGINAL_COMMAND=cat @/secret.txt",
  ]

  @Test
  func `the environment leads nowhere`() throws {
    let account = try Account()
    // Where some of them would be looked for.
    account.files.write("{", to: "roadmap/config.json")
    account.files.write("{", to: ".config/roadmap/config.json")
    let before = account.names
    let commands = ["status --as-of 2026-11-23", "doctor"]
    let expected = try commands.map { try account.server.run($0).output }
    for variable in ForcedCommandTests.variables {
      let (name, value) = (variable.prefix { $0 != "=" }, variable.drop { $0 != "=" }.dropFirst())
      let option = "SetEnv=\(name)=\"\(value.replacing("@", with: account.files.path))\""
      for (command, output) in zip(commands, expected) {
        let result = try account.server.run(command, options: ["-o", option])
        #expect(result.code == 0 && result.errors.isEmpty, "\(option): \(result.errors)")
        #expect(result.output == output, "\(option)")
      }
    }
    #expect(account.names == before)
  }

  @Test(arguments: ["/usr/bin/scp", "/usr/bin/sftp"])
  func `files are not copied`(program: String) throws {
    let account = try Account()
    let config = account.server.configuration
    let (from, to) = ("roadmap:\(account.files.path)/secret.txt", "\(account.files.path)/copy")
    let ways = program.hasSuffix("scp") ? [["-O"], ["-s"]] : [["-b", "/dev/null"]]
    for way in ways {
      let result = try RunningProgram.run(["-F", config] + way + [from, to], executable: program)
      #expect(result.code != 0)
    }
    #expect(access(to, F_OK) != 0)
  }

  @Test
  func `no port is forwarded`() throws {
    let account = try Account()
    let result = try account.server.run(
      "status", options: ["-o", "ExitOnForwardFailure=yes", "-R", "127.0.0.1:0:127.0.0.1:1"])
    #expect(result.code == 255 && result.output.isEmpty)
  }

  @Test(arguments: ["ssh-command", "browse --restricted"])
  func `in the dashboard no key leads out`(command: String) throws {
    let account = try Account(command)
    let session = try TmuxSession("sh -c '\(account.server.line("sh")); echo code $?; exec cat'")
    if command == "ssh-command" {
      #expect(try session.wait(for: "code 64").contains("There is no command \"sh\""))
      return
    }
    try session.wait(for: "Tab pane")
    let before = account.names
    try session.type("x")
    #expect(try session.wait(for: "no files from").contains("no files from here"))
    try session.type("C-z j : e x p o r t")
    try session.wait(for: "Commands, views")
    let palette = try session.wait(for: "no files from here")
    #expect(palette.contains("no files from here"), "\(palette)")
    try session.type("Enter")
    try session.wait { !$0.contains("Commands and records") }
    try session.type("C-c")
    let screen = try session.wait(for: "code")
    #expect(screen.contains("code 0"), "\(screen)")
    #expect(account.names == before)
  }

  @Test
  func `without a command on a terminal it is the dashboard`() throws {
    let account = try Account()
    let session = try TmuxSession("sh -c '\(account.server.line()); echo code $?; exec cat'")
    let screen = try session.wait(for: "Tab pane")
    #expect(screen.contains("Water"), "\(screen)")
    try session.type("q")
    #expect(try session.wait(for: "code 0").contains("code 0"))
  }
}
