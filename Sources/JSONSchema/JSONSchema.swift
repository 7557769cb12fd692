public import StructuredText

/// A JSON Schema (draft 2020-12), compiled once to check any number of documents.
///
/// All keywords and vocabularies count, custom meta-schemas included. `format` is an annotation
/// unless asked for. Nothing is ever fetched: schemas that it refers to are passed in.
///
/// ## Topics
/// - ``init(_:name:remotes:options:)``
/// - ``validate(_:)``
/// - ``SchemaViolation``
public struct JSONSchema: Sendable {
  /// What messages call it; also the last part of its URI, unless it has an `$id`.
  public let name: String
  private let graph: SchemaGraph
  private let root: SchemaID
  private let stepLimit: Int

  /// Steps that each byte of a document adds to the limit.
  private static let stepsPerByte = 20

  /// How a schema is read.
  public struct Options: Sendable, Hashable {
    /// Whether strings must follow the `format` that is named, where it is a known one.
    public var assertsFormats: Bool

    /// How many schemas may be applied to one document, before 20 more for each byte of it.
    ///
    /// It bounds the time that a hostile schema takes.
    public var stepLimit: Int

    /// Creates options.
    public init(assertsFormats: Bool = false, stepLimit: Int = 1_000_000) {
      self.assertsFormats = assertsFormats
      self.stepLimit = stepLimit
    }
  }

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - bytes: the schema's text.
  ///   - name: what to call it, such as `claim-summary.schema.json`. Without an `$id`, relative
  ///     references are relative to it.
  ///   - remotes: the texts of other schemas by URI, or by a reference relative to this one. They
  ///     are read when something refers to them.
  /// - Throws: `JSONSchemaError` with every problem in this schema and those it refers to.
  public init(
    _ bytes: [UInt8], name: String, remotes: [String: [UInt8]] = [:], options: Options = Options()
  ) throws(JSONSchemaError) {
    let uri = URIReference(name).resolved(against: URIReference("schema:///"))
    let library = SchemaLibrary(remotes: remotes, base: uri)
    let resource = library.add(bytes, name: name, uri: uri.withoutFragment)
    // What a spoiled text means is a guess, so its schemas are not looked at.
    guard let resource, !library.hasSpoiledText else {
      throw JSONSchemaError(problems: library.problems)
    }
    (graph, root) = SchemaCompiler(library, options: options).compile(resource)
    self.name = name
    stepLimit = options.stepLimit
    if !library.problems.isEmpty { throw JSONSchemaError(problems: library.problems) }
  }

  /// What in a document does not follow the schema; empty if it does.
  ///
  /// At most about 1,000 violations are returned. What could not be evaluated is among them: it
  /// never counts as followed.
  public func validate(_ node: JSONNode) -> [SchemaViolation] {
    let evaluation = evaluation(of: node)
    let result = evaluation.apply(root, to: node, collects: true, wantsParts: false)
    return result.violations + evaluation.undecided
  }

  /// Whether a document follows the schema; faster than ``validate(_:)`` where it does not.
  public func isValid(_ node: JSONNode) -> Bool {
    let evaluation = evaluation(of: node)
    let result = evaluation.apply(root, to: node, collects: false, wantsParts: false)
    return result.isValid && evaluation.undecided.isEmpty
  }

  private func evaluation(of node: JSONNode) -> Evaluation {
    let limit = max(1, stepLimit).addingReportingOverflow(node.range.count * Self.stepsPerByte)
    return Evaluation(graph, stepLimit: limit.overflow ? .max : limit.partialValue)
  }
}
