import Glibc
import Model

/// Measures what users feel of the built program, and what has to be fast on a roadmap of the size of large programmes.
///
/// With `--quick` only the first.
@main
struct Benchmark {
  static func main() {
    if let place = CommandLine.arguments.firstIndex(of: "--generate"), CommandLine.arguments.count > place + 2 {
      let items = Int(CommandLine.arguments[place + 2]) ?? 1
      let size = RoadmapSize(areas: 8, items: max(1, items / 8), entries: 10)
      return print("\(size), \(Roadmap.generated(size).write(to: CommandLine.arguments[place + 1])) bytes")
    }
    let isQuick = CommandLine.arguments.contains("--quick")
    measureProgram(idleSeconds: isQuick ? 2 : 10)
    fflush(nil)  // the rest takes minutes
    if !isQuick { measureScoring() }
  }

  private static func measureProgram(idleSeconds: Int32) {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let directory = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let list = "\(directory)/baseline-list.txt"
    unlink(list)
    defer { unlink(list) }
    do throws(Child.Failed) {
      let command = ["list", "actions", "--data", "data", "--as-of", "2026-11-23", "--width", "119"]
      _ = try Child(["\(directory)/roadmap"] + command, into: list).wait()
      print(try ProgramTable(of: directory, data: "data", list: list, idleSeconds: idleSeconds).text)
    } catch {
      print("\(error.program): \(String(cString: strerror(error.code))); build everything first, then run this again")
      exit(1)
    }
  }

  private static func measureScoring() {
    let size = RoadmapSize(areas: 8, items: 500, entries: 10)
    let whole = Roadmap.generated(size)
    print("\(size),")
    print("as of \(RoadmapSize.dayInTheMiddle), and of \(RoadmapSize.dayAtTheEnd), when all of it is known")
    let yardstick = Yardstick(count: size.areas * size.items * size.entries)
    var table = ResultTable(yardstick: yardstick.name, yardstick.timing)
    for row in rows(of: whole) { table.add(row.name, row.timing) }
    print(table.text)
  }
}
