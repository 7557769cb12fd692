import Crypto
import Detection
import Diagnostics
import Foundation

/// One run of the loader: which packs were read, and what was wrong with them.
struct PackLoad {
  let problems: Problems
  /// What is demanded of the packs; `nil` for nothing.
  let trust: TrustPolicy?
  let moment: Date
  private(set) var dependencies: [PackDependency] = []
  /// What each pack's own files say, parents before their children.
  private(set) var documents: [PackDocument] = []
  private var loaded: [PackPlace: PolicyPack] = [:]

  init(_ problems: Problems, under trust: TrustPolicy?, at moment: Date) {
    self.problems = problems
    self.trust = trust
    self.moment = moment
  }

  /// Loads a pack and, before it, its parents.
  mutating func load(
    _ files: PackFiles, request: PackDependency.Request? = nil, ancestors: [PackPlace]
  ) -> (document: PackDocument, pack: PolicyPack?) {
    dependencies.append(
      PackDependency(
        place: files.place, request: request, digest: files.digest, seals: files.sealsDigest))
    let first = dependencies.count - 1
    var (document, isComplete) = PackDocument.read(files, problems)
    guard let header = document.header else {
      // A file that could not be read may well have had it.
      guard isComplete else { return (document, nil) }
      problems.error(
        "no-pack-section",
        "no file of '\(files.files.first?.name ?? "this pack")' has the section 'pack'",
        notes: ["add: pack: {format: 1, id: my-pack, version: 1.0.0}"])
      return (document, nil)
    }
    dependencies[first].version = header.version
    checkSeals(of: files, &document)
    let parents = header.extends.compactMap {
      parent($0, of: files, ancestors: ancestors + [files.place])
    }
    var pack = PackMerge.merge(document, onto: parents, problems)
    pack?.rulesDigest = dependencies[first...].map(\.digest).sha256
    loaded[files.place] = pack
    documents.append(document)
    return (document, pack)
  }

  /// What the trust policy asks of the pack and its exceptions.
  private func checkSeals(of files: PackFiles, _ document: inout PackDocument) {
    guard let header = document.header else { return }
    for problem in files.sealProblems(under: trust, at: moment) { problems.add(problem) }
    if trust?.packs == .signed, let file = files.seal(PackManifest.fileName),
      let manifest = PackManifest(file.bytes),
      manifest.pack != header.id || manifest.version != header.version
    {
      problems.error(
        "changed-pack",
        "'\(file.name)' is for \(manifest.pack) \(manifest.version), not \(header.id) \(header.version)",
        at: header.location)
    }
    ExceptionSeal.judge(&document, in: files, under: trust, at: moment, problems)
  }

  private mutating func parent(
    _ requirement: Located<PackRequirement>, of child: PackFiles, ancestors: [PackPlace]
  ) -> PolicyPack? {
    let id = requirement.value.id
    guard let place = child.place(ofParent: id) else {
      problems.unknown(
        "parent", id.description, at: requirement.location,
        among: BuiltInPacks.names.map(\.description))
      return nil
    }
    guard !ancestors.contains(place) else {
      problems.error(
        "circular-parents", "'\(id)' extends, in the end, itself", at: requirement.location)
      return nil
    }
    guard
      let pack = loaded[place]
        ?? (try? PackFiles(at: place)).flatMap({
          load($0, request: .init(id: id, child: child.place), ancestors: ancestors).pack
        })
    else {
      problems.error(
        "broken-parent", "the parent '\(id)' could not be loaded", at: requirement.location)
      return nil
    }
    if pack.id != id {
      problems.error(
        "wrong-parent", "the pack found for '\(id)' calls itself '\(pack.id)'",
        at: requirement.location)
    }
    if !requirement.value.accepts(pack.version) {
      problems.error(
        "wrong-version", "the parent '\(id)' has version \(pack.version)", at: requirement.location)
    }
    return pack
  }
}

extension [String] {
  /// One digest over several.
  fileprivate var sha256: String {
    var hash = SHA256()
    for digest in sorted() { hash.update(data: Data(digest.utf8)) }
    return hash.finalize().hexadecimal
  }
}
