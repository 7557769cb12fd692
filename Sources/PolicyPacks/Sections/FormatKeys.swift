import Detection
import OutputFormats

/// What a required output format says.
struct FormatKeys: Keys {
  let title = Key("title", .text, "What people call it.")
  let json = Key(
    "json", SchemaReader.shape,
    "A JSON Schema 2020-12: the name of a file beside this one that ends in `.schema.json`, its text, "
      + "or `true` for any JSON.")
  let markdown = Key(
    "markdown", MarkdownShapeReader.shape, "Markdown with these sections, tables, lists and links.")
  let csv = Key("csv", CSVShapeReader.shape, "A table of separated values with these columns.")
  let verdict = Key(
    "verdict", .verdict,
    "What may happen with an output that breaks a rule of the format; `block` if nothing is said.")
  let rules = Key(
    "rules", FormatRulesReader.shape, "Verdict and words for what the shape itself asks for.")
  let checks = Key(
    "checks", FormatCheckReader.shape.list, "What else is asked of an output, a rule each.")
  let examples = Key(
    "examples", FormatExamplesReader.shape,
    "Outputs that `dryrun pack test` holds against the format.")

  var relations: SchemaNode { .atMostOne(of: json, markdown, csv) }
}
