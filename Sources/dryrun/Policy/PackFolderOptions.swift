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

  /// The folder, and the packs in it: the one that checks go by, or else all.
  func place() throws(CommandError) -> (folder: String, packs: [String]) {
    if let into { return (into, try PolicyLocation.packs(in: into)) }
    let pack = try PolicyLocation.find(nil).path
    guard FileManager.default.fileExists(atPath: pack) else { return ("policies", []) }
    let folder = FilePath.folder(of: pack)
    return (folder.isEmpty ? "." : folder, pack.split(separator: "/").suffix(1).map(String.init))
  }
}
