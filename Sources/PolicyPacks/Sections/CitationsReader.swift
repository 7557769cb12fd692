import OutputFormats
import PCRE2

/// Reads `citations` of a check.
enum CitationsReader {
  /// What is asked, and of which part of the output.
  struct Citations {
    var kind: FormatCheck.Kind
    var region: FormatRegion
  }

  private struct CitationKeys: Keys {
    let region = RegionKeys()
    let min = Key("min", .count, "The least number of citations.").or(1)
    let pattern = Key(
      "pattern", .patterns(options: .unicode),
      "A PCRE2 pattern that each entry of a JSON array or CSV column must match.")

    var relations: SchemaNode { region.relations }
  }

  static let shape = Shape<Citations>.mapping(CitationKeys(), called: "'citations'") { fields in
    let (region, least, pattern) = (fields.region.region, fields.min, fields.pattern?.first)
    return Citations(kind: .citations(min: least, pattern: pattern), region: region)
  }
}
