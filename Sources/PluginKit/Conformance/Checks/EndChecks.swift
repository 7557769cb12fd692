/// How a connection ends.
extension ConformanceCheck {
  static let endChecks = [shutdown, endOfInput]

  private static let shutdown = ConformanceCheck(
    "shutdown", "plugin/shutdown is answered with null",
    advice: "Finish what has to be finished, answer null, and wait for the end of input."
  ) { run in
    try await run.ready { plugin in
      let answer = try await plugin.call(.shutdown, [:])
      try require(
        try JSON(text: String(decoding: answer.line, as: UTF8.self))["result"] == .null,
        "the result of plugin/shutdown is not null")
      await plugin.finish()
      try require(
        await plugin.waitForEnd(within: run.patience),
        "it still ran \(run.patience) after plugin/shutdown and the end of input")
    }
  }

  private static let endOfInput = ConformanceCheck(
    "end-of-input", "the end of input ends it, even in the middle of a call",
    advice: "A host that has gone closes the input: leave then, and finish nothing."
  ) { run in
    try await run.ready { plugin in
      try await plugin.ask(PluginMethod.wait.rawValue, ["ms": 20_000, "deadlineMs": 30_000])
      await plugin.finish()
      try require(
        await plugin.waitForEnd(within: run.patience),
        "it still ran \(run.patience) after the end of input")
    }
  }
}
