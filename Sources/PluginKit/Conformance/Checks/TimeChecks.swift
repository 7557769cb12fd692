/// Slow calls: cancelled, late, and beside others.
extension ConformanceCheck {
  static let timeChecks = [cancellation, ownDeadline, slowBesideFast]

  private static let cancellation = ConformanceCheck(
    "cancel", "a cancelled call is answered within 500 ms",
    advice: "On $/cancel answer 1004 to the call with that id, and let its work end."
  ) { run in
    try await bestOfThree {
      try await run.ready { plugin in
        let id = try await plugin.ask(
          PluginMethod.wait.rawValue, ["ms": 20_000, "deadlineMs": 30_000])
        let start = ContinuousClock.now
        try await plugin.cancel(id)
        let answer = try await plugin.answer(to: id, within: .seconds(3))
        try answer.refused(.cancelled, "a cancelled call")
        let time = start.duration(to: answer.arrival)
        try require(time < .milliseconds(500), "the answer to $/cancel took \(time)")
      }
    }
  }

  private static let ownDeadline = ConformanceCheck(
    "deadline", "a call that is late says so itself",
    advice: "When deadlineMs have passed answer 1003, whatever the work still does."
  ) { run in
    try await bestOfThree {
      try await run.ready { plugin in
        let start = ContinuousClock.now
        let answer = try await plugin.call(
          .wait, ["ms": 20_000, "deadlineMs": 150], within: .seconds(3))
        try answer.refused(.deadline, "a call that takes longer than its deadline")
        let time = start.duration(to: answer.arrival)
        try require(time >= .milliseconds(140), "it gave up before its deadline, after \(time)")
        try require(time < .milliseconds(900), "a deadline of 150 ms was noticed after \(time)")
      }
    }
  }

  private static let slowBesideFast = ConformanceCheck(
    "slow-beside-fast", "a slow call does not hold up a fast one",
    advice: "Answer calls beside each other: one task or thread for each, or a pool of them."
  ) { run in
    try await run.ready { plugin in
      // The order of the answers counts, no clock.
      let slow = try await plugin.ask(
        PluginMethod.wait.rawValue, ["ms": 20_000, "deadlineMs": 30_000])
      let calls = [(PluginMethod.wait, ["ms": 0] as JSON)] + run.manifest.kinds.map(\.sampleCall)
      for (method, parameters) in calls {
        try await plugin.call(method, parameters, within: run.patience)
          .understood("\(method.rawValue) beside a slow call")
      }
      try require(
        !(await plugin.hasAnswer(to: slow)), "the slow call was answered before the fast ones")
      try await plugin.cancel(slow)
    }
  }
}
