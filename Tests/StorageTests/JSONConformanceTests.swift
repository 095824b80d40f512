import Testing

@testable import Storage

/// RFC 8259, case by case: what every reader of JSON accepts, what every one refuses, and what it leaves open.
///
/// The categories are those of the public suites of parser tests; the cases are our own.
struct JSONConformanceTests {
  /// A text, or bytes that are none.
  struct Bytes: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, CustomStringConvertible, Sendable {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(stringLiteral text: String) { bytes = Array(text.utf8) }
    init(arrayLiteral bytes: UInt8...) { self.bytes = bytes }
    var description: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
  }

  /// A list of one string of these bytes.
  private static func string(_ bytes: UInt8...) -> Bytes { Bytes(Array("[\"".utf8) + bytes + Array("\"]".utf8)) }

  private static func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> Bytes {
    Bytes(Array((String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)).utf8))
  }

  // MARK: Accepted by all

  static let accepted: [Bytes] =
    structures + [
      // Numbers.
      "0", "-0", "[0]", "[-0]", "[-0.0]", "[0.0]", "[0e0]", "[0e+1]", "[0E-1]", "[-1]", "[1]", "[10]", "[100000]",
      "[123]", "[-123]", "[1.5]", "[-1.5]", "[1.000]", "[0.000001]", "[1e1]", "[1E1]", "[1e+1]", "[1E+1]", "[1e-1]",
      "[1E-1]", "[1.5e3]", "[123.456e78]", "[123.456E-78]", "[1e00]", "[1e-00]", "[1e0001]", "[20e1]", "[123e45]",
      "[1.7976931348623157e308]", "[4.9e-324]", "[2.2250738585072014e-308]", "[9007199254740993]",
      "[18446744073709551616]", "[-9223372036854775809]", "[0.1000000000000000055511151231257827]",
      "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]", "1.5", "-1e2", "[ 4]",
      "[4 ]",

      // Escapes.
      #"["\""]"#, #"["\\"]"#, #"["\/"]"#, #"["/"]"#, #"["\b"]"#, #"["\f"]"#, #"["\n"]"#, #"["\r"]"#, #"["\t"]"#,
      #"["\"\\\/\b\f\n\r\t"]"#, #"["\\\\"]"#, #"["\\n"]"#, #"["\\u0041"]"#, #"["\\\""]"#, #"["a\\"]"#, #"["\u0000"]"#,
      #"["\u001f"]"#, #"["\u0012"]"#, #"["\u0022"]"#, #"["\u005C"]"#, #"["\u002f"]"#, #"["\u0041"]"#, #"["\u00e9"]"#,
      #"["\u00E9"]"#, #"["\uabCD"]"#, #"["\uFFFF"]"#, #"["\uFFFE"]"#, #"["\uFDD0"]"#, #"["\u2028\u2029"]"#,
      #"["\u200B"]"#, #"["\u202e"]"#, #"["\u0061\u30af\u30EA"]"#, #"["new\u000Aline"]"#, #"{"\u0061": 1}"#,
      #"{"\u0000": 1}"#, #"{"\ud83c\udf0d": 1}"#, #"{"\"": "\""}"#,

      // Pairs of surrogates.
      #"["\ud800\udc00"]"#, #"["\uDBFF\uDFFF"]"#, #"["\ud83c\udf0d"]"#, #"["\uD83C\uDF0D"]"#, #"["\ud83c\uDF0d"]"#,
      #"["\udbff\udffe"]"#, #"["\ud83c\udf0d\ud83c\udf0d"]"#, #"["a\ud83c\udf0db"]"#, #"["\uD801\udc37"]"#,
      #"["\uE000"]"#, #"["\ud7ff"]"#,

      // Characters as they are.
      "[\"é\"]", "[\"中\"]", "[\"🌍\"]", "[\"\u{7F}\"]", "[\"a\u{7F}b\"]", "[\"\u{80}\"]", "[\"\u{9F}\"]",
      "[\"\u{2028}\"]", "[\"\u{2029}\"]", "[\"\u{2060}\"]", "[\"\u{202E}\"]", "[\"\u{FFFF}\"]", "[\"\u{1FFFF}\"]",
      "[\"\u{10FFFF}\"]", "[\"\u{D7FF}\"]", "[\"\u{E000}\"]", "[\"\u{FEFF}\"]", "[\"e\u{301}\"]", "[\"👩‍👩‍👧\"]",
      "{\"é\": \"中\"}", "[\"// no comment /* */ # 'x'\"]", "[\"{[}],:\"]", "[\"null\"]", "[\" \"]", "[\"\"]",
    ]

  private static let structures: [Bytes] = [
    "{}", "[]", "[[]]", "[{}]", "{\"a\":{}}", "{\"a\":[]}", "[[],[[]]]", "[null]", "[true]", "[false]", "null", "true",
    "false", "\"\"", "\"a\"", "[1,null,true,\"a\",{},[]]", "[null,1,\"1\",{}]", "{\"a\":\"b\"}", "{\"a\":1,\"b\":2}",
    "{\"\":0}", "{\"\":\"\"}", "{\"a\":null,\"A\":null}", "{\"a\":{\"a\":{\"a\":1}}}", "[{\"a\":1},{\"a\":1}]",
    "{\"x\":[{\"id\":\"xxxxxxxxxxxxxxxxxxxx\"}],\"id\":\"xxxxxxxxxxxxxxxxxxxx\"}", "[[[[[[[[1]]]]]]]]",
    nested(64, "[", "", "]"), nested(32, "[{\"a\":", "0", "}]"), nested(63, "[", "{}", "]"),

    // The four kinds of white space, and no other.
    " []", "[] ", "[]\n", "[]\r\n", "[]\r", "\t[]\t", " \t\r\n[ \t\r\n] \t\r\n", "\n\n\n1\n\n\n", "[ 1 , 2 ]",
    "[1,\n2,\r3,\t4]", "{ \"a\" : 1 }", "{\n\t\"a\"\r\n:\n1\n}", "  \"a\"  ", " null ", " 0 ",
  ]

  @Test(arguments: accepted)
  func `what the grammar has is accepted`(text: Bytes) {
    let document = JSONDocument(text.bytes)
    #expect(document.fault == nil)
    #expect(document.duplicates.isEmpty)
    #expect(document.end(of: JSONDocument.root) == document.nodes.count)
  }

  // MARK: Refused by all

  /// Each with the offset of the byte that does not fit.
  static let refused: [(Bytes, Int)] = [
    // Nothing, or white space of another kind.
    ("", 0), (" ", 1), ("\n\t\r ", 4), ("\u{FEFF}", 3), ("\u{B}[]", 0), ("\u{C}[]", 0), ("[\u{C}]", 1), ("\u{A0}[]", 0),
    ("[]\u{A0}", 2), ("\u{2028}[]", 0), ("\u{2003}1", 0), ("\u{85}[]", 0), ("[\u{2060}]", 1), ("[1,\u{B}2]", 3),
    ("\u{0}[]", 0), ("[]\u{0}", 2), ("[\u{0}]", 1), ("\u{1B}[]", 0), ("\u{7F}[]", 0),

    // What follows the value.
    ("[] []", 3), ("[]]", 2), ("{}}", 2), ("{},", 2), ("[],", 2), ("[]1", 2), ("1 2", 2), ("1,2", 1), ("true false", 5),
    ("null,", 4), ("\"a\" \"b\"", 4), ("\"a\":1", 3), ("{}#", 2), ("{}//", 2), ("[]/**/", 2), ("{}\u{FEFF}", 2),
    ("[1]x", 3), ("[] \u{0}", 3), ("1]", 1), ("\"\"\"", 2), ("nullx", 4), ("truetrue", 4),

    // Lists.
    ("[", 1), ("[[", 2), ("[1", 2), ("[1,", 3), ("[1,\n", 4), ("[\"a\"", 4), ("[\"a\",", 5), ("[,", 1), ("[,]", 1),
    ("[,1]", 1), ("[1,]", 2), ("[1,,]", 3), ("[1,,2]", 3), ("[\"\",]", 3), ("[1 2]", 3), ("[1\n2]", 3), ("[3[4]]", 2),
    ("[1:2]", 2), ("[\"a\":1]", 4), ("[1}", 2), ("[}", 1), ("]", 0), ("[a", 1), ("[x", 1), ("[*]", 1), ("[-]", 2),
    ("[1;2]", 2), ("[[1]", 4), ("[1],", 3), ("[{}", 3), ("[{]", 2), ("[1,true,\n", 9), ("[é]", 1), ("[“a”]", 1),
    ("[<null>]", 1), ("[(1)]", 1),

    // Objects.
    ("{", 1), ("{{", 1), ("{\"a\"", 4), ("{\"a\":", 5), ("{\"a\":1", 6), ("{\"a\":1,", 7), ("{,}", 1),
    ("{,\"a\":1}", 1), ("{\"a\"}", 4), ("{\"a\" 1}", 5), ("{\"a\",1}", 4), ("{\"a\":}", 5), ("{:1}", 1),
    ("{\"a\"::1}", 5), ("{\"a\":1,}", 6), ("{\"a\":1,,}", 7), ("{\"a\":1,,\"b\":2}", 7), ("{\"a\":1 \"b\":2}", 7),
    ("{\"a\":1;\"b\":2}", 6), ("{\"a\":1]", 6), ("{\"a\":1 2}", 7), ("{a:1}", 1), ("{a\":1}", 1), ("{'a':1}", 1),
    ("{\"a':1}", 7), ("{1:1}", 1), ("{-1:1}", 1), ("{null:null}", 1), ("{true:1}", 1), ("{[]:1}", 1), ("{{}:1}", 1),
    ("{\"a\"=1}", 4), ("{\"a\"=>1}", 4), ("{\"a\":\"b\",\"c\"}", 12), ("{\"a\":\"b\" }x", 10), ("{\"a\":/**/1}", 5),
    ("{/**/}", 1), ("{//\n}", 1), ("{#\n}", 1), ("}", 0), ("{\"a\":(1)}", 5), ("{...}", 1), ("{\"a\":1 \u{B}}", 7),
    ("{€:1}", 1),

    // Words.
    ("[n]", 1), ("[nul]", 1), ("[nulll]", 5), ("[NULL]", 1), ("[Null]", 1), ("[nil]", 1), ("[none]", 1),
    ("[undefined]", 1), ("[t]", 1), ("[tru]", 1), ("[truth]", 1), ("[True]", 1), ("[TRUE]", 1), ("[f]", 1),
    ("[fals]", 1), ("[False]", 1), ("[yes]", 1), ("[a]", 1), ("n", 0), ("nu", 0), ("t", 0), ("fals", 0), ("[tr ue]", 1),
    ("[ｔrue]", 1),

    // Numbers.
    ("[NaN]", 1), ("[-NaN]", 2), ("[nan]", 1), ("[Infinity]", 1), ("[-Infinity]", 2), ("[+Infinity]", 1), ("[Inf]", 1),
    ("[-inf]", 2), ("[infinity]", 1), ("[+1]", 1), ("[+0]", 1), ("[++1]", 1), ("[--1]", 2), ("[- 1]", 2), ("[-]", 2),
    ("-", 1), ("[-a]", 2), ("[01]", 1), ("[-01]", 1), ("[00]", 1), ("[-00]", 1), ("[000]", 1), ("[012]", 1),
    ("[-012]", 1), ("[-2.]", 4), ("[1.]", 3), ("[0.]", 3), ("[.5]", 1), ("[-.5]", 2), ("[.]", 1), ("[0.e1]", 3),
    ("[2.e3]", 3), ("[2.e+3]", 3), ("[1.2.3]", 4), ("[0.1.2]", 4), ("[1..2]", 3), ("[0.3e]", 5), ("[0.3e+]", 6),
    ("[0e]", 3), ("[0E+]", 4), ("[1e]", 3), ("[1e+]", 4), ("[1E-]", 4), ("[1eE2]", 3), ("[1ee2]", 3), ("[1e+-2]", 4),
    ("[1e1.5]", 4), ("[1e 1]", 3), ("[1 e1]", 3), ("[1 000]", 3), ("[1_000]", 2), ("[1,000", 3), ("[1'000]", 2),
    ("[0x1]", 2), ("[0xFF]", 2), ("[0b1]", 2), ("[0o7]", 2), ("[1f]", 2), ("[1L]", 2), ("[1n]", 2), ("[1a]", 2),
    ("[-1x]", 3), ("[1%]", 2), ("[1/2]", 2), ("[1+2]", 2), ("[$1]", 1), ("[１]", 1), ("[٣]", 1), ("[1２]", 2),
    ("[−1]", 1), ("[½]", 1), ("[∞]", 1), ("1e", 2), ("1.", 2), ("0.0.0", 3),

    // Strings and escapes.
    ("\"", 1), ("[\"", 2), ("[\"a", 3), ("[\"a]", 4), ("['a']", 1), ("[`a`]", 1), ("[\"a\"b\"]", 4), ("[a\"]", 1),
    (#"["\"]"#, 5), (#"["\""#, 4), (#"["\"#, 2), (#"["\\\"]"#, 7), (#"["\a"]"#, 2), (#"["\v"]"#, 2), (#"["\0"]"#, 2),
    (#"["\e"]"#, 2), (#"["\'"]"#, 2), (#"["\x41"]"#, 2), (#"["\N"]"#, 2), (#"["\U0041"]"#, 2), (#"["\012"]"#, 2),
    (#"["\ "]"#, 2), (#"["\é"]"#, 2), (#"["\🌍"]"#, 2), ("[\"\\\n\"]", 2), ("[\"\\\u{0}\"]", 2), (#"["\u"]"#, 2),
    (#"["\u0"]"#, 2), (#"["\u00"]"#, 2), (#"["\u004"]"#, 2), (#"["\u004g"]"#, 2), (#"["\u00 41"]"#, 2),
    (#"["\u-041"]"#, 2), (#"["\u+041"]"#, 2), (#"["\u{41}"]"#, 2), (#"["\u０041"]"#, 2), (#"["\u00"#, 2),
    (#"["\u0041"#, 8), (#"{"\u00": 1}"#, 2), (#"\u0041"#, 0), (#"[\n]"#, 1), (#"[\u0020"a"]"#, 1), ("[\"\u{0}\"]", 2),
    ("[\"\t\"]", 2), ("[\"\n\"]", 2), ("[\"\r\"]", 2), ("[\"\u{1}\"]", 2), ("[\"\u{8}\"]", 2), ("[\"\u{C}\"]", 2),
    ("[\"\u{1B}[31m\"]", 2), ("[\"\u{1F}\"]", 2), ("[\"aaaaaaaaaaaaaaaa\u{1F}\"]", 18), ("{\"a\nb\":1}", 3),
    ("[“a”]", 1), ("[\"a”]", 7),

    // Bytes that are no UTF-8.
    (string(0x80), 2), (string(0xBF), 2), (string(0x61, 0x80), 3), (string(0xC0, 0x80), 2), (string(0xC0, 0xAF), 2),
    (string(0xC1, 0xBF), 2), (string(0xE0, 0x80, 0xAF), 2), (string(0xE0, 0x9F, 0xBF), 2),
    (string(0xF0, 0x80, 0x80, 0xAF), 2), (string(0xF0, 0x8F, 0xBF, 0xBF), 2), (string(0xF8, 0x87, 0xBF, 0xBF, 0xBF), 2),
    (string(0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF), 2), (string(0xED, 0xA0, 0x80), 2), (string(0xED, 0xAF, 0xBF), 2),
    (string(0xED, 0xB0, 0x80), 2), (string(0xED, 0xBF, 0xBF), 2), (string(0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80), 2),
    (string(0xF4, 0x90, 0x80, 0x80), 2), (string(0xF5, 0x80, 0x80, 0x80), 2), (string(0xFE), 2), (string(0xFF), 2),
    (string(0xC3), 2), (string(0xC3, 0x28), 2), (string(0xE2, 0x82), 2), (string(0xE2, 0x28, 0xA1), 2),
    (string(0xE2, 0x82, 0x28), 2), (string(0xF0, 0x9F, 0x8C), 2), (string(0xF0, 0x28, 0x8C, 0xBC), 2),
    (string(0xF0, 0x9F, 0x28, 0xBC), 2), (string(0xE9), 2), (string(0x5C, 0xFF), 2),
    (string(0x5C, 0x75, 0x30, 0x30, 0x34, 0xFF), 2), ([0xFF], 0), ([0xC3], 0), ([0x80, 0x31], 0),
    ([0x5B, 0xFF, 0x5D], 1), ([0x5B, 0x31, 0xE5, 0x5D], 2), ([0x31, 0xA0], 1), ([0x5B, 0x31, 0x65, 0xE5, 0x5D], 3),
    ([0x7B, 0xC3, 0x28, 0x7D], 1), ([0x22, 0xC3], 1), ([0x22, 0xF0, 0x9F], 1), ([0xEF, 0xBB, 0x5B, 0x5D], 0),
    ([0xEF], 0), ([0x5B, 0x5D, 0xFF], 2),

    // UTF-16 and UTF-32.
    ([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], 0), ([0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D], 0),
    ([0x5B, 0x00, 0x5D, 0x00], 1),
    ([0x00, 0x5B, 0x00, 0x5D], 0), ([0xFF, 0xFE, 0x00, 0x00, 0x5B, 0x00, 0x00, 0x00], 0),
  ]

  @Test(arguments: refused)
  func `what the grammar has not is refused where it stands`(text: Bytes, offset: Int) {
    let fault = JSONDocument(text.bytes).fault
    #expect(fault?.offset == offset)
    #expect(fault?.message.isEmpty == false)
  }

  // MARK: Left open

  @Test(arguments: [
    // A number that no double comes near is a mistake; one that rounds to a double is that.
    ("[1e309]", false), ("[-1e309]", false), ("[123e999]", false), ("[1.5e+9999]", false),
    ("[0.4e00669999999999]", false),
    ("[1e99999999999999999999]", false), ("[1e-400]", true), ("[123.456e-789]", true),
    ("[1e-99999999999999999999]", true),
    ("[123123e100000]", false), ("[-123123123123123123123123123123]", true), ("[100000000000000000000]", true),
    ("[0.123456789012345678901234567890]", true), ("[0e99999999999999999999]", true),
    // Half of a surrogate pair stands for no character.
    (#"["\ud800"]"#, false), (#"["\uDBFF"]"#, false), (#"["\udc00"]"#, false), (#"["\uDFFF"]"#, false),
    (#"["\ud800\ud800"]"#, false), (#"["\udc00\udc00"]"#, false), (#"["\udc00\ud800"]"#, false),
    (#"["\ud800\n"]"#, false), (#"["\ud800a"]"#, false), (#"["\ud800\u0041"]"#, false), (#"["\ud800\u"]"#, false),
    (#"["\ud800\uD8"]"#, false), (#"["\ud800\\udc00"]"#, false), (#"["\ud800 \udc00"]"#, false),
    (#"["a\udc00b"]"#, false), (#"{"\ud800": 1}"#, false), (#"["\ud83c\udf0d\ud83c"]"#, false),
    // One byte order mark is passed over, a second is not.
    ("\u{FEFF}[]", true), ("\u{FEFF}{\"a\":1}", true), ("\u{FEFF} 1", true), ("\u{FEFF}\u{FEFF}[]", false),
    (" \u{FEFF}[]", false),
    // Depth ends at 64.
    (nested(64, "{\"a\":", "1", "}"), true), (nested(65, "{\"a\":", "1", "}"), false),
    (nested(65, "[", "", "]"), false),
    (nested(500, "[", "", "]"), false), (nested(33, "[{\"a\":", "1", "}]"), false),
    // What stands for nothing to see is a character all the same.
    (#"["\u0000"]"#, true), (#"["\uFEFF"]"#, true), (#"["\uD83F\uDFFE"]"#, true), ("[\"\u{E0001}\"]", true),
  ])
  func `what the grammar leaves open is decided so`(text: Bytes, isAccepted: Bool) {
    let fault = JSONDocument(text.bytes).fault
    #expect((fault == nil) == isAccepted)
    #expect(fault.map { (0...text.bytes.count).contains($0.offset) } ?? true)
  }

  @Test(arguments: [
    (#"{"a":1,"a":1}"#, 1), (#"{"a":1,"a":2,"a":3}"#, 2), (#"{"a":{},"b":1,"a":[]}"#, 1), (#"{"a":1,"\u0061":2}"#, 1),
    (#"{"\u00e9":1,"é":2}"#, 1), (#"{"/":1,"\/":2}"#, 1), (#"{"":1,"":2}"#, 1), (#"{"\ud83c\udf0d":1,"🌍":2}"#, 1),
    (#"[{"a":1,"a":2},{"a":1,"a":2}]"#, 2), (#"{"a":1,"A":2,"a ":3," a":4}"#, 0), (#"{"\u0000":1,"":2}"#, 0),
    (#"{"a":{"a":{"a":1}}}"#, 0), ("{\"é\":1,\"e\u{301}\":2}", 0),
  ])
  func `a key that stands twice is noticed, by what it spells`(text: String, count: Int) {
    let document = JSONDocument(Array(text.utf8))
    #expect(document.fault == nil)
    #expect(document.duplicates.count == count)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", " [\n", "{\"a\":0,\"b\":"])
  func `a million levels are refused at the 65th, with its place`(open: String) throws {
    let text = String(repeating: open, count: 1_000_000)
    let fault = try #require(JSONDocument(Array(text.utf8)).fault)
    let levels = text.utf8.prefix(fault.offset).count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
    #expect(levels == 64)
    #expect(fault.message == "is nested more than 64 levels deep")
  }
}
