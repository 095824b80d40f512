import Model
import Testing

struct TextTests {
  @Test(arguments: ["a", "1", "a-b", "roundtable-5ab", "a-74-821"])
  func `lower-case kebab-case is an id`(text: String) {
    #expect(ID(text).isWellFormed)
  }

  @Test(arguments: ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "é", "a/b", "a\u{0}"])
  func `anything else is not an id`(text: String) {
    #expect(!ID(text).isWellFormed)
  }

  @Test func `ids are ordered by their bytes`() {
    #expect((["b", "a-1", "a", "a1", "10", "9"] as [ID]).sorted().map(\.text) == ["10", "9", "a", "a-1", "a1", "b"])
  }

  @Test func `a text is shown in the language asked for, else in English, else in any it has`() throws {
    let both = try #require(LocalizedText([Translation(.french, "eau"), Translation(.english, "water")]))
    #expect(both.text() == "water")
    #expect(both.text(in: .french) == "eau")
    #expect(both.text(in: .chinese) == "water")
    #expect(both.translations.map(\.text) == ["water", "eau"])
    let one = try #require(LocalizedText([Translation(.spanish, "agua")]))
    #expect(one.text() == "agua")
    #expect(one.text(in: .arabic) == "agua")
    #expect(LocalizedText([]) == nil)
    #expect(LocalizedText([Translation(.english, "water")]) == "water")
  }

  @Test(arguments: [
    ("deliverd", "delivered"), ("delivred", "delivered"), ("udner-way", "under-way"), ("plannedd", "planned"),
    ("Blocked", "blocked"), ("droped", "dropped"), ("", nil), ("nothing-like-it", nil), ("summit", nil),
  ])
  func `a misspelt word finds the one that was meant`(word: String, meant: String?) {
    #expect(word.nearest(in: ["planned", "under-way", "delivered", "blocked", "dropped"]) == meant)
  }

  @Test(arguments: [
    ("trust", "trust-and-security"), ("security", "trust-and-security"), ("dig", "digital-inclusion"), ("di", nil),
    ("digital-p", "digital-public-goods"), ("usion", nil),
  ])
  func `the beginning of a word finds what has it`(word: String, meant: String?) {
    let words = ["digital-public-goods", "digital-inclusion", "trust-and-security"]
    #expect(word.nearest(in: words) == meant)
  }

  @Test func `of two words as near the first is meant`() {
    #expect("cat".nearest(in: ["bat", "rat"]) == "bat")
  }

  @Test func `a problem is one line in the form compilers use`() {
    let problem = Problem(
      file: "data/areas/01-connectivity.json", line: 41, column: 18, path: "indicators[2].target.date",
      message: "\"2030-13\" is not a date", trail: ["areas", "connectivity", "internet-users"])
    #expect(
      problem.description
        == "data/areas/01-connectivity.json:41:18: error: indicators[2].target.date: \"2030-13\" is not a date (areas → connectivity → internet-users)"
    )
    #expect(Problem(.warning, file: "a.json", message: "is odd").description == "a.json: warning: is odd")
  }
}
