/// What is made of calls.
extension ConformanceCheck {
  static let callChecks = [unknownMethod, wrongParameters, manyCalls, noGrowth]

  private static let unknownMethod = ConformanceCheck(
    "unknown-method", "a method that nobody knows is refused",
    advice: "Answer -32601, also to the methods of kinds that the manifest does not name."
  ) { run in
    try await run.ready { plugin in
      let id = try await plugin.ask("conformance/unknown", [:])
      try await plugin.answer(to: id).refused(.methodNotFound, "a method that nobody knows")
      for kind in PluginKind.allCases where !run.manifest.kinds.contains(kind) {
        let (method, parameters) = kind.sampleCall
        try await plugin.call(method, parameters)
          .refused(.methodNotFound, "\(method.rawValue), a method of another kind,")
      }
    }
  }

  private static let wrongParameters = ConformanceCheck(
    "wrong-parameters", "parameters of the wrong type are refused, with their place",
    advice: "Answer -32602 with a JSON Pointer into params in data.pointer."
  ) { run in
    try await run.ready { plugin in
      let common: [(PluginMethod, JSON, String)] = [
        (.wait, ["ms": "soon"], "/ms"),
        (.wait, ["ms": 0, "deadlineMs": "soon"], "/deadlineMs"),
      ]
      for (method, parameters, pointer) in common + run.manifest.kinds.flatMap(\.wrongCalls) {
        let what = "\(method.rawValue) with the wrong type at \(pointer)"
        let error = try await plugin.call(method, parameters).refused(.invalidParameters, what)
        try require(
          error.pointer == pointer,
          "\(what): data.pointer is \(error.pointer.map { "'\($0)'" } ?? "missing")")
      }
    }
  }

  private static let manyCalls = ConformanceCheck(
    "many-calls", "fifty calls at once get fifty answers, each its own",
    advice: "Keep the id of each call with its work; nothing may be shared between calls."
  ) { run in
    try await run.ready { plugin in
      let calls = run.distinctCalls(50)
      var alone: [[UInt8]] = []
      for (method, parameters) in calls {
        alone.append(try await plugin.call(method, parameters).body)
      }
      var ids: [JSON] = []
      for (method, parameters) in calls {
        ids.append(try await plugin.ask(method.rawValue, parameters))
      }
      for (id, expected) in zip(ids, alone) {
        let answer = try await plugin.answer(to: id, within: .seconds(30))
        try answer.understood("one of fifty calls at once")
        guard run.manifest.isDeterministic else { continue }
        try require(
          answer.body == expected, "a call among fifty got another answer than the same call alone")
      }
    }
  }

  private static let noGrowth = ConformanceCheck(
    "no-growth", "a thousand calls leave no memory behind",
    advice: "Keep nothing of a call after its answer, least of all the text."
  ) { run in
    try await run.ready { plugin in
      guard await plugin.memory() != nil else {
        throw ConformanceProblem.skipped("the plugin has no process of its own to look at")
      }
      let calls = run.distinctCalls(50)
      try await Self.repeatCalls(calls, times: 6, plugin)
      let before = await plugin.memory() ?? 0
      try await Self.repeatCalls(calls, times: 20, plugin)
      let growth = (await plugin.memory() ?? 0) - before
      // What an allocator keeps for later is no growth; a kept text of a few KiB for each call would be.
      try require(
        growth < 6 << 20, "it took \(growth >> 10) KiB more after a thousand calls than before")
    }
  }

  private static func repeatCalls(
    _ calls: [(PluginMethod, JSON)], times: Int, _ plugin: Conversation
  ) async throws {
    for _ in 1...times {
      for (method, parameters) in calls {
        try await plugin.call(method, parameters).understood(method.rawValue)
      }
    }
  }
}

extension ConformanceRun {
  /// Calls that cost little and, for detectors, have a different answer each.
  fileprivate func distinctCalls(_ count: Int) -> [(PluginMethod, JSON)] {
    let kinds = manifest.kinds
    let example = manifest.examples.first { !$0.spans.isEmpty }?.text ?? "conformance"
    return (0..<count).map { index in
      guard let kind = kinds.isEmpty ? nil : kinds[index % kinds.count] else {
        return (.wait, ["ms": 0])
      }
      guard kind == .detector else { return kind.sampleCall }
      // Eight KiB, so that a plugin which keeps texts shows it.
      let filler = String(repeating: "- ", count: index + 1)
      return (.detect, ["text": .string(filler + example + ConformanceText.plain(8192))])
    }
  }
}

extension Answer {
  /// The line with the id taken out: what two answers to the same call have in common.
  fileprivate var body: [UInt8] {
    guard case .object(var members)? = try? JSON(text: String(decoding: line, as: UTF8.self))
    else { return line }
    members["id"] = nil
    return Array(JSON.object(members).text.utf8)
  }
}
