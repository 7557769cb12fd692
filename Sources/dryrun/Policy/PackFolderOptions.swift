import ArgumentParser
import Foundation
import PolicyPacks
import SystemFiles

/// The folder that packs stand in, and the trust policy that counts there.
struct PackFolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that packs stand in.",
      discussion: """
        Without it: the one of the pack that the nearest dryrun.yaml or policies/ upward names, or else \
        policies/.
        """, valueName: "folder"),
    completion: .directory)
  var into: String?

  /// The folder, and the pack in it that checks go by.
  func place() throws(CommandError) -> (folder: String, pack: String?) {
    if let into { return (into, try PackFolderOptions.onlyPack(in: into)) }
    let pack = try PolicyLocation.find(nil).path
    guard FileManager.default.fileExists(atPath: pack) else { return ("policies", nil) }
    let folder = FilePath.folder(of: pack)
    return (folder.isEmpty ? "." : folder, pack.split(separator: "/").last.map(String.init))
  }

  private static func onlyPack(in folder: String) throws(CommandError) -> String? {
    let packs = try PolicyLocation.packs(in: folder)
    return packs.count == 1 ? packs[0] : nil
  }
}
