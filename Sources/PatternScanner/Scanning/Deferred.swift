import Synchronization

/// A value that is made when it is first needed, once for all threads.
package final class Deferred<Value: AnyObject & Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = AtomicLazyReference<Value>()

  /// A value to be made by `make`.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  ///
  /// Two threads that need it first at the same time both make it, and one of the two is kept.
  package var value: Value { known ?? made.storeIfNil(make()) }

  /// The value, if it has been needed before.
  package var known: Value? { made.load() }
}
