import Detection
import Diagnostics
@testable import PolicyPacks

/// The packs of a random policy that the merge accepts, each on top of its parents.
///
/// Read from bytes by what reads files, and merged by what merges them.
struct MergedPolicy {
  private(set) var policy: RandomPolicy
  /// The accepted packs, by name.
  private(set) var packs: [String: PolicyPack] = [:]
  /// What the accepted packs' own files say.
  private(set) var documents: [String: PackDocument] = [:]
  /// How often a pack was refused as it was drawn, and why.
  private(set) var refusals: [String: Int] = [:]
  /// How many packs were accepted only without some of their entries.
  private(set) var repaired = 0

  /// - Parameter repairs: how often a pack that is refused may drop the entries that were complained
  ///   about; packs that are refused all the same are left out, and whatever extends them.
  init(_ policy: RandomPolicy, repairs: Int = 0) {
    self.policy = policy
    for index in policy.packs.indices {
      for attempt in 0...repairs {
        let pack = self.policy.packs[index]
        let (document, merged, problems) = merge(pack)
        guard let merged, !problems.hasErrors else {
          if attempt == 0 { problems.errorCodes.forEach { refusals[$0, default: 0] += 1 } }
          guard repairs > 0, let less = pack.dropping(problems.diagnostics) else { break }
          self.policy.packs[index] = less
          continue
        }
        packs[pack.id] = merged
        documents[pack.id] = document
        repaired += attempt > 0 ? 1 : 0
        break
      }
    }
    self.policy.packs.removeAll { packs[$0.id] == nil }
  }

  /// What the pack's files say, and that on top of its parents; no pack if a parent was refused.
  private func merge(_ pack: RandomPack) -> (PackDocument, PolicyPack?, Problems) {
    let problems = Problems()
    let document = PackDocument.read(pack.id, pack.written.yaml, problems)
    let parents = pack.parents.compactMap { packs[$0] }
    guard parents.count == pack.parents.count else { return (document, nil, problems) }
    return (document, PackMerge.merge(document, onto: parents, problems), problems)
  }
}

extension PackDocument {
  /// What a pack of one file says.
  static func read(_ id: String, _ yaml: String, _ problems: Problems) -> PackDocument {
    let file = PackFile(name: "\(id).yaml", path: "pack.yaml", bytes: Array(yaml.utf8))
    return read(PackFiles(at: .path("\(id).yaml"), files: [file]), problems).document
  }

  /// A pack that says nothing of its own.
  static func silent(_ id: String) -> PackDocument {
    read(id, "pack: {format: 1, id: \(id), version: 1.0.0}\n", Problems())
  }
}

extension Problems {
  var errorCodes: Set<String> {
    Set(diagnostics.filter { $0.severity == .error }.map(\.id.description))
  }
}

extension RandomPack {
  /// The pack without the entries that are complained about; `nil` if none can go.
  fileprivate func dropping(_ diagnostics: [Diagnostic]) -> RandomPack? {
    let lines = diagnostics.filter { $0.severity == .error }.compactMap {
      $0.location?.position.line
    }
    let paths = Set(lines).sorted(by: >).compactMap { entry(onLine: $0) }
    guard !paths.isEmpty else { return nil }
    var pack = self
    for path in paths { pack.sections = pack.sections.removing(path[...]) }
    return pack
  }
}
