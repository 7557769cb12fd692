import Detection
import PolicyPacks

/// Refuses what was replaced already: a good signature stays good for ever.
struct VersionCheck {
  let manifest: PackManifest

  /// - Parameter known: what is or was the newest version here.
  func refuseOlder(than known: VersionRecords.Record) throws(BundleError) {
    let new = VersionRecords.Record(manifest)
    guard new.version >= known.version else {
      throw BundleError(
        .replayed,
        "'\(manifest.pack)' \(new.version) is older than \(known.version), which is or was installed "
          + "here")
    }
    guard new.version == known.version, new != known else { return }
    guard new.content == known.content else {
      throw BundleError(
        .replayed,
        "'\(manifest.pack)' \(new.version) is installed with other content; a change needs a new version"
      )
    }
    // Signed again to last longer, or to end at all; the other way round it is an older signature.
    guard let day = new.expires, known.expires.map({ $0 < day }) ?? true else {
      throw BundleError(
        .replayed,
        "'\(manifest.pack)' \(new.version) is installed with another last day; one that is sooner "
          + "needs a new version")
    }
  }
}
