import Glibc
import Model

/// Measures what users feel of the built program on the real roadmap and on much larger ones, and then what has to be fast
/// in the scoring of large programmes.
///
/// With `--quick` only the first; with `--soak` neither, but whether long use leaves memory and descriptors as they are.
@main
struct Benchmark {
  static func main() {
    if CommandLine.arguments.contains("--soak") {
      do throws(Child.Failed) {
        try Soak(of: directory, data: "data").run()
      } catch {
        complain(error)
      }
    }
    let isQuick = CommandLine.arguments.contains("--quick")
    measureProgram(idleSeconds: isQuick ? 2 : 10, sizes: isQuick ? [] : [1_500, 12_500])
    fflush(nil)  // the rest takes minutes
    if !isQuick { measureScoring() }
  }

  /// Where the programs stand.
  private static var directory: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }

  private static func measureProgram(idleSeconds: Int32, sizes: [Int]) {
    let list = "\(directory)/baseline-list.txt"
    defer { unlink(list) }
    do throws(Child.Failed) {
      let table = try ProgramTable(
        of: directory, data: "data",
        list: { columns throws(Child.Failed) in
          unlink(list)
          let width = ["--width", "\(columns - 1)"]
          let command = ["list", "actions", "--data", "data", "--as-of", "2026-11-23"] + width
          _ = try Child(["\(directory)/roadmap"] + command, into: list).wait()
          return list
        }, idleSeconds: idleSeconds)
      print(table.text)
      let browse = ["\(directory)/roadmap", "browse", "--data", "data", "--as-of", "2026-11-23"]
      for (columns, rows) in [(80, 24), (120, 40)] {
        print(try ByteTable(of: browse, columns: columns, rows: rows).text)
      }
      for items in sizes { print(try SizeTable(of: directory, RoadmapSize(areas: 8, items: items, entries: 10)).text) }
    } catch {
      complain(error)
    }
  }

  private static func complain(_ error: Child.Failed) -> Never {
    print("\(error.program): \(String(cString: strerror(error.code))); build everything first, then run this again")
    exit(1)
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
