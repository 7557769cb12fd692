extension PluginSetup {
  /// The configuration as a value of the plugin's own type, and nothing in it that the schema does not know.
  ///
  /// A key that is written wrongly would otherwise be a setting that silently has no effect.
  ///
  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  public func settings<Settings: Decodable>(
    _ type: Settings.Type = Settings.self, of manifest: PluginManifest
  ) throws(PluginError) -> Settings {
    if let schema = manifest.configuration { try Self.check(configuration, schema, "") }
    return try settings(type)
  }

  private static func check(
    _ value: JSON, _ schema: JSON, _ pointer: String
  ) throws(PluginError) {
    if case .array(let elements) = value, let schema = schema["items"] {
      for (index, element) in elements.enumerated() {
        try check(element, schema, "\(pointer)/\(index)")
      }
    }
    guard case .object(let members) = value, case .object(let known)? = schema["properties"] else {
      return
    }
    for (key, part) in members.sorted(by: { $0.key < $1.key }) {
      let place = pointer + "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      if let schema = known[key] {
        try check(part, schema, place)
      } else if schema["additionalProperties"] == .bool(false) {
        throw PluginError(
          .badConfiguration,
          "there is no such setting; there are \(known.keys.sorted().joined(separator: ", "))",
          pointer: place)
      }
    }
  }
}
