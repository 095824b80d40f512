import Model

/// Measures what has to be fast on a roadmap of the size that large programmes have.
@main
struct Benchmark {
  static func main() {
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
