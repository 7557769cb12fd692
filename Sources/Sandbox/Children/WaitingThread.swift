import CSystemCalls

/// A thread that does one piece of work, which waits, and ends.
///
/// Its stack is small, for every program that runs has one. Foundation's `Thread` cannot say that the
/// system has no room for another.
enum WaitingThread {
  private final class Job: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Starts the work; returns whether the system had room for a thread.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    let job = unsafe Unmanaged.passRetained(Job(work))
    let result = unsafe start_detached_thread(
      { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work()
      }, job.toOpaque())
    if result != 0 { unsafe job.release() }
    return result == 0
  }
}
