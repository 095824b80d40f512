import Testing

@testable import Storage

struct JSONDocumentTests {
  @Test(arguments: [
    "{}", "[]", "\"\"", "0", "-0", "-0.0e-0", "1e308", "123456789012345678901234567890", "1E+2", "1e-400", "true",
    "false",
    "null", " \t\r\n[ 1 , {\"a\" : [ ] } ]\n", #""\"\\\/\b\f\n\r\t""#, #""\u0000""#, #""\ud83c\udf0d""#, #""\uFFFF""#,
    "\"\u{7F}\u{2028}\u{10FFFF}é\"", "\u{FEFF}{\"a\": 1}", #"{"a": {"a": 1}, "b": {"a": 1}}"#,
    String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
    String(repeating: #"{"a":"#, count: 64) + "1" + String(repeating: "}", count: 64),
  ])
  func `JSON is read`(text: String) {
    let document = JSONDocument(Array(text.utf8))
    #expect(document.fault == nil)
    #expect(document.duplicates.isEmpty)
    #expect(document.end(of: JSONDocument.root) == document.nodes.count)
  }

  @Test(arguments: [
    ("", 0, "the file is empty"),
    ("  ", 2, "the file ends, where a value is expected"),
    ("[1", 2, #"the file ends, where "," or "]" is expected"#),
    (#"{"a""#, 4, #"the file ends, where ":" after a key is expected"#),
    (#"{"a":"#, 5, "the file ends, where a value is expected"),
    (#"{"a":1"#, 6, #"the file ends, where "," or "}" is expected"#),
    ("{1:2}", 1, #""1" stands where a key in quotation marks is expected"#),
    ("{'a':2}", 1, #""'" stands where a key in quotation marks is expected"#),
    ("[1 2]", 3, #""2" stands where "," or "]" is expected"#),
    ("[1,]", 2, #"there is a comma before the closing "]""#),
    (#"{"a":1,}"#, 6, #"there is a comma before the closing "}""#),
    ("[,1]", 1, #""," stands where a value is expected"#),
    ("[1,,2]", 3, #""," stands where a value is expected"#),
    ("{} {}", 3, #""{" stands where the end of the file is expected"#),
    ("1\u{0}", 1, #""\u0000" stands where the end of the file is expected"#),
    ("01", 0, "a number has no leading zeros"),
    ("-01", 0, "a number has no leading zeros"),
    ("1.", 2, "a digit is expected after the point"),
    (".5", 0, #""." stands where a value is expected"#),
    ("+1", 0, #""+" stands where a value is expected"#),
    ("-", 1, "a number needs a digit"),
    ("1e", 2, "an exponent needs a digit"),
    ("1e400", 0, "the number is too large"),
    ("-1e400", 0, "the number is too large"),
    ("NaN", 0, #""N" stands where a value is expected"#),
    ("0x10", 1, #""x" stands where the end of the file is expected"#),
    ("tru", 0, #""t" stands where a value is expected"#),
    ("True", 0, #""T" stands where a value is expected"#),
    ("// no", 0, #""/" stands where a value is expected"#),
    ("[é]", 1, #""é" stands where a value is expected"#),
    ("[\u{A0}1]", 1, #""\u00a0" stands where a value is expected"#),
    ("[1\u{301}]", 2, #""\u0301" stands where "," or "]" is expected"#),
    ("\"a", 2, "the file ends inside a string"),
    (#""\"#, 1, "the file ends inside a string"),
    (#""\x""#, 1, "there is no such escape in JSON"),
    (#""\u12g4""#, 1, "\\u needs four hexadecimal digits"),
    (#""\ud83c""#, 1, "half of a surrogate pair"),
    (#""\udf0d""#, 1, "half of a surrogate pair"),
    (#""\ud83c\u0041""#, 1, "half of a surrogate pair"),
    ("\"a\nb\"", 2, "a control character has to be written as \\u000a"),
    ("\"\u{0}\"", 1, "a control character has to be written as \\u0000"),
  ])
  func `what is no JSON is refused, with the byte that does not fit`(text: String, offset: Int, message: String) {
    let fault = JSONDocument(Array(text.utf8)).fault
    #expect(fault?.offset == offset)
    #expect(fault?.message == message)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x22], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x8C], [0xFE], [0xFF],
    ] as [[UInt8]])
  func `invalid UTF-8 is refused in strings and outside`(bytes: [UInt8]) {
    let inside = JSONDocument(Array("[\"ab".utf8) + bytes + Array("\"]".utf8)).fault
    #expect(inside?.message == "invalid UTF-8")
    #expect(inside?.offset == 4)
    #expect(JSONDocument(bytes).fault?.message == "invalid UTF-8")
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
  func `the 65th level is refused`(open: String, close: String) {
    let text = String(repeating: open, count: 65) + "1" + String(repeating: close, count: 65)
    let fault = JSONDocument(Array(text.utf8)).fault
    #expect(fault?.offset == 64 * open.utf8.count)
    #expect(fault?.message == "is nested more than 64 levels deep")
  }

  @Test func `a hundred thousand open brackets are refused like the 65th`() {
    #expect(JSONDocument([UInt8](repeating: UInt8(ascii: "["), count: 100_000)).fault?.offset == 64)
  }

  @Test(arguments: [
    (#"{"a": 1, "b": 2, "a": 3}"#, [17]),
    (#"{"a": 1, "\u0061": 2}"#, [9]),
    (#"{"é": 1, "\u00e9": 2}"#, [10]),
    (#"{"": 1, "": 2, "": 3}"#, [8, 15]),
    (#"{"x": {"a": 1, "a": 2}, "y": {"a": 1}, "x": 1}"#, [15, 39]),
  ])
  func `keys that stand twice are found in any spelling`(text: String, offsets: [Int]) {
    let document = JSONDocument(Array(text.utf8))
    #expect(document.fault == nil)
    #expect(document.duplicates.map(document.offset(of:)) == offsets)
  }

  @Test func `one key twice among a hundred thousand is found`() {
    let keys = (0..<100_000).map { "\"k\($0)\":0" } + ["\"k4711\":1"]
    let document = JSONDocument(Array("{\(keys.joined(separator: ","))}".utf8))
    #expect(document.duplicates.map { document.text($0) } == ["k4711"])
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u4E2D""#, "é中"),
    (#""x\ud83c\udf0dy""#, "x🌍y"), (#""\u0000""#, "\u{0}"), ("\"über 中 🌍\"", "über 中 🌍"),
  ])
  func `strings are read for what they stand for`(text: String, meaning: String) {
    #expect(JSONDocument(Array(text.utf8)).text(JSONDocument.root) == meaning)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("-1.5e2", -150), ("0.1", 0.1), ("1e-400", 0),
    ("9007199254740993", 9_007_199_254_740_992),
    ("123456.789", 123456.789), ("1E5", 100_000), ("0.30000000000000004", 0.30000000000000004),
  ])
  func `numbers are read to the nearest double`(text: String, value: Double) {
    #expect(JSONDocument(Array("[\(text)]".utf8)).number(1) == value)
    #expect(JSONDocument(Array(text.utf8)).number(0) == value)
  }
}
