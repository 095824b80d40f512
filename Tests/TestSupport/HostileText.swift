/// Texts that try to do something to whoever shows them.
package enum HostileText {
  /// What they try, and the text; each also holds `Plain` words, which have to be seen.
  package static let all: [(name: String, text: String)] = [
    ("clipboard", "Plain\u{1B}]52;c;cm0gLXJmIC8=\u{07}words"),
    ("window title", "Plain\u{1B}]0;owned\u{1B}\\words"),
    ("paste", "Plain\u{1B}[201~rm -rf /\n\u{1B}[200~words"),
    ("device control", "Plain\u{1B}P$q\"p\u{1B}\\\u{1B}_G\u{1B}\\\u{1B}^x\u{1B}\\\u{1B}Xx\u{1B}\\words"),
    ("colours and cursor", "Plain\u{1B}[2J\u{1B}[1;1H\u{1B}[31;7m\u{1B}c\u{1B}(0words\u{0E}\u{0F}"),
    ("C1 controls", "Plain\u{9B}31m\u{9D}0;x\u{9C}\u{90}q\u{9C}\u{85}\u{84}\u{8D}words"),
    ("other controls", "Plain\u{00}\u{01}\u{08}\u{08}\u{0B}\u{0C}\u{1F}\u{7F}\u{1A}words"),
    ("line ends", "Plain\twords\r\nnext\rlast\n\nroadmap: forged\u{2028}line\u{2029}end"),
    ("overrides", "\u{202E}sdrow\u{202C} Plain \u{202D}words\u{202A}x\u{202B}y"),
    ("isolates", "\u{2066}Plain\u{2069}\u{2067}words\u{2068}\u{200E}\u{200F}\u{061C}"),
    ("zero width", "Pl\u{200B}ain\u{200C}\u{2060}\u{FEFF}wo\u{AD}rds\u{034F}\u{180E}\u{E0041}\u{E007F}"),
    ("flood of marks", "Plain\(String(repeating: "\u{301}\u{489}", count: 500)) words"),
    ("marks first", "\u{301}\u{302}\u{20DD}Plain words"),
    ("emoji", "Plain 👩‍👩‍👧‍👦👨🏿‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇳🇺1️⃣☺️☺︎❤️‍🔥 words"),
    ("wide", "Ｐｌａｉｎ 全球数字合作路线图全球数字合作路线图全球数字合作路线图 가각\u{1100}\u{1161}\u{11A8} Plain words"),
    ("right to left", "Plain خريطة طريق الأمين العام שלום words ﷽ ꧅ 𒐫"),
    ("no characters", "Plain\u{FFFE}\u{FFFF}\u{10FFFF}\u{E000}\u{FFF9}x\u{FFFA}y\u{FFFB}\u{FFFC}words"),
    ("blanks", "\u{A0}\u{2003}\u{3000}Plain\u{3164}\u{115F}\u{FFA0}words\u{2800}\u{202F}"),
    ("formula", "=cmd|'/C calc'!A0 Plain words"),
    ("plus", "+1+cmd() Plain words"),
    ("minus", "-2+3 Plain words"),
    ("at", "@SUM(1+1) Plain words"),
    ("blank formula", " \t\r=1+1 Plain words"),
    ("hidden formula", "\u{200B}\u{FEFF}\u{202E}=1+1 Plain words"),
    ("wide formula", "＝1+1 Plain words"),
    ("separators", "Plain, \"words\"; 'x'\t|\ty;z\",=1+1,\""),
    ("script", "Plain</title></style><script>alert(1)</script><img src=x onerror=alert(1)>words"),
    ("attributes", "Plain\" onmouseover=\"alert(1)\" x='y' >words&lt;b&gt;&#60;i&#62;&amp;<!-- --> ]]>"),
    ("links", "[Plain](javascript:alert(1)) ![x](http://a.example/x.png) <http://a.example> words"),
    ("table", "Plain | words || \\| `a | b` \\\\| |"),
    ("markdown", "# Plain\n- words\n> *a* **b** _c_ ~~d~~ `e` ``` \n1. x [^1]: y\n---\n<details>"),
    ("labels", "Plain=1;2;3 'words' | x=9 'y=z' ''"),
    ("formats", "Plain %s %n %1$n \\e[31m \\x1b \\u001b $(id) `id` ${x} words"),
  ]

  /// A value for a JSON text.
  package static func json(_ text: String) -> String {
    var json = "\""
    for unit in text.utf16 {
      let digits = String(unit, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return json + "\""
  }
}
