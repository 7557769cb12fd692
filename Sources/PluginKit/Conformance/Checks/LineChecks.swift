/// What is made of lines, good ones and bad ones.
extension ConformanceCheck {
  static let lineChecks = [malformedLine, noRequest, stringIDs, notifications, unknownFields]

  private static let malformedLine = ConformanceCheck(
    "malformed-line", "a line that is no JSON is refused, and life goes on",
    advice: "Answer -32700 with the id null, and read the next line."
  ) { run in
    try await run.ready { plugin in
      for line in ["{not json", "\u{1}", "{\"jsonrpc\":\"2.0\",\"id\":1,"] {
        try await plugin.say(line, owed: .null)
        try await plugin.answer(to: .null).refused(.parseError, "a line that is no JSON")
      }
      try await plugin.call(.wait, ["ms": 0]).understood("a call after a malformed line")
    }
  }

  private static let noRequest = ConformanceCheck(
    "no-request", "JSON that is no request is refused, and life goes on",
    advice: "Answer -32600 to a line without \"jsonrpc\": \"2.0\" or without a method."
  ) { run in
    try await run.ready { plugin in
      for line in ["7", "[]", "\"text\"", "{}"] {
        try await plugin.say(line, owed: .null)
        try await plugin.answer(to: .null).refused(.invalidRequest, "the line \(line)")
      }
      let id: JSON = 4711
      for line in [#"{"jsonrpc":"2.0","id":4711}"#, #"{"id":4711,"method":"plugin/wait"}"#] {
        try await plugin.say(line, owed: id)
        try await plugin.answer(to: id).refused(.invalidRequest, "the line \(line)")
      }
      try await plugin.call(.wait, ["ms": 0]).understood("a call after a line that was no request")
    }
  }

  private static let stringIDs = ConformanceCheck(
    "string-ids", "an id that is a string comes back as it was",
    advice: "Send the id of the request back, whatever it is: a number or any string."
  ) { run in
    try await run.ready { plugin in
      for id: JSON in ["a-1", "größe 漢 😀 \"/\\", "1"] {
        try await plugin.ask(PluginMethod.wait.rawValue, ["ms": 0], id: id)
        try await plugin.answer(to: id).understood("a call with a string as its id")
      }
    }
  }

  private static let notifications = ConformanceCheck(
    "notifications", "what has no id gets no answer",
    advice: "Never answer a line without an id, not even with an error."
  ) { run in
    try await run.ready { plugin in
      let before = await run.record.strays.count
      try await plugin.say(#"{"jsonrpc":"2.0","method":"plugin/wait","params":{"ms":0}}"#)
      try await plugin.say(#"{"jsonrpc":"2.0","method":"conformance/unknown"}"#)
      try await plugin.say(#"{"jsonrpc":"2.0","method":"$/unknown","params":{}}"#)
      try await plugin.cancel("a call that never was")
      // Answers that should not be there had the time of these to come.
      try await plugin.call(.wait, ["ms": 50]).understood("a call after notifications")
      let after = await run.record.strays.count
      await run.record.forgetStrays(after: before)
      try require(after == before, "a line without an id was answered")
    }
  }

  private static let unknownFields = ConformanceCheck(
    "unknown-fields", "fields that nobody knows are ignored",
    advice: "Read the fields that you know; a newer host may send more."
  ) { run in
    try await run.ready { plugin in
      let extra: JSON = ["nested": [1, "two", [:]]]
      let id = try await plugin.ask(
        PluginMethod.wait.rawValue, ["ms": 0, "conformance": extra], more: ["trace": extra])
      try await plugin.answer(to: id).understood("a call with fields that nobody knows")
      for kind in run.manifest.kinds {
        let (method, parameters) = kind.sampleCall
        guard case .object(var members) = parameters else { continue }
        members["conformance"] = extra
        try await plugin.call(method, .object(members))
          .understood("\(method.rawValue) with a field that nobody knows")
      }
    }
  }
}
