import Canvas
import Dashboard
import Model
import TestSupport
import Testing

struct ConfigurationSchemaTests {
  private func list(_ words: [String]) -> String {
    "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }

  @Test
  func `the schema of the configuration names what there is`() {
    let commands = Command.groups.flatMap { group in
      group.commands.map { command in
        let help = command.help.prefix(1).uppercased() + command.help.dropFirst()
        let keys = command.keys.map { $0 == "\"" ? "\\\"" : $0 }
        return """
                  "\(command.name)": {"$ref": "#/$defs/keys", "description": "\(help).", \
          "default": \(list(keys))}
          """
      }
    }
    let schema = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration (config.json)",
        "description": "What one sets for the dashboard, in $XDG_CONFIG_HOME/roadmap/config.json.",
        "type": "object",
        "properties": {
          "$schema": {"type": "string", "description": "Where this schema stands, for editors."},
          "theme": {
            "description": "The colours: terminal takes the terminal's own, contrast is for weak eyes, safe for colour-blind ones.",
            "enum": \(list(Theme.all.map(\.name))),
            "default": "terminal"
          },
          "view": {
            "description": "The view one starts in.",
            "enum": \(list(ViewName.allCases.map(\.name))),
            "default": "overview"
          },
          "language": {
            "description": "The language of titles and other texts, where the data has them in it.",
            "enum": \(list(Language.allCases.map(\.rawValue))),
            "default": "en"
          },
          "keys": {
            "description": "The keys of commands. A key given to one is no other's any more, and every command keeps one.",
            "type": "object",
            "properties": {
      \(commands.joined(separator: ",\n"))
            },
            "additionalProperties": false
          },
          "queries": {
            "description": "Queries of one's own, which the palette offers beside those of the roadmap.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
                "title": {
                  "description": "What the palette shows: a text, or one a language.",
                  "anyOf": [
                    {"type": "string", "minLength": 1},
                    {
                      "type": "object",
                      "propertyNames": {"enum": \(list(Language.allCases.map(\.rawValue)))},
                      "additionalProperties": {"type": "string"},
                      "minProperties": 1
                    }
                  ]
                },
                "query": {
                  "description": "What one would type at f: words, area:ai, status:off-track, due<2027, score>=50, -not, or.",
                  "type": "string",
                  "examples": ["status:overdue or status:off-track", "kind:action lead:none"]
                }
              },
              "required": ["id", "title", "query"],
              "additionalProperties": false
            }
          }
        },
        "additionalProperties": false,
        "$defs": {
          "keys": {
            "description": "Keys by name: a character, or up, down, left, right, pgup, pgdn, home, end, enter, esc, tab, backspace, del, ins, space, F1 to F24; ctrl-, alt- and shift- stand before.",
            "type": "array",
            "items": {"type": "string", "examples": ["j", "G", "ctrl-d", "shift-tab", "F5"]},
            "minItems": 1,
            "uniqueItems": true
          }
        }
      }

      """
    expectRecorded(schema, at: "../../docs/schema/config.schema.json")
  }
}
