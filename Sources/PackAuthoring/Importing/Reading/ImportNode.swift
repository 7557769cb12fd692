import Diagnostics
import PolicyPacks
import TOML

/// A piece of a file of another system, whatever language the file is written in.
struct ImportNode {
  enum Value {
    case null
    /// Text; in YAML, a plain one may also be meant as a number or as `true`.
    case text(String, isPlain: Bool)
    case number(Double)
    case flag(Bool)
    case list([ImportNode])
    case table([(key: String, location: Location, node: ImportNode)])
  }

  var value: Value
  var location: Location

  init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }

  /// A value of a TOML file.
  init(_ node: TOMLNode) {
    location = node.location
    value =
      switch node.value {
      case .string(let text), .moment(let text): .text(text, isPlain: false)
      case .integer(let number): .number(Double(number))
      case .float(let number): .number(number)
      case .boolean(let flag): .flag(flag)
      case .array(let items): .list(items.map { ImportNode($0) })
      case .table(let table):
        .table(table.entries.map { ($0.key, $0.location, ImportNode($0.node)) })
      }
  }

  /// A value of a YAML file.
  init(_ node: YAMLNode) {
    location = node.location
    value =
      switch node.value {
      case .null: .null
      case .scalar(let text, let isPlain): .text(text, isPlain: isPlain)
      case .list(let items): .list(items.map { ImportNode($0) })
      case .mapping(let pairs):
        .table(pairs.map { ($0.key.text ?? "", $0.key.location, ImportNode($0.value)) })
      }
  }

  var text: String? {
    switch value {
    case .text(let text, _): text
    default: nil
    }
  }

  var number: Double? {
    switch value {
    case .number(let number): number
    case .text(let text, isPlain: true): Double(text)
    default: nil
    }
  }

  var flag: Bool? {
    switch value {
    case .flag(let flag): flag
    case .text(let text, isPlain: true): ["true": true, "false": false][text.lowercased()]
    default: nil
    }
  }
}
