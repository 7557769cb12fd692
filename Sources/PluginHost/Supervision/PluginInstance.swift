import PluginKit

/// One running plugin with one configuration: started when it is needed, started again after it failed.
///
/// found → verified → started → initialised → self-tested → ready ⇄ busy → draining → stopped.
actor PluginInstance {
  nonisolated let plan: PluginPlan
  nonisolated let settings: InstanceSettings
  nonisolated let slots: CallSlots

  private var running: Running?
  private var waits: [DeadlineWait<Result<PluginConnection, PluginFailure>>] = []
  private var isStarting = false
  private var isStopping = false
  private var circuit = Circuit()
  private var step = PluginState.found
  private var lastFailure: PluginFailure?
  private var calls = 0
  private var starts = 0
  private var confinement: PluginConfinement?

  private struct Running {
    let number: Int
    let process: StartedPlugin
    let connection: PluginConnection
  }

  init(_ plan: PluginPlan, _ settings: InstanceSettings) {
    self.plan = plan
    self.settings = settings
    slots = CallSlots(settings.callsAtOnce)
  }

  /// A connection to call over; the plugin is started if it does not run.
  ///
  /// - Throws: why there is none. A start that takes longer than the deadline goes on for the next caller.
  func connection(by deadline: ContinuousClock.Instant) async throws(PluginFailure)
    -> PluginConnection
  {
    guard !isStopping else { throw PluginFailure(plan.id, .stopped) }
    calls += 1
    if let connection = running?.connection, !connection.isEnded { return connection }
    if let left = circuit.timeLeft(at: settings.now()) {
      let seconds = Int(left.components.seconds) + 1
      throw PluginFailure(plan.id, .circuitOpen(seconds: seconds))
    }
    let wait = DeadlineWait<Result<PluginConnection, PluginFailure>>()
    waits.append(wait)
    if !isStarting {
      isStarting = true
      // Not the caller's task: who is cancelled must not take the start from the others.
      Task { await begin() }
    }
    switch await wait.end(by: deadline) {
    case .came(let outcome): return try outcome.get()
    case .late: throw PluginFailure(plan.id, .late)
    case .cancelled: throw PluginFailure(plan.id, .cancelled)
    }
  }

  /// Takes down what went wrong last.
  func note(_ failure: PluginFailure) { lastFailure = failure }

  /// Ends it: calls that run may be answered for so long, nothing new is begun.
  func shutdown(grace: Duration) async {
    isStopping = true
    step = .draining
    if isStarting {
      let wait = DeadlineWait<Result<PluginConnection, PluginFailure>>()
      waits.append(wait)
      _ = await wait.end(by: .now + settings.startLimit)
    }
    if let running {
      await finishCalls(by: .now + grace)
      let _: JSON? = try? await running.connection.call(
        .shutdown, CallParameters(), until: .now + grace)
      await running.connection.finish(.stopped)
    }
    step = .stopped
  }

  /// Waits until no call is open any more.
  private func finishCalls(by deadline: ContinuousClock.Instant) async {
    var taken = 0
    // Who has all slots has waited for every call.
    while taken < slots.count, (try? await slots.take(by: deadline)) != nil { taken += 1 }
    // Calls that came in the meantime must not wait for what is not given any more.
    for _ in 0..<taken { await slots.giveBack() }
  }

  /// How it is, for people.
  func status() async -> PluginInstanceStatus {
    let isBusy = await slots.inUse > 0
    let isOpen = circuit.timeLeft(at: settings.now()) != nil
    let state = isOpen ? .resting : step == .ready && isBusy ? .busy : step
    return PluginInstanceStatus(
      state: state, calls: calls, starts: starts, lastFailure: lastFailure,
      confinement: confinement)
  }
}

// MARK: Starting

extension PluginInstance {
  private func begin() async {
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
