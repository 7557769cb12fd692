import Detection
import Diagnostics
import PCRE2

/// What a child may say of a detector of a parent, and every detector of its own.
struct AmendableKeys: Keys {
  let title = Key("title", .text, "What people call what it finds.")
  let confidence = Key(
    "confidence", .confidence,
    "How sure a match is: `low`, `medium` (if nothing is said) or `high`. Findings are reported from "
      + "`medium` up.")
  let raisedBy = Key(
    "raisedBy", ContextWordsReader.shape,
    "Words near a match that raise its confidence by one step.")
  let message = Key("message", .message, "What people read about a finding.")
  let learn = Key("learn", .text, "The lesson that belongs to it.")
}

/// What a detector says.
struct DetectorKeys: Keys {
  let amendable = AmendableKeys()
  let dataClass = Key.required(
    "class", .reference(\.classes), "The class of data that it finds: `personal.contact`.")
  let pattern = Key(
    "pattern", .patterns(atLeast: 1),
    "A PCRE2 pattern, or a list of them, in 'single quotes'. It sees bytes, not characters. A group "
      + "`(?<value>…)` is the finding; without one, the whole match is.")
  let caseless = Key("caseless", .flag, "Whether the pattern finds letters in either case.").or(
    false)
  let words = Key(
    "words", .phrases(atLeast: 1),
    "Phrases to find as whole words, in any case, instead of a pattern.")
  let table = Key(
    "table", TableColumnsReader.shape,
    "Tables to find by the names of their columns, instead of a pattern: CSV, Markdown, and JSON "
      + "objects with the same keys.")
  let dataset = Key(
    "dataset", DatasetReader.shape,
    "A dataset to find the entries of, however they are written, instead of a pattern: `customers` is "
      + "the file `datasets/customers.dataset`, which `dryrun pack dataset` makes.")
  let plugin = Key(
    "plugin", .pluginUse,
    "The plugin that finds it, instead of a pattern: what no pattern can express.")
  let keywords = Key(
    "keywords", .texts,
    "The pattern is tried only in texts that hold one of these, in any case. Every text that can "
      + "match must hold one.")
  let validator = Key(
    "validator", ValidatorReader.shape,
    "A check digit or structure that must hold: `luhn`, `{luhn: group}`, a weighted sum of one's own, "
      + "or a list, which means all of them.")
  let entropy = Key(
    "entropy", .decimal, "The least Shannon entropy of the value, in bits a character.")
  let loweredBy = Key(
    "loweredBy", ContextWordsReader.shape,
    "Words near a match that lower its confidence by one step.")
  let never = Key(
    "never", .patterns(options: .caseless, allowsEmpty: true),
    "Caseless patterns of whole values that never count: placeholders of credentials, and only of "
      + "those.")
  let samples = Key(
    "samples", .patterns(options: .caseless, allowsEmpty: true),
    "Caseless patterns of whole values that are published samples: still findings, marked as "
      + "samples.")
  let redactAs = Key.required(
    "redactAs", .placeholderWord,
    "The word of the placeholder: `EMAIL` makes `[EMAIL_1]`. An empty one removes the text instead."
  )
  let examples = Key(
    "examples", ExamplesReader.shape, "Texts in which it finds something, and texts in which not.")

  /// What finds the values; a detector has one of them.
  var methods: [any AnyKey] { [pattern, words, table, dataset, plugin] }

  /// What is about patterns, and does nothing where a plugin finds the values.
  var aboutPatterns: [any AnyKey] {
    [caseless, keywords, validator, entropy, never, amendable.confidence]
  }

  /// What says how a pattern is tried, and does nothing where no pattern is.
  var aboutTrying: [any AnyKey] { [caseless, keywords] }

  var relations: SchemaNode {
    func refused(_ keys: [any AnyKey], beside key: any AnyKey) -> SchemaNode {
      ["if": .has(key), "then": ["not": .any(of: keys.map { .has($0) })]]
    }
    return .one(of: pattern, words, table, dataset, plugin)
      .and([
        "allOf": [
          refused(aboutPatterns, beside: plugin), refused(aboutTrying, beside: dataset),
        ]
      ])
  }
}

extension Shape where Value == Confidence {
  /// A confidence.
  static var confidence: Shape { .choice(Confidence.allCases.map { ($0.name, $0) }) }
}

extension Shape where Value == String {
  /// The word of a placeholder: capitals, digits and underscores, or nothing.
  static var placeholderWord: Shape {
    Shape(.text(like: "^(?:[A-Z](?:[A-Z0-9_]*[A-Z0-9])?)?$")) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      let isClean = text.utf8.allSatisfy { byte in
        (65...90).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
      }
      guard isClean, text.isEmpty || text.first?.isLetter == true, text.last != "_" else {
        reading.problems.error(
          "bad-name", "'\(text)' is no word for a placeholder", at: entry.value.location,
          notes: ["use capitals, digits and underscores, such as POLICY_NUMBER"])
        return nil
      }
      return text
    }
  }
}
