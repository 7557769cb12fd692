import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Web

/// The policy packs that a server serves, each as its files stand.
struct ServedPolicies: Sendable {
  private let stores: [PackStore]
  let packs: [ServedPack]

  /// The pack that `--policy` means, or else those of a folder.
  init(_ policy: PolicyOptions, folder: String?) throws {
    guard let folder else {
      let location = try PolicyLocation.find(policy.policy)
      self.init([(try policy.store(), location, policy.policy)])
      return
    }
    guard policy.policy == nil else {
      throw CommandError("name one pack with --policy, or a folder of packs with --policies")
    }
    let names = try PolicyLocation.packs(in: folder)
    guard !names.isEmpty else {
      throw CommandError("there is no policy pack in '\(folder)'")
    }
    let trust = try PolicyLocation.trust()
    self.init(
      try names.map { name in
        var named = PolicyOptions()
        named.policy = "\(folder)/\(name)"
        let location = PolicyLocation(
          path: "\(folder)/\(name)", source: "--policies", trust: trust)
        return (try named.store(), location, named.policy)
      })
  }

  private init(_ found: [(PackStore, PolicyLocation, String?)]) {
    stores = found.map(\.0)
    packs = found.map { store, location, name in
      let courses = ServedCourses(store, at: location.path, named: name)
      return ServedPack(
        id: store.engine.pack.id, folder: location.path, engine: { store.engine },
        courses: { courses.all }, plugins: ServedPlugins(store, at: location),
        practice: { courses.offer(for: $0, task: $1, language: $2) }, trust: location.trust)
    }
  }

  /// Whether what is in force is what was saved.
  var isRefused: Bool { stores.contains { !$0.refusal.isEmpty } }

  /// Looks at the files until the task is cancelled.
  ///
  /// - Parameter lapsed: called when rules no longer count: they must not go on deciding.
  func keepFresh(lapsed: @escaping @Sendable () -> Void) async {
    await withTaskGroup(of: Void.self) { group in
      for store in stores {
        group.addTask {
          await store.keepFresh { change in
            ServedPolicies.tell(change)
            if case .lapsed = change { lapsed() }
          }
        }
      }
    }
  }

  /// Says what became of a pack that was saved.
  private static func tell(_ change: PackStore.Change) {
    switch change {
    case .unchanged: break
    case .inForce(let pack):
      StandardError.write("\(pack.id) \(pack.version) is in force (\(Moment.time(.now)))\n")
    case .refused(let diagnostics):
      StandardError.write(
        TextRenderer(style: .forStandardError).render(diagnostics)
          + "\nThe pack as it was stays in force (\(Moment.time(.now))).\n")
    case .lapsed(let diagnostics):
      StandardError.write(
        TextRenderer(style: .forStandardError).render(diagnostics)
          + "\nThe pack no longer counts, so nothing is served any more.\n")
    }
  }
}
