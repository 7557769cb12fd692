import PluginKit

/// How instances are run.
struct InstanceSettings: Sendable {
  /// What the host calls itself.
  var host: InitializeParameters.Host
  /// How many calls one instance works on at once.
  var callsAtOnce = 32
  /// How long a plugin may take until it has answered the first call.
  var startLimit = Duration.seconds(10)
  /// How long a plugin that was told to end may take, before each stronger means.
  var endGrace = Duration.seconds(1)
  /// The same for a plugin that cannot be trusted any more.
  var killGrace = Duration.milliseconds(50)
  /// The clock of the circuit.
  var now: @Sendable () -> ContinuousClock.Instant = { .now }
}
