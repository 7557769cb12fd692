import PluginKit

/// One running plugin with one configuration: started when it is needed, started again after it failed.
///
/// found → verified → started → initialised → self-tested → ready ⇄ busy → draining → stopped.
actor PluginInstance {
  nonisolated let plan: PluginPlan
  nonisolated let settings: InstanceSettings
  nonisolated let slots: CallSlots

  var running: Running?
  var waits: [DeadlineWait<Result<PluginConnection, PluginFailure>>] = []
  var isStarting = false
  var isStopping = false
  var circuit = Circuit()
  var step = PluginState.found
  var lastFailure: PluginFailure?
  private var calls = 0
  var starts = 0
  var confinement: PluginConfinement?

  struct Running {
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
