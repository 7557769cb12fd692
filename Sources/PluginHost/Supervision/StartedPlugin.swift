import PluginKit

/// A plugin that runs, before anything was said to it.
struct StartedPlugin: Sendable {
  /// The lines between it and the host.
  let transport: any LineTransport
  /// What keeps it to its grants.
  let confinement: PluginConfinement
  /// Ends it and all that it started: asks first, waits so long, then kills.
  let end: @Sendable (_ grace: Duration) async -> Void
  /// What it last wrote to standard error, for its author.
  let lastWords: @Sendable () -> String?
}

/// What keeps a plugin to what it was granted, for the record of a decision.
package enum PluginConfinement: String, Sendable, Hashable, Codable {
  /// It is part of the program.
  case inProcess = "in-process"
  /// Namespaces of its own, by `bwrap`.
  case bubblewrap
  /// Landlock and a filter of system calls.
  case landlock
  /// A process without a sandbox, as its lock allows.
  case none
}
