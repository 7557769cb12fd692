/// What tools are, and how they answer.
extension ConformanceCheck {
  static let toolChecks = [describe, answer, cancelledAnswer, longPrompt]

  private static let describe = ConformanceCheck(
    "describe", "tool/describe says what the tool is",
    advice: "Answer a title of a few words, and isSimulated; never a key.", of: .tool
  ) { run in
    try await run.ready { plugin in
      let description = try await plugin.call(.describe, [:]).result(ToolDescription.self)
      try require(!description.title.isEmpty, "the title is empty")
    }
  }

  private static let answer = ConformanceCheck(
    "answer", "a prompt is answered, the pieces before the end",
    advice: "Send each piece as $/chunk with the call's id, then the result. Configure the plugin "
      + "for something that answers while it is tested.", of: .tool
  ) { run in
    try await run.ready { plugin in
      let id = try await plugin.ask(
        PluginMethod.complete.rawValue, prompt("Say a few words, please.", run))
      let end = try await plugin.answer(to: id, within: run.patienceForWork).result(ToolEnd.self)
      let text = await plugin.pieces(of: id).joined()
      try require(
        !text.isEmpty || end.finish == .refused,
        "the answer ended as '\(end.finish.rawValue)', and no piece of it came before")
      // A piece that is late had the time of this to come; the check one-answer would see it.
      _ = try await plugin.call(.wait, ["ms": 50])
    }
  }

  private static let cancelledAnswer = ConformanceCheck(
    "cancel-answer", "an answer that is not wanted any more ends within 500 ms",
    advice: "Stop what the tool does on $/cancel; nothing may follow the answer 1004.", of: .tool
  ) { run in
    try await bestOfThree {
      try await run.ready { plugin in
        let id = try await plugin.ask(
          PluginMethod.complete.rawValue, prompt("Tell me a very long story.", run))
        let start = ContinuousClock.now
        try await plugin.cancel(id)
        let answer = try await plugin.answer(to: id, within: .seconds(3))
        // A tool that had answered by then is as good.
        if let error = answer.error {
          try require(
            error.code == .cancelled || error.code.rawValue >= 1000,
            "a cancelled answer ends with the error \(error.code.rawValue)")
        }
        let time = start.duration(to: answer.arrival)
        try require(time < .milliseconds(500), "the answer to $/cancel took \(time)")
      }
    }
  }

  private static let longPrompt = ConformanceCheck(
    "long-prompt", "a prompt of 1 MiB is answered or refused, and life goes on",
    advice: "Refuse what is too long with 1002; lines have up to 16 MiB.", of: .tool
  ) { run in
    try await run.ready { plugin in
      _ = try await plugin.call(
        .complete, prompt(ConformanceText.wide(1 << 20), run), within: run.patienceForWork)
      try await plugin.call(.wait, ["ms": 0]).understood("a call after a long prompt")
    }
  }

  private static func prompt(_ text: String, _ run: ConformanceRun) -> JSON {
    [
      "request": ["messages": [["role": "user", "text": .string(text)]], "seed": 7],
      "deadlineMs": .int(run.manifest.needs.deadlineMs),
    ]
  }
}

extension ConformanceRun {
  /// As long as the manifest says that a call may take, and a little.
  var patienceForWork: Duration { .milliseconds(manifest.needs.deadlineMs) + patience }
}
