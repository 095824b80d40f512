import ArgumentParser
import Glibc
import Model
import Reports
import Storage
import Terminal

extension RoadmapCommand {
  struct Doctor: ReadingCommand {
    static let configuration = CommandConfiguration(
      commandName: "doctor", abstract: "The surroundings as the program sees them.",
      usage: "roadmap doctor [options]",
      discussion: """
          roadmap doctor            # paste this into a bug report
          roadmap doctor --data my-data --format json
        """)

    @OptionGroup var format: FormatOption
    @OptionGroup var options: CommonOptions

    func run() throws {
      let report = DoctorReport(
        version: RoadmapCommand.configuration.version, findings: terminal + locale + colors + data + configuration)
      let day = try options.day()
      try format.print(
        json: report.json, table: report.table(asOf: day.description), text: report.text(on: options.page))
    }

    private var terminal: [DoctorReport.Finding] {
      func end(_ name: String, _ descriptor: Int32) -> DoctorReport.Finding {
        .init("terminal", name, World.isTerminal(descriptor) ? "a terminal" : "no terminal")
      }
      let type = World.variable("TERM")
      let check = type.map(terminalSuitability(of:)) ?? .unknown
      let advice: String? =
        switch check {
        case .suitable: nil
        case .unsuitable: "the dashboard needs a terminal whose cursor can be placed; the status works everywhere"
        case .unknown:
          type == nil
            ? "set TERM to your terminal's type, as in TERM=xterm-256color"
            : "install this host's ncurses-term package, or set TERM=xterm-256color; a plain type is used meanwhile"
        }
      let size =
        World.terminalColumns.map { "\($0) columns, \(World.terminalRows ?? 0) rows" } ?? "not known, 80 columns"
      return [
        end("input", STDIN_FILENO), end("output", STDOUT_FILENO),
        .init("terminal", "TERM", type ?? "not set", advice: advice), .init("terminal", "size", size),
        .init("terminal", "inside", inside),
      ]
    }

    private var inside: String {
      let names = [("TMUX", "tmux"), ("STY", "screen"), ("SSH_CONNECTION", "ssh")]
      let found = names.filter { World.variable($0.0) != nil }.map(\.1)
      return found.isEmpty ? "nothing" : found.joined(separator: ", ")
    }

    private var locale: [DoctorReport.Finding] {
      let names = ["LC_ALL", "LC_CTYPE", "LANG"]
      let set = names.compactMap { name in World.variable(name).map { "\(name)=\($0)" } }
      return [
        .init("locale", "set", set.isEmpty ? "nothing" : set.joined(separator: " ")),
        .init(
          "locale", "characters", World.isUTF8 ? "UTF-8" : "ASCII alone",
          advice: World.isUTF8 ? nil : "set LANG=C.UTF-8 for lines, bars and names as they are written"),
      ]
    }

    private var colors: [DoctorReport.Finding] {
      let names = ["NO_COLOR", "CLICOLOR_FORCE", "COLORTERM"]
      let set = names.compactMap { name in World.variable(name).map { "\(name)=\($0)" } }
      return [
        .init("colours", "set", set.isEmpty ? "nothing" : set.joined(separator: " ")),
        .init("colours", "commands", options.page.hasColor ? "in colour" : "without colour"),
      ]
    }

    private var data: [DoctorReport.Finding] {
      let directory = options.directory
      var findings = [DoctorReport.Finding("data", "from", directory.name)]
      do throws(Failure) {
        let archive = try directory.archive()
        let problems = try directory.problems(strict: true)
        findings.append(.init("data", "records", archive.counts))
        findings.append(
          .init(
            "data", "strict", problems.isEmpty ? "no problems" : "\(problems.count) keys that are not known",
            advice: problems.isEmpty ? nil : "roadmap validate --strict lists them"))
      } catch {
        let lines = error.message.split(separator: "\n")
        findings.append(
          .init(
            "data", "state", "cannot be used: \(lines.first ?? "")", advice: "roadmap validate lists what is wrong"))
      }
      if case .path(let path) = directory { findings.append(watched(path)) }
      return findings
    }

    private func watched(_ path: String) -> DoctorReport.Finding {
      do throws(WatchError) {
        _ = try DirectoryWatch(path)
        return .init("data", "changes", "noticed at once")
      } catch {
        return .init("data", "changes", "not noticed: \(error)", advice: "r reads the data again in the dashboard")
      }
    }

    private var configuration: [DoctorReport.Finding] {
      let path = UserConfiguration.path
      let reason = options.restricted ? "the session is restricted" : "neither XDG_CONFIG_HOME nor HOME is set"
      let name = path ?? "none, since \(reason)"
      guard let path else { return [.init("configuration", "file", name)] }
      do throws(Failure) {
        _ = try UserConfiguration()
        return [.init("configuration", "file", access(path, F_OK) == 0 ? name : "\(name), which is not there")]
      } catch {
        return [.init("configuration", "file", error.message, advice: "mend the file, or move it away")]
      }
    }
  }
}
