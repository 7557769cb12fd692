/// The files of a backup.
struct BackupFolder {
  let path: String

  init(_ path: String) { self.path = path }

  /// The copy of the data.
  var data: DataFolder { DataFolder(path) }
  /// What the backup says of itself.
  var manifest: String { path + "/manifest.json" }
}
