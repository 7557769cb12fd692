public import Diagnostics
public import Evaluation
public import ExactMatch
public import Foundation
public import PatternScanner
public import PolicyPacks
import Synchronization

/// Keeps the engine of a pack whose files may change while it is in use.
///
/// What was saved is loaded aside and its examples are run. Only if all is well does it come into force,
/// as a whole: whoever asks gets either the old engine or the new one. Otherwise the last good one stays
/// in force, and the store says why.
///
/// ```swift
/// let store = try PackStore(at: "policies/harbourline", now: .now)
/// Task { await store.keepFresh { change in … } }
/// store.engine.evaluate(draft, at: .now)
/// ```
public final class PackStore: Sendable {
  /// What became of a look at the files.
  public enum Change: Sendable {
    /// Nothing was saved.
    case unchanged
    /// What was saved is in force.
    case inForce(PolicyPack)
    /// What was saved is not in force, for these reasons.
    case refused([Diagnostic])
    /// Nothing was saved, and what is in force no longer counts, for these reasons: its signature or its
    /// last day is over.
    case lapsed([Diagnostic])
  }

  private struct State {
    var engine: Engine
    var refusal: [Diagnostic] = []
    var seen: PackFingerprint
    var loaded: Date
  }

  private let path: String
  private let trust: TrustSource
  private let keys: DatasetKeys
  private let plans: KeptPlans?
  private let state: Mutex<State>

  /// A store with the pack as it is now.
  ///
  /// - Parameters:
  ///   - path: a folder, a file, or the name of a built-in pack.
  ///   - trust: where the trust policy is.
  ///   - keys: where the keys of the pack's datasets are.
  ///   - plans: where the plan of its scanner is looked for, and kept; without, it is made when it pays.
  ///   - now: the moment at which signatures, last days and formats' examples are judged.
  /// - Throws: `PackRefusal` if there is no good pack to begin with.
  public init(
    at path: String, under trust: TrustSource = .besidePack, keys: DatasetKeys = .ofAccount,
    plans: KeptPlans? = nil, now: Date
  ) throws(PackRefusal) {
    self.path = path
    self.trust = trust
    self.keys = keys
    self.plans = plans
    let seen = PackFingerprint(of: path, under: trust)
    let loaded = PackLoader(trust: trust, at: now).load(at: path)
    let engine = try PackStore.engine(of: loaded, keys, plans, now)
    state = Mutex(State(engine: engine, seen: seen.withParents(of: loaded), loaded: now))
  }

  /// The engine in force.
  public var engine: Engine { state.withLock { $0.engine } }

  /// Why what was saved last is not in force; empty if it is.
  public var refusal: [Diagnostic] { state.withLock { $0.refusal } }

  /// Looks at the files, and loads the pack if they are not what they were.
  public func refresh(at now: Date) -> Change {
    let (before, last) = state.withLock { ($0.seen, $0.loaded) }
    let seen = before.takenAgain()
    let isSaved = seen != before
    guard isSaved || now.timeIntervalSince(last) >= PackStore.validity else { return .unchanged }
    let loaded = PackLoader(trust: trust, at: now).load(at: path)
    do {
      let engine = try PackStore.engine(of: loaded, keys, plans, now)
      state.withLock {
        $0 = State(engine: engine, seen: seen.withParents(of: loaded), loaded: now)
      }
      return isSaved ? .inForce(engine.pack) : .unchanged
    } catch {
      state.withLock {
        $0.refusal = error.diagnostics
        $0.seen = seen.withParents(of: loaded)
        $0.loaded = now
      }
      return isSaved ? .refused(error.diagnostics) : .lapsed(error.diagnostics)
    }
  }

  /// After so many seconds a pack is loaded again though nothing was saved: signatures and packs expire.
  private static let validity = 600.0

  /// Looks at the files again and again, until the task is cancelled.
  ///
  /// - Parameters:
  ///   - pause: how long to wait between two looks.
  ///   - report: receives every change.
  public func keepFresh(
    every pause: Duration = .milliseconds(200), report: @Sendable (Change) async -> Void
  ) async {
    while (try? await Task.sleep(for: pause)) != nil {
      let change = refresh(at: .now)
      if case .unchanged = change { continue }
      await report(change)
    }
  }

  private static func engine(
    of loaded: LoadedPack, _ keys: DatasetKeys, _ plans: KeptPlans?, _ now: Date
  ) throws(PackRefusal) -> Engine {
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard let pack = loaded.pack, errors.isEmpty else { throw PackRefusal(diagnostics: errors) }
    let examples = PackTester(loaded, keys: keys)?.runExamples(at: now).diagnostics ?? []
    let failures = examples.filter { $0.severity == .error }
    guard failures.isEmpty else { throw PackRefusal(diagnostics: failures) }
    return Engine(pack, keys: keys, plans: plans)
  }
}

/// A pack that does not come into force.
public struct PackRefusal: Error {
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
}
