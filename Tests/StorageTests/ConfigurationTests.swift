import Model
import Storage
import Testing

struct ConfigurationTests {
  private let words = ConfigurationWords(
    themes: ["terminal", "dark"], views: ["overview", "risks"],
    commands: [("up", ["up", "k"]), ("down", ["down", "j"]), ("page up", ["pgup"]), ("quit", ["q"])],
    key: { ["up", "k", "down", "j", "pgup", "q", "x", "Q"].contains($0) ? $0 : $0 == "PgUp" ? "pgup" : nil },
    fault: { $0 == "wrong" ? "at character 1: it is wrong" : nil })

  private func read(_ text: String) -> Result<Configuration, Problems> {
    let file = DataFile(name: "config.json", path: "config.json", bytes: Array(text.utf8))
    do throws(Problems) {
      return .success(try configuration(file, words: words))
    } catch {
      return .failure(error)
    }
  }

  @Test func `everything that can be set arrives`() throws {
    let text = """
      { "$schema": "https://example.org/config.schema.json", "theme": "dark", "view": "risks", "language": "fr",
        "keys": {"quit": ["Q", "x"], "page up": ["PgUp"], "up": ["j"]},
        "queries": [{"id": "mine", "title": {"en": "Mine", "fr": "À moi"}, "query": "lead:itu"}] }
      """
    var expected = Configuration()
    (expected.theme, expected.view, expected.language) = ("dark", "risks", .french)
    expected.keys = ["quit": ["Q", "x"], "page up": ["pgup"], "up": ["j"]]
    let title = try #require(
      LocalizedText([Translation(.english, "Mine"), Translation(.french, "À moi")], preferred: .english))
    expected.queries = [NamedQuery(id: "mine", title: title, text: "lead:itu")]
    #expect(try read(text).get() == expected)
    #expect(try read("{}").get() == Configuration())
  }

  @Test(arguments: [
    (#"{"theme": "drak"}"#, #"config.json:1:11: error: theme: "drak" is not known here; did you mean "dark"?"#),
    (
      #"{"theme": "solarised"}"#,
      #"config.json:1:11: error: theme: "solarised" is not known here; it is one of terminal, dark"#
    ),
    (#"{"theme": 3}"#, "config.json:1:11: error: theme: is a number, where a string is expected"),
    (#"{"them": "dark"}"#, #"config.json:1:2: error: them: there is no setting "them"; did you mean "theme"?"#),
    (
      #"{"colour": "dark"}"#,
      #"config.json:1:2: error: colour: there is no setting "colour"; it is one of theme, view, language, keys, queries"#
    ),
    (#"{"view": "risk"}"#, #"config.json:1:10: error: view: "risk" is not known here; did you mean "risks"?"#),
    (
      #"{"language": "german"}"#,
      #"config.json:1:14: error: language: "german" is not known here; it is one of en, ar, zh, fr, ru, es"#
    ),
    (#"{"keys": ["q"]}"#, "config.json:1:10: error: keys: is a list, where an object is expected"),
    (
      #"{"keys": {"qiut": ["x"]}}"#,
      #"config.json:1:11: error: keys.qiut: there is no command "qiut"; did you mean "quit"?"#
    ),
    (#"{"keys": {"quit": "x"}}"#, "config.json:1:19: error: keys.quit: is a string, where a list is expected"),
    (#"{"keys": {"quit": []}}"#, "config.json:1:19: error: keys.quit: needs one key at least"),
    (
      #"{"keys": {"quit": ["ctlr-q"]}}"#,
      "config.json:1:20: error: keys.quit[0]: \"ctlr-q\" is not a key; "
        + "keys are written as j, G, ctrl-d, alt-x, shift-tab, F5, enter, space, up, pgdn"
    ),
    (
      #"{"keys": {"quit": ["x"], "up": ["k", "x"]}}"#,
      #"config.json:1:38: error: keys.up[1]: "x" is given to "quit" already"#
    ),
    (
      #"{"keys": {"up": ["q"]}}"#,
      #"config.json:1:18: error: keys.up[0]: leaves "quit" without a key; give that command another one"#
    ),
    (#"{"queries": {}}"#, "config.json:1:13: error: queries: is an object, where a list is expected"),
    (
      #"{"queries": [{"id": "a", "title": "A", "query": "wrong"}]}"#,
      "config.json:1:49: error: queries[0].query: at character 1: it is wrong"
    ),
    (#"{"queries": [{"id": "a", "query": "b"}]}"#, #"config.json:1:14: error: queries[0]: needs "title""#),
    (
      #"{"queries": [{"id": "a", "title": "A", "query": "b", "quary": "c"}]}"#,
      #"config.json:1:54: error: queries[0].quary: a query has no "quary"; did you mean "query"?"#
    ),
    (
      #"{"queries": [{"id": "a", "title": "A", "query": "b"}, {"id": "a", "title": "B", "query": "c"}]}"#,
      #"config.json:1:62: error: queries[1].id: the id "a" is used twice"#
    ),
    ("{", "config.json:1:2: error: the file ends, where a key in quotation marks is expected"),
    ("[]", "config.json:1:1: error: is a list, where an object is expected"),
    (
      #"{"theme": "dark", "theme": "dark"}"#,
      "config.json:1:19: error: theme: the key \"theme\" stands twice in this object"
    ),
  ])
  func `what is wrong is told with its place and what is possible`(text: String, message: String) {
    guard case .failure(let problems) = read(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(problems.all.map(\.description) == [message])
  }

  @Test func `everything that is wrong is told at once`() {
    guard case .failure(let problems) = read(#"{"theme": 1, "view": 2, "keys": {"up": [3], "none": []}}"#) else {
      Issue.record("It was taken.")
      return
    }
    #expect(problems.all.count == 4)
  }

  @Test func `a key that another command gave up can be taken`() throws {
    #expect(try read(#"{"keys": {"up": ["q"], "quit": ["Q"]}}"#).get().keys == ["up": ["q"], "quit": ["Q"]])
  }

  @Test func `a file that is not there sets nothing`() throws {
    #expect(try loadConfiguration("/nowhere/config.json", words: words) == nil)
  }
}
