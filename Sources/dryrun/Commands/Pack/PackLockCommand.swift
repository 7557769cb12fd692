import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PolicyPacks

/// `dryrun pack lock`, which accepts a pack's parents as they are.
struct PackLockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Write down the parents of a pack; others are refused from then on.",
    discussion:
      "Say it again to accept parents that have changed. Remove pack.lock to lock nothing.")

  @Argument(help: "The pack's folder. Without it, as for check.", completion: .directory)
  var pack: String?

  func run() throws {
    let location = try PolicyLocation.find(pack)
    let loader = PackLoader(trust: .nothing, at: .now, checksLock: false)
    let loaded = loader.load(at: location.path)
    guard loaded.pack != nil else {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
      throw CommandError("the pack has errors, so its parents were not written down")
    }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: location.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandError("'\(location.path)' is no folder, so there is no place for a lock") }
    try write(loaded.lock, to: "\(location.path)/\(PackLock.fileName)")
  }

  private func write(_ lock: PackLock, to path: String) throws {
    let old = FileManager.default.contents(atPath: path).flatMap { PackLock(Array($0)) }
    do {
      try Data(lock.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError("'\(path)' cannot be written")
    }
    let changes = old.map { lock.differences(from: $0) } ?? []
    let parents = lock.parents.map { "\($0.id) \($0.version)" }.joined(separator: ", ")
    try StandardOutput.shared.write(
      "\(path): \(parents.isEmpty ? "no parents" : parents)\n"
        + changes.map { "  \($0)\n" }.joined())
  }
}
