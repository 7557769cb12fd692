extension PluginManifest {
  /// What the schema of a configuration calls a string that names a variable of the environment.
  ///
  /// ```json
  /// {"keyFrom": {"type": "string", "format": "environment-variable"}}
  /// ```
  public static let variableFormat = "environment-variable"

  /// The names of the variables that the plugin gets: those of its needs, and those that its
  /// configuration names where the schema has the format `environment-variable`.
  public func environmentNames(_ configuration: JSON) -> Set<String> {
    Set(needs.environment).union(
      self.configuration.map { Self.variables(in: configuration, $0) } ?? [])
  }

  /// What the schema of a configuration calls a program that the plugin starts.
  public static let programFormat = "program"

  /// Whether a configuration names a program that the plugin starts: a property at the top whose schema has
  /// the format `program`.
  public func startsProgram(_ configuration: JSON) -> Bool {
    guard case .object(let properties)? = self.configuration?["properties"] else { return false }
    return properties.contains { name, schema in
      schema["format"] == .string(Self.programFormat) && configuration[name] != nil
    }
  }

  private static func variables(in value: JSON, _ schema: JSON) -> Set<String> {
    if schema["format"] == .string(variableFormat) { return Set([value.string].compactMap(\.self)) }
    if case .array(let elements) = value, let schema = schema["items"] {
      return elements.reduce(into: []) { $0.formUnion(variables(in: $1, schema)) }
    }
    guard case .object(let properties)? = schema["properties"] else { return [] }
    return properties.reduce(into: []) { names, property in
      guard let part = value[property.key] else { return }
      names.formUnion(variables(in: part, property.value))
    }
  }
}
