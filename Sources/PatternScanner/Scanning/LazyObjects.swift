import Synchronization

/// Objects that are made when they are first asked for, each once for all threads, and kept to the end.
@safe final class LazyObjects<Object: AnyObject & Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Atomic<UnsafeRawPointer?>>

  init(count: Int) {
    unsafe slots = .allocate(capacity: count)
    for index in 0..<count { unsafe slots.initializeElement(at: index, to: Atomic(nil)) }
  }

  deinit {
    for index in unsafe slots.indices {
      if let object = unsafe slots[index].load(ordering: .acquiring) {
        unsafe Unmanaged<Object>.fromOpaque(object).release()
      }
      unsafe slots.deinitializeElement(at: index)
    }
    unsafe slots.deallocate()
  }

  /// One of them; it lives as long as this does.
  @inline(__always)
  func object(at index: Int, _ make: () -> Object) -> Unmanaged<Object> {
    precondition(unsafe index >= 0 && index < slots.count, "beyond the end of a list")
    if let object = unsafe slots[index].load(ordering: .acquiring) {
      return unsafe Unmanaged.fromOpaque(object)
    }
    return unsafe made(at: index, make)
  }

  /// Two threads that ask first at the same time both make it, and one of the two is kept.
  private func made(at index: Int, _ make: () -> Object) -> Unmanaged<Object> {
    let made = unsafe Unmanaged.passRetained(make())
    let (isFirst, other) = unsafe slots[index].compareExchange(
      expected: nil, desired: UnsafeRawPointer(made.toOpaque()), ordering: .acquiringAndReleasing)
    guard !isFirst, let other = unsafe other else { return unsafe made }
    unsafe made.release()
    return unsafe Unmanaged.fromOpaque(other)
  }
}
