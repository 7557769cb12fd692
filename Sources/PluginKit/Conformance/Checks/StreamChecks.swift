/// What stood on the stream over the whole run.
extension ConformanceCheck {
  static let streamChecks = [onlyMessages, oneAnswer]

  private static let onlyMessages = ConformanceCheck(
    "only-messages", "standard output carries nothing but JSON-RPC",
    advice: "Print to standard error. A library that prints needs standard output turned there.",
    isOfWholeStream: true
  ) { run in
    try await talk(run)
    let junk = await run.record.junk
    try require(
      junk.isEmpty, "a line that is no message of the contract: \(junk.first.map(quoted) ?? "")")
  }

  private static let oneAnswer = ConformanceCheck(
    "one-answer", "each call is answered once, and nothing else is",
    advice: "When a call was cancelled or late, drop what its work brings afterwards.",
    isOfWholeStream: true
  ) { run in
    try await talk(run)
    let strays = await run.record.strays
    try require(strays.isEmpty, strays.first ?? "")
  }

  /// A short conversation, for runs of these checks alone.
  private static func talk(_ run: ConformanceRun) async throws {
    try await run.ready { plugin in
      for kind in run.manifest.kinds {
        let (method, parameters) = kind.sampleCall
        _ = try await plugin.call(method, parameters)
      }
      _ = try await plugin.call(.wait, ["ms": 50])
      _ = try await plugin.call(.shutdown, [:])
      await plugin.finish()
      _ = await plugin.waitForEnd(within: run.patience)
    }
  }

  private static func quoted(_ line: String) -> String {
    "\"" + line.replacing("\n", with: " ") + "\""
  }
}
