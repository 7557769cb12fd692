import PluginKit

/// The way from a folder to a plugin that is ready, and what happens when it ends.
extension PluginInstance {
  func begin() async {
    let outcome: Result<PluginConnection, PluginFailure>
    do {
      outcome = .success(try await start())
      step = isStopping ? .draining : .ready
    } catch {
      outcome = .failure(error)
      step = .found
      lastFailure = error
      if error.kind.countsForCircuit { circuit.fail(at: settings.now()) }
    }
    isStarting = false
    for wait in waits { wait.come(outcome) }
    waits = []
  }

  private func start() async throws(PluginFailure) -> PluginConnection {
    step = .found
    try plan.verify()
    step = .verified
    let process = try await plan.start()
    (step, confinement) = (.started, process.confinement)
    starts += 1
    let number = starts
    let connection = PluginConnection(
      to: plan.id, over: process.transport,
      times: CallTimes(patience: plan.callLimit * 3)
    ) { kind in
      await self.ended(number, kind, process)
    }
    await connection.begin()
    do {
      let deadline = ContinuousClock.now + settings.startLimit
      try await Handshake(plan: plan, host: settings.host, deadline: deadline)
        .perform(over: connection)
      step = .initialized
      try await SelfTest(plan: plan).perform(over: connection)
    } catch {
      await connection.finish(.stopped)
      // What it wrote last is there once it is gone.
      await process.end(settings.killGrace)
      var failure = error
      failure.lastWords = process.lastWords()
      throw failure
    }
    // What ends it from here on finds it running.
    guard !connection.isEnded else { throw PluginFailure(plan.id, .crashed) }
    running = Running(number: number, process: process, connection: connection)
    return connection
  }

  /// The connection has ended: by itself, or because the plugin cannot be trusted any more.
  private func ended(_ number: Int, _ kind: PluginFailure.Kind, _ process: StartedPlugin) async {
    if running?.number == number {
      running = nil
      if kind != .stopped {
        step = .found
        lastFailure = PluginFailure(plan.id, kind, lastWords: process.lastWords())
        circuit.fail(at: settings.now())
      }
    }
    await process.end(kind == .stopped ? settings.endGrace : settings.killGrace)
  }
}

extension PluginFailure.Kind {
  /// Whether a start that failed so was the plugin's fault; what a person has to settle costs nothing to ask.
  fileprivate var countsForCircuit: Bool {
    switch self {
    case .notGranted, .changed, .refusedSandbox, .stopped, .cancelled: false
    default: true
    }
  }
}
