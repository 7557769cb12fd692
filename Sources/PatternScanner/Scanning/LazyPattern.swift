import PCRE2
import Synchronization

/// A pattern that is compiled when it is first needed, as most are in few texts.
final class LazyPattern: Sendable {
  private let source: @Sendable () -> String
  private let options: PatternOptions
  private let matchLimit: UInt32
  private let compiled = AtomicLazyReference<Compiled>()

  init(
    options: PatternOptions, matchLimit: UInt32, _ source: @escaping @Sendable () -> String
  ) {
    self.source = source
    self.options = options
    self.matchLimit = matchLimit
  }

  /// The pattern; `nil` if PCRE2 does not take it.
  var pattern: Pattern? {
    if let compiled = compiled.load() { return compiled.pattern }
    let pattern = try? Pattern(source(), options: options, matchLimit: matchLimit)
    return compiled.storeIfNil(Compiled(pattern)).pattern
  }

  private final class Compiled: Sendable {
    let pattern: Pattern?
    init(_ pattern: Pattern?) { self.pattern = pattern }
  }
}
