import Detection
import Diagnostics
import OutputFormats

/// Reads one entry of a format's `checks`.
enum FormatCheckReader {
  /// A check, and what the pack says of it besides.
  struct Item {
    var check: FormatCheck
    var verdict: Verdict?
    var message: Message?
    var location: Location
  }

  static let shape = Shape<Item>.mapping(FormatCheckKeys(), called: "the check") { fields in
    let (id, verdict, message) = (fields.id, fields.verdict, fields.message)
    var region = fields.region.region
    let known = fields.problems.diagnostics.count
    let kinds = kinds(fields, &region)
    // What was asked in a wrong way was asked.
    let isAsked = !kinds.isEmpty || fields.problems.diagnostics.count > known
    guard let id, isFree(id, fields), let kind = only(kinds, id, isAsked: isAsked, fields) else {
      return nil
    }
    return Item(
      check: FormatCheck(id: RuleID(id), kind: kind, region: region), verdict: verdict,
      message: message, location: fields.location)
  }

  /// Everything that is asked for; it should be one thing.
  private static func kinds(
    _ fields: Fields<FormatCheckKeys>, _ region: inout FormatRegion
  ) -> [FormatCheck.Kind] {
    let words = words(fields)
    let patterns = [fields.must.map { FormatCheck.Kind.must($0) }, fields.never.map { .never($0) }]
    let (phrases, readingLevel) = (fields.phrases, fields.readingLevel)
    let citations = fields.citations
    if let own = citations?.region, own != .whole { region = own }
    let others = [
      citations?.kind, fields.placeholders, fields.noLevel.map { .noLevel($0) },
      fields.grounded.map { .grounded($0) },
    ]
    return ([words] + patterns + [phrases, readingLevel] + others).compactMap { $0 }
  }

  private static func words(_ fields: Fields<FormatCheckKeys>) -> FormatCheck.Kind? {
    let (least, most) = (fields.minWords, fields.maxWords)
    guard least != nil || most != nil else { return nil }
    if let least, let most, least > most {
      fields.problems.error(
        "wrong-value", "'minWords' is more than 'maxWords'", at: fields.location)
    }
    return .words(min: least, max: most)
  }

  private static func isFree(_ id: String, _ fields: Fields<FormatCheckKeys>) -> Bool {
    guard ShapePart(rawValue: id) != nil else { return true }
    fields.problems.error(
      "bad-name", "'\(id)' is the name of a rule of the shape itself", at: fields.location,
      notes: ["its verdict and words stand in 'rules'"])
    return false
  }

  private static func only(
    _ kinds: [FormatCheck.Kind], _ id: String, isAsked: Bool, _ fields: Fields<FormatCheckKeys>
  ) -> FormatCheck.Kind? {
    if kinds.count == 1 { return kinds[0] }
    guard kinds.count > 1 || !isAsked else { return nil }
    fields.problems.error(
      kinds.isEmpty ? "empty-check" : "two-forms",
      kinds.isEmpty
        ? "the check '\(id)' asks for nothing" : "the check '\(id)' asks for two things",
      at: fields.location, notes: ["a check asks for one of: \(names.joined(separator: ", "))"])
    return nil
  }

  private static let names = [
    "minWords/maxWords", "must", "never", "phrases", "readingLevel", "citations", "placeholders",
    "noLevel", "grounded",
  ]
}
