/// The vocabularies of JSON Schema 2020-12, in the order in which their keywords are applied.
enum Vocabulary: String, CaseIterable {
  case core
  case validation
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"
  case content
  case metaData = "meta-data"
  case applicator
  case unevaluated

  private static let base = "https://json-schema.org/draft/2020-12/vocab/"

  init?(uri: String) {
    guard uri.hasPrefix(Self.base) else { return nil }
    self.init(rawValue: String(uri.dropFirst(Self.base.count)))
  }

  /// The keywords that say something about a document; the rest are annotations.
  var keywords: [(name: String, type: any Keyword.Type)] {
    switch self {
    case .core: Self.coreKeywords
    case .validation: Self.validationKeywords
    case .formatAnnotation, .formatAssertion: Self.formatKeywords
    case .applicator: Self.applicatorKeywords
    case .unevaluated: Self.unevaluatedKeywords
    case .content, .metaData: []
    }
  }

  private static let coreKeywords: [(String, any Keyword.Type)] = [
    ("$ref", Reference.self), ("$dynamicRef", DynamicReference.self),
    ("$defs", Definitions.self),
  ]

  private static let validationKeywords: [(String, any Keyword.Type)] = [
    ("type", TypeKeyword.self), ("enum", AllowedValues.self), ("const", AllowedValues.self),
    ("multipleOf", MultipleOf.self), ("maximum", UpperLimit.self),
    ("exclusiveMaximum", UpperLimit.self), ("minimum", LowerLimit.self),
    ("exclusiveMinimum", LowerLimit.self), ("maxLength", LengthLimit.self),
    ("minLength", LengthLimit.self), ("pattern", PatternKeyword.self),
    ("maxItems", ItemCountLimit.self), ("minItems", ItemCountLimit.self),
    ("uniqueItems", UniqueItems.self), ("maxProperties", KeyCountLimit.self),
    ("minProperties", KeyCountLimit.self), ("required", Required.self),
    ("dependentRequired", DependentRequired.self),
  ]

  private static let formatKeywords: [(String, any Keyword.Type)] = [("format", FormatKeyword.self)]

  private static let applicatorKeywords: [(String, any Keyword.Type)] = [
    ("prefixItems", PrefixItems.self), ("items", Items.self), ("contains", Contains.self),
    ("properties", Properties.self), ("patternProperties", PatternProperties.self),
    ("additionalProperties", AdditionalProperties.self),
    ("propertyNames", PropertyNames.self), ("dependentSchemas", DependentSchemas.self),
    ("if", Condition.self), ("allOf", AllOf.self), ("anyOf", AnyOf.self), ("oneOf", OneOf.self),
    ("not", Not.self),
  ]

  private static let unevaluatedKeywords: [(String, any Keyword.Type)] = [
    ("unevaluatedItems", UnevaluatedItems.self),
    ("unevaluatedProperties", UnevaluatedProperties.self),
  ]
}
