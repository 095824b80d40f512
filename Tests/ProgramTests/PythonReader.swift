import TestSupport
import Testing

/// CSV, JSON and HTML as Python's own library reads them, which shares nothing with this program.
enum PythonReader {
  /// What is between two items, and between two lists of items.
  private static let (item, list) = (Character("\u{1F}"), Character("\u{1E}"))

  static func csv(_ text: String) throws -> [[String]] {
    let script = """
      for row in csv.reader(open(sys.argv[1], newline=""), strict=True): write("\\x1f".join(row) + "\\x1e")
      """
    return try run(script, text).split(separator: list).map {
      $0.split(separator: item, omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Every string that stands under `key`, wherever.
  static func json(_ text: String, key: String) throws -> [String] {
    let script = """
      def walk(value):
        for name, part in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []:
          if name == "\(key)" and isinstance(part, str): write(part.encode().hex() + "\\x1f")
          walk(part)
      walk(json.load(open(sys.argv[1])))
      """
    return try run(script, text).split(separator: item).map { digits in
      let digits = Array(digits)
      let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  struct Page {
    let elements: Set<String>
    let attributes: Set<String>
    let addresses: [String]
    let text: String
  }

  static func html(_ text: String) throws -> Page {
    let script = """
      names, attributes, addresses, data = set(), set(), [], []
      class Reader(html.parser.HTMLParser):
        def handle_starttag(self, name, found):
          names.add(name)
          attributes.update(key for key, value in found)
          addresses.extend(value or "" for key, value in found if key in ("href", "xlink:href"))
        def handle_data(self, text): data.append(text)
      reader = Reader()
      reader.feed(open(sys.argv[1]).read())
      for part in (names, attributes, addresses, data): write("\\x1f".join(part) + "\\x1e")
      """
    let parts = try run(script, text).split(separator: list, omittingEmptySubsequences: false)
    try #require(parts.count == 5)
    func items(_ part: Substring) -> [String] { part.split(separator: item).map(String.init) }
    return Page(
      elements: Set(items(parts[0])), attributes: Set(items(parts[1])), addresses: items(parts[2]),
      text: items(parts[3]).joined())
  }

  private static func run(_ script: String, _ text: String) throws -> String {
    let directory = TemporaryDirectory(["text": text])
    let head = "import csv, html.parser, json, sys\nwrite = sys.stdout.write\n"
    let result = try RunningProgram.run(
      ["python3", "-c", head + script, "\(directory.path)/text"], executable: "/usr/bin/env",
      environment: ["PATH": "/usr/bin:/bin:/usr/local/bin", "LANG": "C.UTF-8"])
    try #require(result.code == 0, "python3 cannot read it: \(result.errors)")
    return result.output
  }
}
