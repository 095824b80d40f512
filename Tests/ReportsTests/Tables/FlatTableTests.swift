import Model
import Testing

@testable import Reports

struct FlatTableTests {
  private func table(_ values: FlatTable.Value...) -> FlatTable {
    var table = FlatTable("test", asOf: "2026-11-25", columns: values.indices.map { "c\($0)" })
    table.add(values)
    return table
  }

  private func field(_ text: String) -> String { CSV.field(text) }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("", ""), (" a", "\" a\""),
    ("one\ntwo", "one two"), ("a\tb", "a b"), ("\u{1B}]52;c;x\u{07}", "\u{FFFD}]52;c;x\u{FFFD}"),
  ])
  func `a field is quoted where it has to be, on one line, without controls`(text: String, field: String) {
    #expect(self.field(text) == field)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=HYPERLINK(\"http://x\",\"y\")", "＝1"])
  func `no text is a formula`(text: String) {
    let field = field(text)
    #expect(field.hasPrefix("'") || field.hasPrefix("\"'"), "\(field)")
  }

  @Test func `numbers stay numbers, and what is unknown is empty`() {
    #expect(
      table(.number(-1.5), .integer(-3), .number(.nan), .unknown, .text("x")).csv
        == "c0,c1,c2,c3,c4\r\n-1.5,-3,,,x\r\n")
  }

  @Test func `markdown aligns numbers and means what it shows`() {
    #expect(
      table(.text("a|b *c* <script>"), .number(1.256), .text("&lt; R&D & x")).markdown
        == """
        | c0 | c1 | c2 |
        | --- | ---: | --- |
        | a\\|b \\*c\\* \\<script\\> | 1.26 | \\&lt; R&D & x |

        """)
  }

  @Test func `porcelain has a version, and a record a line`() {
    #expect(
      table(.text("a\tb\nc"), .number(0.1)).porcelain
        == "# roadmap-porcelain 1\ttest\t2026-11-25\n# c0\tc1\na b c\t0.1\n")
  }

  @Test func `every report has a table whose rows are as long as its columns`() throws {
    let assessment = try Specimen.assessment()
    for kind in RecordKind.allCases {
      let table = ListReport(assessment, of: kind).table
      #expect(!table.rows.isEmpty, "\(kind)")
      #expect(table.csv.split(separator: "\r\n").count == table.rows.count + 1)
    }
  }
}
