/// A random policy that breaks a property, made smaller while it still does.
struct Counterexample {
  let policy: RandomPolicy
  let findings: [String]

  /// Tries to lose each pack and each entry, until none can go.
  ///
  /// - Parameter property: what is wrong with a policy; nothing if the property holds.
  init?(_ policy: RandomPolicy, _ property: (RandomPolicy) -> [String]) {
    var (smallest, findings) = (policy, property(policy))
    guard !findings.isEmpty else { return nil }
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in smallest.smaller {
        let found = property(candidate)
        guard !found.isEmpty else { continue }
        (smallest, findings, isSmaller) = (candidate, found, true)
        break
      }
    }
    (self.policy, self.findings) = (smallest, findings)
  }

  var description: String { findings.joined(separator: "\n") + "\n" + policy.text }
}

extension RandomPolicy {
  /// The same with one pack, one parent or one entry less, large parts first.
  fileprivate var smaller: [RandomPolicy] {
    let packs = self.packs.indices.map { index in
      var policy = self
      let gone = policy.packs.remove(at: index)
      for child in policy.packs.indices { policy.packs[child].parents.removeAll { $0 == gone.id } }
      return policy
    }
    let parents = self.packs.indices.flatMap { index in
      self.packs[index].parents.map { parent in
        changing(index) { $0.parents.removeAll { $0 == parent } }
      }
    }
    let entries = self.packs.indices.flatMap { index in
      self.packs[index].sections.paths.sorted { $0.count < $1.count }.map { path in
        changing(index) { $0.sections = $0.sections.removing(path[...]) }
      }
    }
    return packs + parents + entries
  }

  private func changing(_ index: Int, _ change: (inout RandomPack) -> Void) -> RandomPolicy {
    var policy = self
    change(&policy.packs[index])
    return policy
  }
}
