import ArgumentParser
import Foundation
import Storage

/// `dryrun backup`, which copies the data while others work with them.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the data into a new folder, while others go on.",
    discussion: "The organisation's key is not in it: keep a copy of the key somewhere else.")

  @Argument(help: "The folder to be made.", completion: .directory) var folder: String
  @OptionGroup var data: DataOptions

  func run() throws {
    guard let store = try data.existingStore() else {
      throw CommandError("there are no data yet at \(try data.folder())")
    }
    let head = try DataFailure.translated { try store.backup(to: folder, at: .now) }
    try StandardOutput.shared.write(
      "\(folder): \(head.count.of("entry", "entries")) of the log; without the key\n")
  }
}

/// `dryrun restore-backup`, which puts a backup back.
struct RestoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore-backup",
    abstract: "Prove a backup, then put it back; what stands there now is kept aside.")

  @Argument(help: "The backup.", completion: .directory) var folder: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let target = try data.folder()
    let restored = try DataFailure.translated {
      try Store.restoreBackup(from: folder, to: target, at: .now)
    }
    let kept = restored.kept.map { "; what stood there before is in \($0)" } ?? ""
    try StandardOutput.shared.write(
      "\(target): \(restored.head.count.of("entry", "entries")) of the log\(kept)\n")
  }
}
