import Diagnostics
import ExactMatch
import JSONSchema
@testable import PolicyPacks
import StructuredText

/// One file of a pack, as the loader and as a JSON Schema see it.
struct PackFileCase {
  /// What the loader calls it; schemas of outputs stand beside it.
  var name: String
  /// The file as JSON, which is YAML as well.
  var json: String
  /// The schemas of outputs that it may name.
  var schemas: [String: SourceText] = [:]
  /// The file as its author wrote it, where that is not the JSON.
  var yaml: String?

  /// The dataset that any file may name.
  private static let datasets: [String: PackFile] = {
    var builder = DatasetBuilder(key: DatasetKey())
    _ = builder.add("Anna Schmidt")
    let bytes = (try? builder.file()).map(Array.init) ?? []
    let path = "datasets/customers.dataset"
    return ["customers": PackFile(name: path, path: path, bytes: bytes)]
  }()

  /// What the loader finds wrong in the file, without a look at any other.
  var errors: [Diagnostic] {
    let problems = Problems()
    var document = PackDocument()
    document.schemas = schemas
    document.datasets = PackFileCase.datasets
    if let root = YAMLReader.read(
      PackFile(name: name, path: name, bytes: Array((yaml ?? json).utf8)), problems)
    {
      PackSections.read(root, into: &document, problems)
    }
    return problems.diagnostics.filter { $0.severity == .error }
  }

  /// What a schema finds wrong in it; one line each.
  func violations(of schema: JSONSchema) -> [String] {
    guard let node = JSONReader.read(Array(json.utf8)).node else { return ["no JSON"] }
    return schema.validate(node).map { "\($0.instancePointer) \($0.keyword)" }
  }

  func isValid(by schema: JSONSchema) -> Bool {
    JSONReader.read(Array(json.utf8)).node.map { schema.isValid($0) } ?? false
  }
}

extension PackFileCase {
  init(yaml: String) {
    let problems = Problems()
    let root = YAMLReader.read(
      PackFile(name: "team.yaml", path: "team.yaml", bytes: Array(yaml.utf8)), problems)
    self.init(name: "team.yaml", json: root?.json ?? "", yaml: yaml)
  }
}
