import Detection
import Diagnostics
package import Groundedness
import OutputFormats
import PCRE2
import StructuredText

/// What an entry of a format's `checks` says.
struct FormatCheckKeys: Keys {
  let id = Key.required("id", checkID, "The name of the rule.")
  let verdict = Key("verdict", .verdict, "What may happen with an output that breaks the rule.")
  let message = Key("message", .outputMessage, "What people read about it.")
  let region = RegionKeys()
  let minWords = Key("minWords", .count, "The least number of words.")
  let maxWords = Key("maxWords", .count, "The greatest number of words.")
  let must = Key(
    "must", .patterns(atLeast: 1, options: .unicode),
    "PCRE2 patterns of which one must match. They see characters.")
  let never = Key(
    "never", .patterns(atLeast: 1, options: .unicode),
    "PCRE2 patterns of which none may match. They see characters.")
  let phrases = Key(
    "phrases", PhrasesReader.shape, "Whole phrases, in any case, that must be there or must not.")
  let readingLevel = Key(
    "readingLevel", ReadingLevelReader.shape, "How hard the text may be to read.")
  let citations = Key(
    "citations", CitationsReader.shape, "How many citations there must be, and how they look.")
  let placeholders = Key(
    "placeholders", .choice(["never": FormatCheck.Kind.noPlaceholders]),
    "Nothing such as `[Your name]`, `{{date}}` or `TODO` was left over.")
  let noLevel = Key("noLevel", .level, "No data of this level or a higher one.")
  let grounded = Key(
    "grounded",
    Shape.choice(Claim.Kind.allCases.map { ($0.plural, $0) }).oneOrMany(atLeast: 1),
    "Claims of these kinds stand in the source. Without a source the rule counts as broken.")

  var relations: SchemaNode {
    let kinds: [any AnyKey] = [
      must, never, phrases, readingLevel, citations, placeholders, noLevel, grounded,
    ]
    let one: SchemaNode = [
      "oneOf": .list([.some(of: minWords, maxWords)] + kinds.map { .has($0) })
    ]
    return one.and(region.relations)
  }

  /// A name that no rule of a shape has.
  private static let checkID = Shape<String>(
    Shape.name("check").schema.and(["not": .words(ShapePart.allCases.map(\.rawValue))]),
    read: Shape.name("check").read)
}

/// The part of an output that a check looks at: the whole of it, if nothing is said.
struct RegionKeys: Keys {
  let at = Key(
    "at", .pointer, "A JSON Pointer to the part of the output that is meant: `/summary`.")
  let section = Key("section", .text, "The section of the output that is meant.")
  let column = Key("column", .text, "The column of the output that is meant.")

  var relations: SchemaNode { .atMostOne(of: at, section, column) }
}

extension Fields<RegionKeys> {
  /// The part that is meant.
  var region: FormatRegion {
    let names = [has(\.at), has(\.section), has(\.column)].count { $0 }
    if names > 1 {
      problems.error(
        "two-forms", "\(label) looks at two parts of the output", at: location,
        notes: ["name one of: at, section, column"])
    }
    let (pointer, section, column) = (self.at, self.section, self.column)
    if let pointer { return .pointer(pointer) }
    if let section { return .section(section) }
    return column.map { .column($0) } ?? .whole
  }
}

extension Shape where Value == String {
  /// A JSON Pointer (RFC 6901).
  fileprivate static var pointer: Shape {
    Shape(.text(like: "^(?:/(?:[^~/]|~[01])*)*$")) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard JSONPointer(text) != nil else {
        reading.problems.error(
          "wrong-value", "'\(text)' is no JSON Pointer", at: entry.value.location,
          notes: ["a pointer names a place in JSON, such as /summary or /sources/0"])
        return nil
      }
      return text
    }
  }
}

extension Claim.Kind {
  /// What packs call claims of the kind.
  package var plural: String {
    switch self {
    case .number: "numbers"
    case .date: "dates"
    case .quotation: "quotations"
    case .name: "names"
    case .citation: "citations"
    case .certainty: "certainty"
    }
  }
}
