import Canvas
import Dashboard
import Model
import Storage
import TestSupport
import Testing

/// docs/screens.md is made of the program's own screens: `RECORD_FRAMES=1 swift test --filter ScreensTests` draws them anew.
struct ScreensTests {
  private static let screens: [(heading: String, words: String, keys: String)] = [
    (
      "Overview",
      """
      Where everything stands: the fill of a bar is the score, the line in it what is due by now. On the right the selected
      area, with its indicators and actions; below, the milestones on an axis of time.
      """, "j j"
    ),
    (
      "Indicators",
      """
      Every figure that is followed, and the course of the selected one: what was observed, the target, the path to it, and
      where it goes at this pace. `e` explains its score, `w` supposes another value.
      """, "3 j"
    ),
    (
      "Timeline",
      """
      Milestones and actions on one axis, with the line of the day; `+` and `-` zoom, `<` and `>` pan.
      """, "4 j j j"
    ),
    (
      "Risks and outlook",
      """
      The register on a map of likelihood and impact, and the outlook between cyberspring and cyberwinter, which is an
      editorial gauge and says so.
      """, "7 j"
    ),
  ]

  @Test func `the pictures in the guide are the program's own screens on the real data`() throws {
    let archive = try bundledArchive()
    var text = """
      # Screens

      Four of the nine views as they are drawn at 120 columns and 40 rows on the data of this repository, as of 2026-11-23;
      a terminal adds the colours of the theme. A test holds each picture to the program. To draw them anew:

      ```sh
      RECORD_FRAMES=1 swift test --filter ScreensTests
      ```

      ## Colours

      Each status has a sign and a word beside its colour, and colours that stay apart for eyes that do not tell red from
      green, in every theme (`T`, `--theme`, or `theme` in the configuration). The default, `terminal`, leaves the terminal
      its background and its colour of plain text: it asks the terminal for both as it starts, or goes by `COLORFGBG`, and
      takes inks that have a contrast of 4.5:1 on them; where neither tells, inks that can be read on black and on white;
      and where there are no more than sixteen colours, those of the terminal. `dark`, `light`, `contrast` (7:1) and `safe`
      paint a background of their own; `monochrome` and `NO_COLOR` do without colours.

      """
    for screen in ScreensTests.screens {
      let frame = play(screen.keys, columns: 120, rows: 40, archive: archive).frame
      let picture = frame.rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
      text += "\n## \(screen.heading)\n\n\(screen.words)\n\n```text\n\(picture)\n```\n"
    }
    expectRecorded(text, at: "../../docs/screens.md")
  }
}
