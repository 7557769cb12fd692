import PCRE2
import Synchronization

/// A value that is made when it is first needed, once for all threads.
final class Deferred<Value: AnyObject & Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = AtomicLazyReference<Value>()

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  ///
  /// Two threads that need it first at the same time both make it, and one of the two is kept.
  var value: Value { made.load() ?? made.storeIfNil(make()) }
}

/// A pattern that is compiled when it is first needed, as most are in few texts.
typealias LazyPattern = Deferred<MaybePattern>

/// A pattern, if PCRE2 takes it.
final class MaybePattern: Sendable {
  let pattern: Pattern?

  init(_ source: String, options: PatternOptions, matchLimit: UInt32 = Pattern.usualMatchLimit) {
    pattern = try? Pattern(source, options: options, matchLimit: matchLimit)
  }
}
