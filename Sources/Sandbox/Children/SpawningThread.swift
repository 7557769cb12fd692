import NIOPosix

/// The one thread that starts children.
///
/// The kernel kills a child when the *thread* that made it ends (`PR_SET_PDEATHSIG`, which `bwrap` asks
/// for as well). The threads of a pool come and go; this one ends with the program, and so do its children,
/// however the program ends.
enum SpawningThread {
  private static let thread: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 1)
    pool.start()
    return pool
  }()

  static func spawn(_ launch: Launch) async throws(SandboxError) -> Spawned {
    do {
      return try await thread.runIfActive { try launch.spawn() }
    } catch let error as SandboxError {
      throw error
    } catch {
      throw .notStarted(step: "making a process", reason: "this program is ending")
    }
  }
}
