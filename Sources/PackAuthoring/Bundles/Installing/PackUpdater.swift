import Detection
package import Foundation
package import PolicyPacks
import SystemFiles

/// Installs the packs of a bundle, if this machine trusts them and they are not older than what was here.
///
/// The new packs are made ready beside and loaded there. Then each changes places with the one that is
/// installed, parents first. A process that dies on the way leaves a pack in every place, old or new; the
/// next update does the rest.
package struct PackUpdater: Sendable {
  /// Where a process may die; for tests that make it.
  package enum Step: Sendable, Hashable, Codable {
    case staged
    case exchanged(String)
    case recorded
  }

  /// What an update came to.
  package struct Outcome: Sendable, Hashable {
    /// A pack, the version before, if there was one, and the version now.
    package struct Change: Sendable, Hashable {
      package var pack: PackID
      package var old: SemanticVersion?
      package var new: SemanticVersion
      package var expires: CalendarDay?
    }

    /// The pack that the bundle is about, then its parents.
    package var changes: [Change]
  }

  let folder: String
  let trust: TrustSource
  let records: VersionRecords
  let moment: Date
  private let swap: FolderSwap
  private let after: @Sendable (Step) -> Void

  /// An updater.
  ///
  /// - Parameters:
  ///   - folder: the folder that packs stand in.
  ///   - trust: where the trust policy is.
  ///   - records: the versions that were installed.
  ///   - moment: now.
  ///   - isInOneStep: whether to let folders change places in one step, where the system can.
  ///   - after: called behind each step.
  package init(
    into folder: String, trust: TrustSource, records: VersionRecords, at moment: Date,
    isInOneStep: Bool = true, after: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.folder = folder
    self.trust = trust
    self.records = records
    self.moment = moment
    swap = FolderSwap(isInOneStep: isInOneStep)
    self.after = after
  }

  /// Installs a bundle.
  ///
  /// - Parameter expected: the packs of which it has to be about one; none for any.
  package func install(
    _ bytes: [UInt8], expected: Set<PackID> = []
  ) throws(BundleError) -> Outcome {
    let policy = try policy()
    let bundle = try PackBundle(bytes)
    guard expected.isEmpty || expected.contains(PackID(bundle.parts[0].id)) else {
      let names = expected.sorted().map { "'\($0)'" }.joined(separator: ", ")
      throw BundleError(
        .otherPack,
        "the bundle holds '\(bundle.parts[0].id)', and installed here is \(names); "
          + "add --new to install it as well")
    }
    guard let lock = FolderLock(folder) else {
      throw BundleError(
        .notWritable, "'\(folder)' is not there, or another update is at work on it")
    }
    defer { withExtendedLifetime(lock) {} }
    Stage.clean(folder)
    var manifests: [PackManifest] = []
    for part in bundle.parts { manifests.append(try verified(part, under: policy)) }
    let changes = try zip(bundle.parts, manifests).map { (part, manifest) throws(BundleError) in
      try change(to: manifest, part)
    }
    try install(bundle, manifests)
    return Outcome(changes: changes)
  }

  private func install(
    _ bundle: PackBundle, _ manifests: [PackManifest]
  ) throws(BundleError) {
    let stage = try Stage(in: folder)
    var done: [String] = []
    do throws(BundleError) {
      for part in bundle.parts { try stage.write(part) }
      after(.staged)
      let loaded = try refuseBroken(FilePath.inside(stage.path, bundle.parts[0].id))
      try refuseStrangers(bundle, loaded)
      for part in bundle.parts.reversed() {
        try swap.exchange("\(stage.path)/\(part.id)", FilePath.inside(folder, part.id))
        done.append(part.id)
        after(.exchanged(part.id))
      }
      // A parent that stands beside and is not in the bundle was not there on the stage.
      try refuseBroken(FilePath.inside(folder, bundle.parts[0].id))
      let records = manifests.map { ($0.pack, VersionRecords.Record($0)) }
      try self.records.write(Dictionary(records) { first, _ in first })
      after(.recorded)
      stage.remove()
    } catch {
      undo(done, stage)
      throw error
    }
  }

  /// Puts everything back as it was.
  private func undo(_ done: [String], _ stage: Stage) {
    for id in done.reversed() {
      let (staged, place) = ("\(stage.path)/\(id)", FilePath.inside(folder, id))
      if FileManager.default.fileExists(atPath: staged) {
        try? swap.exchange(staged, place)
      } else {
        try? PrivateFile.move(place, onto: staged)
      }
    }
    stage.remove()
  }
}
