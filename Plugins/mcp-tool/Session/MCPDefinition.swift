import PluginKit

/// A tool as the server describes it: what is checked before it is called.
struct MCPDefinition: Sendable {
  /// An argument that is also sent as a header.
  private struct Header: Sendable {
    var name: String
    var path: [String]
  }

  private let schema: JSON
  private let headers: [Header]

  /// - Throws: `PluginError` if its annotations are none: such a tool must not be used over HTTP.
  init(_ tool: JSON) throws(PluginError) {
    schema = tool["inputSchema"] ?? [:]
    var found: [Header] = []
    try Self.collect(schema, [], &found)
    guard Set(found.map { $0.name.lowercased() }).count == found.count else { throw Self.invalid }
    headers = found
  }

  /// The headers that go with some arguments: specification 2026-07-28, "Custom Headers".
  func headers(_ arguments: [String: JSON]) -> [String: String] {
    var values: [String: String] = [:]
    for header in headers {
      let value = header.path.reduce(Optional.some(JSON.object(arguments))) { $0?[$1] }
      values["Mcp-Param-\(header.name)"] = value.flatMap(MCPHeaderValue.encoded)
    }
    return values
  }

  /// - Throws: `PluginError` if the tool has no such argument, or wants one that is not given.
  func check(_ settings: MCPSettings) throws(PluginError) {
    guard case .object(let properties)? = schema["properties"] else { return }
    if properties[settings.argument] == nil, schema["additionalProperties"] != .bool(true) {
      let names = MCPNames.shown(properties.keys)
      throw PluginError(
        .badConfiguration, "the tool has no argument with this name; it has \(names)",
        pointer: "/argument")
    }
    guard case .array(let required)? = schema["required"] else { return }
    let given = Set(settings.arguments("").keys)
    let missing = required.compactMap(\.string).filter { !given.contains($0) }
    guard missing.isEmpty else {
      throw PluginError(
        .badConfiguration, "the tool also wants \(MCPNames.shown(missing))", pointer: "/arguments")
    }
  }

  private static func collect(
    _ schema: JSON, _ path: [String], _ found: inout [Header]
  ) throws(PluginError) {
    if let mark = schema["x-mcp-header"] {
      guard !path.isEmpty, let name = mark.string, isToken(name),
        let type = schema["type"]?.string, ["string", "integer", "boolean"].contains(type)
      else { throw invalid }
      found.append(Header(name: name, path: path))
    }
    guard case .object(let members) = schema else { return }
    for (key, part) in members where key != "x-mcp-header" {
      if key == "properties", case .object(let properties) = part {
        for (name, property) in properties { try collect(property, path + [name], &found) }
      } else if hasMark(part) {
        throw invalid
      }
    }
  }

  /// Whether an annotation stands somewhere that no argument is reached by.
  private static func hasMark(_ value: JSON) -> Bool {
    switch value {
    case .object(let members):
      members["x-mcp-header"] != nil || members.values.contains(where: hasMark)
    case .array(let elements): elements.contains(where: hasMark)
    default: false
    }
  }

  /// RFC 9110 section 5.6.2.
  private static func isToken(_ name: String) -> Bool {
    let others = Set("!#$%&'*+-.^_`|~".utf8)
    return !name.isEmpty
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || others.contains($0)
      }
  }

  private static let invalid = PluginError(
    .badConfiguration, "the server describes this tool in a way that must not be used",
    pointer: "/tool")
}

/// Names that a server gives to things, as they may be shown.
enum MCPNames {
  /// Some names with commas between; those that are no names are left out.
  static func shown(_ names: some Sequence<String>) -> String {
    let safe = names.filter { name in
      (1...64).contains(name.utf8.count)
        && name.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
    }.sorted()
    if safe.isEmpty { return "none that can be shown" }
    return safe.prefix(20).joined(separator: ", ") + (safe.count > 20 ? ", …" : "")
  }
}
