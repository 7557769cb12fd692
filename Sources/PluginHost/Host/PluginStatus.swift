package import Diagnostics
package import PluginKit
package import PolicyPacks

/// Where a plugin is in its life.
package enum PluginState: String, Sendable, Hashable, Codable {
  /// Its folder, or its line in the program, is known.
  case found
  /// Its files and grants are those of the lock.
  case verified
  /// Its program runs.
  case started
  /// It has said who it is.
  case initialized = "initialised"
  /// It waits for calls.
  case ready
  /// It works on calls.
  case busy
  /// It finishes its calls and gets no new ones.
  case draining
  /// It has ended.
  case stopped
  /// It failed several times and is left alone for a while.
  case resting
}

/// How one plugin is, for `plugin list` and `doctor`.
package struct PluginStatus: Sendable {
  /// Its name.
  package var id: PluginID
  /// What it says of itself; `nil` if that cannot be read.
  package var manifest: PluginManifest?
  /// Its folder; `nil` for one that is part of the program.
  package var folder: String?
  /// SHA-256 over its files, in hexadecimal.
  package var digest: String?
  /// Where it is in its life: of its instances the furthest.
  package var state: PluginState
  /// What the lock grants it; `nil` if it stands in none, or needs none.
  package var grant: PluginGrant?
  /// Why it could not be started as it is now; `nil` if nothing stands in the way.
  package var refusal: PluginFailure?
  /// What keeps it to its grants, once it has run.
  package var confinement: PluginConfinement?
  /// What went wrong last.
  package var lastFailure: PluginFailure?
  /// How often it was called.
  package var calls: Int
  /// What is wrong with its folder and its files.
  package var diagnostics: [Diagnostic]
}

/// How one instance is.
struct PluginInstanceStatus: Sendable {
  var state: PluginState
  var calls: Int
  var starts: Int
  var lastFailure: PluginFailure?
  var confinement: PluginConfinement?
}

/// Which plugin had a part in a decision, exactly.
package struct PluginProvenance: Sendable, Hashable, Codable {
  /// Its name.
  package var id: PluginID
  /// Its version.
  package var version: String
  /// SHA-256 over its files, in hexadecimal; `nil` for one that is part of the program.
  package var digest: String?
  /// What kept it to its grants.
  package var confinement: PluginConfinement

  /// A plugin that had a part in a decision.
  package init(
    id: PluginID, version: String, digest: String?, confinement: PluginConfinement
  ) {
    self.id = id
    self.version = version
    self.digest = digest
    self.confinement = confinement
  }
}
