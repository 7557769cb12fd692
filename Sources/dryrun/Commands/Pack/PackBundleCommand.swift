import ArgumentParser
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures

/// `dryrun pack bundle`, which makes one file of a pack and its parents.
struct PackBundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Put a signed pack and its parents into one file, for others to install.",
    discussion: "The same packs make the same bytes. `tar tf FILE` lists what is inside.")

  @Argument(help: "The pack's folder.", completion: .directory) var pack: String
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file())
  var output: String
  @Option(
    help: ArgumentHelp(
      "Sign the pack anew with this SSH key, and parents that nobody signed.", valueName: "file"),
    completion: .file())
  var key: String?
  @Option(
    help: ArgumentHelp(
      "With --key: the last day on which the pack counts, in UTC.", valueName: "day"),
    transform: LastDay.read)
  var expires: CalendarDay?

  func validate() throws {
    guard expires == nil || key != nil else {
      throw ValidationError("the last day is part of what is signed: --expires needs --key")
    }
  }

  func run() throws {
    let path = try PolicyLocation.find(pack).path
    let (bundle, bytes) = try BundleFailure.translated { () throws(BundleError) in
      let bundle = try PackBundler(key: key.map { SSHKeyFile($0) }, at: .now)
        .bundle(path, expires: expires)
      return (bundle, try bundle.bytes())
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandError("'\(output)' cannot be written")
    }
    try StandardOutput.shared.write(
      "\(output): \(bundle.parts.map(\.id).joined(separator: ", ")), \(bytes.count) bytes; "
        + "to install it: dryrun pack update \(output)\n")
  }
}
