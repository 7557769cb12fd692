import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack verify`, which says who signed a pack and whether that counts here.
struct PackVerifyCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say who signed a pack, a bundle and its exceptions, and whether that counts here.")

  @Argument(help: "The pack's folder or a bundle. Without it, as for check.") var path: String?
  @OptionGroup var packs: PackFolderOptions
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let location = try PolicyLocation.find(path)
    if isBuiltIn(location.path) {
      throw CommandError(
        "'\(location.path)' is built in: it came with the program, and is not signed")
    }
    let verifier = PackVerifier(trust: location.trust, at: .now)
    let report =
      try isBundle(location.path) ? bundle(location.path, verifier) : verifier.verify(location.path)
    switch format {
    case .text: try StandardOutput.shared.write(VerificationText(report).text)
    case .json: try StandardOutput.shared.write(JSONText.encode(VerificationJSON(report)))
    }
    let isNotThere = report.problems.contains { $0.id == "no-pack" }
    throw isNotThere
      ? ExitStatus.wrongCommand : report.isGood ? ExitStatus.fine : ExitStatus.findings
  }

  private func isBuiltIn(_ path: String) -> Bool {
    BuiltInPacks.names.contains(PackID(path)) && !FileManager.default.fileExists(atPath: path)
  }

  private func isBundle(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere && !isFolder.boolValue && !path.hasSuffix(".yaml") && !path.hasSuffix(".yml")
  }

  private func bundle(_ path: String, _ verifier: PackVerifier) throws(CommandError)
    -> PackVerification
  {
    let folder = try packs.place().folder
    return try BundleFailure.translated { () throws(BundleError) in
      try verifier.verify(bundle: BundleSource.file(path).read(), for: folder)
    }
  }
}

/// The report for machines.
private struct VerificationJSON: Encodable {
  struct Problem: Encodable {
    var id, severity, message: String
    var notes: [String]
  }

  var good: Bool
  var trustPolicy: String?
  var packs: [PackVerification.Pack]
  var exceptions: [PackVerification.Exception]
  var problems: [Problem]

  init(_ report: PackVerification) {
    good = report.isGood
    trustPolicy = report.trustPolicy
    packs = report.packs
    exceptions = report.exceptions
    problems = report.problems.map {
      Problem(
        id: $0.id.description, severity: $0.severity.rawValue, message: $0.message, notes: $0.notes)
    }
  }
}
