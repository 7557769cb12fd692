import Detection
import Diagnostics
import Groundedness
import OutputFormats
import PCRE2
import StructuredText

/// Reads one entry of a format's `checks`.
enum FormatCheckReader {
  typealias Entry = (check: FormatCheck, verdict: Verdict?, message: Message?)

  static func read(_ node: YAMLNode, _ problems: Problems) -> Entry? {
    guard var fields = Fields(node, "the check", problems) else { return nil }
    let id = fields.required("id")?.name("check", problems)
    let verdict = fields.node("verdict")?.verdict(problems)
    let message = fields.node("message").map {
      MessageReader.read($0, placeholders: Message.factPlaceholders, problems)
    }
    var region = region(&fields)
    let known = problems.diagnostics.count
    let kinds = readers.compactMap { $0(&fields, &region) }
    // What was asked in a wrong way was asked.
    let isAsked = !kinds.isEmpty || problems.diagnostics.count > known
    fields.finish()
    guard let id else { return nil }
    if ShapePart(rawValue: id) != nil {
      problems.error(
        "bad-name", "'\(id)' is the name of a rule of the shape itself", at: node.location,
        notes: ["its verdict and words stand in 'rules'"])
      return nil
    }
    guard let kind = kinds.first, kinds.count == 1 else {
      guard kinds.count > 1 || !isAsked else { return nil }
      problems.error(
        kinds.isEmpty ? "empty-check" : "two-forms",
        kinds.isEmpty
          ? "the check '\(id)' asks for nothing" : "the check '\(id)' asks for two things",
        at: node.location, notes: ["a check asks for one of: \(names.joined(separator: ", "))"])
      return nil
    }
    return (FormatCheck(id: RuleID(id), kind: kind, region: region), verdict, message)
  }

  private static let names = [
    "minWords/maxWords", "must", "never", "phrases", "readingLevel", "citations", "placeholders",
    "noLevel", "grounded",
  ]

  private typealias Reader = @Sendable (inout Fields, inout FormatRegion) -> FormatCheck.Kind?
  private static let readers: [Reader] = [
    { fields, _ in words(&fields) },
    { fields, _ in patterns(&fields, "must").map { .must($0) } },
    { fields, _ in patterns(&fields, "never").map { .never($0) } },
    { fields, _ in phrases(&fields) },
    { fields, _ in readingLevel(&fields) },
    citations,
    { fields, _ in placeholders(&fields) },
    { fields, _ in fields.node("noLevel").flatMap { $0.level(fields.problems) }.map { .noLevel($0) }
    },
    { fields, _ in grounded(&fields) },
  ]

  /// The part of the output: `at: /summary`, `section: Sources` or `column: note`.
  private static func region(_ fields: inout Fields) -> FormatRegion {
    if let node = fields.node("at"), let text = node.string("at", fields.problems) {
      guard JSONPointer(text) != nil else {
        fields.problems.error(
          "wrong-value", "'\(text)' is no JSON Pointer", at: node.location,
          notes: ["a pointer names a place in JSON, such as /summary or /sources/0"])
        return .whole
      }
      return .pointer(text)
    }
    if let section = fields.text("section") { return .section(section) }
    return fields.text("column").map { .column($0) } ?? .whole
  }

  private static func words(_ fields: inout Fields) -> FormatCheck.Kind? {
    let (least, most) = (fields.count("minWords"), fields.count("maxWords"))
    guard least != nil || most != nil else { return nil }
    if let least, let most, least > most {
      fields.problems.error(
        "wrong-value", "'minWords' is more than 'maxWords'", at: fields.location)
    }
    return .words(min: least, max: most)
  }

  private static func patterns(_ fields: inout Fields, _ key: String) -> [String]? {
    guard let node = fields.node(key) else { return nil }
    node.refuseEmptyList(key, fields.problems)
    return PatternReader.read(node, key, options: .unicode, fields.problems)
  }

  private static func phrases(_ fields: inout Fields) -> FormatCheck.Kind? {
    guard let node = fields.node("phrases"),
      var phrases = Fields(node, "'phrases'", fields.problems)
    else { return nil }
    let (must, never) = (phrases.texts("must") ?? [], phrases.texts("never") ?? [])
    phrases.finish()
    let all = must + never
    if all.isEmpty || all.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      fields.problems.error(
        "wrong-value", "'phrases' needs phrases in 'must' or in 'never'", at: node.location)
    }
    return .phrases(must: must, never: never)
  }

  private static func readingLevel(_ fields: inout Fields) -> FormatCheck.Kind? {
    let problems = fields.problems
    guard let node = fields.node("readingLevel"),
      var level = Fields(node, "'readingLevel'", problems)
    else { return nil }
    let formulas = Dictionary(
      uniqueKeysWithValues: ReadingFormula.allCases.map { ($0.rawValue, $0) })
    let formula = level.required("formula")?.choice("formula", formulas, problems)
    let most = level.node("max")?.decimal("max", problems)
    let least = level.node("min")?.decimal("min", problems)
    level.finish()
    if most == nil, least == nil {
      problems.error("missing-key", "'readingLevel' has neither 'max' nor 'min'", at: node.location)
    }
    return formula.map { .readingLevel($0, max: most, min: least) }
  }

  @Sendable private static func citations(
    _ fields: inout Fields, _ region: inout FormatRegion
  ) -> FormatCheck.Kind? {
    guard let node = fields.node("citations"),
      var citations = Fields(node, "'citations'", fields.problems)
    else { return nil }
    let own = Self.region(&citations)
    if own != .whole { region = own }
    let least = citations.count("min") ?? 1
    let pattern = citations.node("pattern").flatMap {
      PatternReader.read($0, "pattern", options: .unicode, fields.problems).first
    }
    citations.finish()
    return .citations(min: least, pattern: pattern)
  }

  private static func placeholders(_ fields: inout Fields) -> FormatCheck.Kind? {
    fields.node("placeholders")?.choice(
      "placeholders", ["never": FormatCheck.Kind.noPlaceholders], fields.problems)
  }

  private static func grounded(_ fields: inout Fields) -> FormatCheck.Kind? {
    let problems = fields.problems
    guard let node = fields.node("grounded") else { return nil }
    let nodes = node.text == nil ? node.list("grounded", problems) ?? [] : [node]
    let kinds = Dictionary(uniqueKeysWithValues: Claim.Kind.allCases.map { ($0.plural, $0) })
    node.refuseEmptyList("grounded", problems)
    return .grounded(nodes.compactMap { $0.choice("grounded", kinds, problems) })
  }
}

extension Claim.Kind {
  /// What packs call claims of the kind.
  var plural: String {
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
