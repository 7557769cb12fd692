import Foundation
import PluginKit
package import Sandbox

/// How a host runs plugins.
package struct PluginHostOptions: Sendable {
  /// The host's version, which plugins are told.
  package var version: String
  /// The environment that granted variables are taken from.
  package var environment: [String: String]
  /// How many calls one instance works on at once; others wait.
  package var callsAtOnce: Int
  /// How long a plugin may take until it has answered the first call.
  package var startLimit: Duration
  /// How long calls may still run when the host is shut down.
  package var shutdownGrace: Duration
  /// Whether the person at the keyboard wrote the configurations, so that no lock has to grant what they name.
  package var trustsConfigurations = false
  /// Which sandboxes work on this machine.
  package var machine: @Sendable () async -> Confinement
  /// The clock that failures are counted by.
  package var now: @Sendable () -> ContinuousClock.Instant

  /// How a host runs plugins.
  package init(
    version: String = "0", environment: [String: String] = ProcessInfo.processInfo.environment,
    callsAtOnce: Int = 32, startLimit: Duration = .seconds(10),
    shutdownGrace: Duration = .seconds(2),
    machine: @escaping @Sendable () async -> Confinement = { await .here },
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.version = version
    self.environment = environment
    self.callsAtOnce = callsAtOnce
    self.startLimit = startLimit
    self.shutdownGrace = shutdownGrace
    self.machine = machine
    self.now = now
  }

  var instances: InstanceSettings {
    InstanceSettings(
      host: .init(name: "dryrun", version: version), callsAtOnce: callsAtOnce,
      startLimit: startLimit, now: now)
  }
}
