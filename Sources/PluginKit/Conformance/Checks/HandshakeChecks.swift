/// How a connection begins.
extension ConformanceCheck {
  static let handshakeChecks = [
    initializeFirst, unknownMajor, handshake, wrongConfiguration,
  ]

  private static let initializeFirst = ConformanceCheck(
    "initialize-first", "a call before plugin/initialize is refused",
    advice: "Answer -32002 to every method until plugin/initialize has been answered."
  ) { run in
    try await run.freshly { plugin in
      let first = try await plugin.call(.wait, ["ms": 0])
      try first.refused(.notInitialized, "plugin/wait before plugin/initialize")
      for kind in run.manifest.kinds {
        let (method, parameters) = kind.sampleCall
        try await plugin.call(method, parameters)
          .refused(.notInitialized, "\(method.rawValue) before plugin/initialize")
      }
    }
  }

  private static let unknownMajor = ConformanceCheck(
    "unknown-major", "a host that speaks no common major of the contract is refused",
    advice: "Answer 1000, with the majors that the plugin speaks in data.supported."
  ) { run in
    try await run.freshly { plugin in
      let error = try await plugin.call(.initialize, ["api": [999], "configuration": [:]])
        .refused(.noCommonAPI, "a host that speaks major 999 only")
      try require(
        error.supported.map { Set($0) } == Set(run.manifest.api),
        "data.supported has to be \(run.manifest.api), as in the manifest")
    }
  }

  static let handshake = ConformanceCheck(
    "handshake", "the handshake says what the manifest says",
    advice: "plugin/initialize answers api, id, version and kinds as plugin.yaml has them."
  ) { run in
    try await run.freshly { plugin in
      guard case .object(var parameters) = run.initialization else { return }
      parameters["api"] = .array((PluginAPI.supported + [999]).map(JSON.int))
      let result = try await plugin.call(.initialize, .object(parameters))
        .result(InitializeResult.self)
      let manifest = run.manifest
      try require(
        result.api == PluginAPI.common(manifest.api, PluginAPI.supported),
        "api is \(result.api), and not the highest major that both speak")
      try require(result.id == manifest.id, "id is '\(result.id)', and not '\(manifest.id)'")
      try require(
        result.version == manifest.version,
        "version is '\(result.version)', and not '\(manifest.version)'")
      try require(
        Set(result.kinds) == Set(manifest.kinds),
        "kinds are \(result.kinds.map(\.rawValue)), and not \(manifest.kinds.map(\.rawValue))")
    }
  }

  private static let wrongConfiguration = ConformanceCheck(
    "wrong-configuration", "a configuration of the wrong type is refused, with its place",
    advice: "Answer 1001 with a JSON Pointer into the configuration in data.pointer."
  ) { run in
    guard let (name, value) = run.manifest.configuration?.wrongProperty else {
      throw ConformanceProblem.skipped("the manifest's schema names no property with a type")
    }
    try await run.freshly { plugin in
      guard case .object(var parameters) = run.initialization else { return }
      var configuration: [String: JSON] = [:]
      if case .object(let members) = run.subject.configuration { configuration = members }
      configuration[name] = value
      parameters["configuration"] = .object(configuration)
      let error = try await plugin.call(.initialize, .object(parameters))
        .refused(.badConfiguration, "a '\(name)' of the wrong type")
      let pointer = "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
      try require(
        error.pointer == pointer,
        "data.pointer is \(error.pointer ?? "missing"), and not \(pointer)")
    }
  }
}

extension JSON {
  /// For a JSON Schema of an object: a property, and a value that its schema refuses.
  fileprivate var wrongProperty: (name: String, value: JSON)? {
    guard case .object(let properties) = self["properties"] else { return nil }
    for (name, schema) in properties.sorted(by: { $0.key < $1.key }) {
      switch schema["type"]?.string {
      case "string", "array", "object": return (name, 7)
      case "integer", "number", "boolean": return (name, "seven")
      default: continue
      }
    }
    return nil
  }
}
