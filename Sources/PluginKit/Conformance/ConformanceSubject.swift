/// A plugin that is tested, and how it is reached.
public struct ConformanceSubject: Sendable {
  /// What the plugin says of itself.
  public var manifest: PluginManifest
  /// What it is configured with.
  public var configuration: JSON
  /// The folder that paths in the configuration are relative to.
  public var folder: String?
  /// Starts the plugin anew.
  public var open: @Sendable () async throws -> OpenedPlugin

  /// A plugin that is reached by lines.
  public init(
    _ manifest: PluginManifest, configuration: JSON = [:], folder: String? = nil,
    open: @escaping @Sendable () async throws -> OpenedPlugin
  ) {
    self.manifest = manifest
    self.configuration = configuration
    self.folder = folder
    self.open = open
  }

  /// A plugin that is part of this program, reached in memory by the same lines.
  public init(
    _ type: any Plugin.Type, configuration: JSON = [:], folder: String? = nil,
    environment: [String: String] = [:]
  ) {
    self.init(type.manifest, configuration: configuration, folder: folder) {
      let (near, far) = MemoryTransport.pair()
      let server = PluginServer(type, environment: environment)
      let serving = Task { await server.serve(far) }
      return OpenedPlugin(near) {
        await near.close()
        serving.cancel()
      }
    }
  }
}

/// A plugin that was started.
public struct OpenedPlugin: Sendable {
  /// Where it is spoken to.
  public var transport: any LineTransport
  /// Ends it whatever it does, and leaves nothing behind.
  public var end: @Sendable () async -> Void
  /// How many bytes of memory it takes; `nil` where nobody can tell.
  public var memory: @Sendable () async -> Int?
  /// The last lines that it wrote to standard error.
  public var lastWords: @Sendable () async -> String?

  /// A plugin that was started.
  public init(
    _ transport: any LineTransport, memory: @escaping @Sendable () async -> Int? = { nil },
    lastWords: @escaping @Sendable () async -> String? = { nil },
    end: @escaping @Sendable () async -> Void
  ) {
    self.transport = transport
    self.end = end
    self.memory = memory
    self.lastWords = lastWords
  }
}
