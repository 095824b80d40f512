import Testing

import Scoring

struct SearchTextTests {
  @Test(arguments: [
    ("Été à Zürich", "ete a zurich"), ("ŁÓDŹ", "lodz"), ("e\u{301}", "e"), ("ИНТЕРНЕТ", "интернет"), ("联合国", "联合国"),
    ("عَمَل", "عمل"), ("İ", "i"), ("ascii ONLY", "ascii only"),
  ])
  func `case and accents do not matter`(text: String, folded: String) {
    #expect(Scoring.folded(text) == folded)
  }
}
