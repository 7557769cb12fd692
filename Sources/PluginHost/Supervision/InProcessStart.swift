import PluginKit

/// Starts a plugin that is part of the program: served over memory, so that deadlines, cancellation and checks
/// are the same as for a process.
struct InProcessStart {
  let type: any Plugin.Type
  let environment: [String: String]

  func start() -> StartedPlugin {
    let (host, plugin) = MemoryTransport.pair()
    let server = PluginServer(type, environment: environment)
    let serving = Task.detached { await server.serve(plugin) }
    return StartedPlugin(transport: host, confinement: .inProcess) { grace in
      await host.close()
      let wait = DeadlineWait<Void>()
      Task { wait.come(await serving.value) }
      _ = await wait.end(by: .now + grace)
    } lastWords: {
      nil
    }
  }
}
