/// A plugin that is part of the program: a Swift type under `Plugins/<id>/`.
///
/// It also conforms to the protocol of each kind that its manifest names.
///
/// ## Requirements
/// - The manifest never changes.
/// - `init` checks the configuration and starts nothing that `shutdown` does not end. What is wrong with
///   the configuration is thrown as `PluginError` with the code `badConfiguration` and a pointer.
/// - Calls run beside each other; a value that cannot change needs nothing for that.
/// - Text that it gets is not kept, logged or written anywhere.
///
/// ## The test that must pass
/// `ConformanceKit`, or on the command line `dryrun plugin test ID`.
public protocol Plugin: Sendable {
  /// What the plugin says of itself.
  static var manifest: PluginManifest { get }

  /// A plugin that is ready to be called.
  init(_ setup: PluginSetup) throws

  /// Ends what was started; nothing is called afterwards.
  func shutdown() async
}

extension Plugin {
  /// Does nothing, as most plugins have started nothing.
  public func shutdown() async {}
}

/// What a plugin is made with.
public struct PluginSetup: Sendable {
  /// What the organisation configured; an empty object if nothing.
  public var configuration: JSON
  /// The folder that paths in the configuration are relative to: the pack's; `nil` if there is none.
  public var folder: String?
  /// The variables of the environment that the manifest's `environmentNames` allows and that are set.
  public var environment: [String: String]

  /// What a plugin is made with.
  public init(
    configuration: JSON = .object([:]), folder: String? = nil, environment: [String: String] = [:]
  ) {
    self.configuration = configuration
    self.folder = folder
    self.environment = environment
  }

  /// The configuration as a value of the plugin's own type.
  ///
  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  public func settings<Settings: Decodable>(
    _ type: Settings.Type = Settings.self
  ) throws(PluginError) -> Settings {
    try configuration.decoded(as: type, orThrow: .badConfiguration)
  }
}
