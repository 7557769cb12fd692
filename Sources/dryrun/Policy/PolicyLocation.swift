import Foundation
import Detection
import PolicyPacks

/// Where the policy pack is that a command goes by, and how it was found.
struct PolicyLocation {
  /// A path, or the name of a built-in pack.
  var path: String
  /// How it was found, for `doctor`.
  var source: String

  /// The pack that was named, or else the nearest `dryrun.yaml` or `policies/` upward, or else the
  /// built-in baseline.
  static func find(_ named: String?) throws(CommandError) -> PolicyLocation {
    if let named { return PolicyLocation(path: named, source: "--policy") }
    let here = FileManager.default.currentDirectoryPath
    var folder = here
    while true {
      if let location = try location(in: folder, from: here) { return location }
      guard folder != "/", !folder.isEmpty else { break }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return PolicyLocation(
      path: "baseline", source: "built in, as there is no dryrun.yaml or policies/")
  }

  private static func location(
    in folder: String, from here: String
  ) throws(CommandError) -> PolicyLocation? {
    let settings = folder == "/" ? "/dryrun.yaml" : "\(folder)/dryrun.yaml"
    if let text = FileManager.default.contents(atPath: settings) {
      guard let policy = ProjectSettings(String(decoding: text, as: UTF8.self))?.policy else {
        throw CommandError(
          "\(settings) names no pack; add a line such as: policy: policies/my-pack")
      }
      let path = policy.hasPrefix("/") ? policy : "\(folder)/\(policy)"
      return PolicyLocation(path: relative(path, to: here), source: settings)
    }
    let packs = packs(in: "\(folder)/policies")
    guard packs.count < 2 else {
      throw CommandError(
        "\(folder)/policies holds several packs (\(packs.joined(separator: ", "))); "
          + "name one with --policy, or in a file dryrun.yaml: policy: policies/\(packs[0])")
    }
    guard let pack = packs.first else { return nil }
    return PolicyLocation(
      path: relative("\(folder)/policies/\(pack)", to: here), source: "\(folder)/policies")
  }

  /// Packs of an organisation's own: folders with YAML, but the built-in ones.
  private static func packs(in folder: String) -> [String] {
    let builtIn = Set(BuiltInPacks.names.map(\.description))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !builtIn.contains(name) && !name.hasPrefix(".")
        && ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? [])
          .contains { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    }.sorted()
  }

  private static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}
