import Foundation
import SystemFiles

/// A pack of an earlier revision, with the packs beside it, in a folder of its own.
///
/// `git archive` writes what a revision holds and touches nothing of the working copy.
struct GitCheckout {
  /// The revision as it was named.
  let revision: String
  /// The folder that the packs were written to.
  let folder: String
  /// What stands before paths in that folder: the path of the packs' folder.
  let prefix: String
  /// The pack.
  let path: String

  /// - Parameters:
  ///   - pack: the pack's path.
  ///   - isInRepository: whether the path starts at the repository's top, as git's own names do, and need
  ///     not be there any more; otherwise it is one of the working folder.
  /// - Throws: `CommandError` if git is not there, or has no such revision or path.
  init(of pack: String, at revision: String, isInRepository: Bool) throws(CommandError) {
    var pack = pack
    while pack.count > 1, pack.hasSuffix("/") { pack.removeLast() }
    let start = isInRepository ? "." : GitCheckout.folder(of: pack)
    let top = try GitCheckout.git(["rev-parse", "--show-toplevel"], in: start)
    var inside = pack
    if !isInRepository {
      let prefix = try GitCheckout.git(["rev-parse", "--show-prefix"], in: start)
      inside = prefix + (pack.split(separator: "/").last.map(String.init) ?? "")
    }
    let commit = try GitCheckout.commit(revision, in: top)
    self.revision = revision
    prefix = FilePath.folder(of: inside).isEmpty ? "" : FilePath.folder(of: inside) + "/"
    folder = NSTemporaryDirectory() + "dryrun-" + UUID().uuidString
    path = folder + "/" + (inside.split(separator: "/").last.map(String.init) ?? "")
    try extract(commit, inside, top: top)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes the packs' folder: parents stand beside their children.
  private func extract(_ commit: String, _ inside: String, top: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let tree = prefix.isEmpty ? commit : "\(commit):\(prefix.dropLast())"
      let archive = folder + "/.archive.tar"
      _ = try GitCheckout.git(["archive", "--format=tar", "-o", archive, tree], in: top)
      try GitCheckout.run("tar", ["-xf", archive, "-C", folder])
      try FileManager.default.removeItem(atPath: archive)
    } catch {
      remove()
      throw (error as? CommandError)
        ?? CommandError(
          "a folder for '\(revision)' cannot be made: \(SystemReason.of(error))")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      remove()
      throw CommandError("'\(revision)' has no '\(inside)'")
    }
  }

  private static func folder(of path: String) -> String {
    let folder = FilePath.folder(of: path)
    return folder.isEmpty ? "." : folder
  }

  /// The commit's own name, so that no revision is taken for an option.
  private static func commit(
    _ revision: String, in folder: String
  ) throws(CommandError) -> String {
    do {
      return try git(
        ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
        in: folder)
    } catch {
      throw CommandError("the repository has no revision '\(revision)'")
    }
  }

  private static func git(_ arguments: [String], in folder: String) throws(CommandError) -> String {
    try run("git", ["-C", folder] + arguments)
  }

  @discardableResult
  private static func run(
    _ program: String, _ arguments: [String]
  ) throws(CommandError) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, problems) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = problems
    do {
      try process.run()
    } catch {
      throw CommandError("\(program) cannot be run: \(SystemReason.of(error))")
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let words = problems.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let reason =
        String(decoding: words, as: UTF8.self).split(separator: "\n").first ?? "it failed"
      throw CommandError("\(program): \(reason)")
    }
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
