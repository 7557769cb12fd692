import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Folders that are gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/bundles-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

/// Whoever writes packs and signs them: the pack `team`, its parent `base`, and a key.
final class Publisher: Sendable {
  let folder: TemporaryFolder
  let key: KeyPair

  init(hasParent: Bool = true) throws {
    folder = try TemporaryFolder()
    key = try KeyPair()
    if hasParent {
      try folder.write("pack: {format: 1, id: base, version: 2.0.0}\n", to: "base/pack.yaml")
    }
    try write("1.0.0", extends: hasParent ? "base" : "")
  }

  /// Writes a version of the pack, and its lock.
  func write(_ version: String, extends: String = "base", _ more: String = "") throws {
    try folder.write(
      "pack: {format: 1, id: team, version: \(version), extends: [\(extends)]}\n" + more,
      to: "team/pack.yaml")
    try folder.write("classes: {customer.number: confidential}\n", to: "team/rules/classes.yaml")
    let loader = PackLoader(trust: .nothing, at: Machine.now, checksLock: false)
    try folder.write(loader.load(at: folder.path + "/team").lock.text, to: "team/pack.lock")
  }

  func bundle(
    expires: String? = nil, by other: KeyPair? = nil, at moment: Date = Machine.now
  ) throws -> [UInt8] {
    try PackBundler(key: SSHKeyFile((other ?? key).path), at: moment)
      .bundle(folder.path + "/team", expires: expires.flatMap { CalendarDay($0) }).bytes()
  }
}

/// A machine that packs are installed on: its folder of packs, its trust policy, what it remembers.
final class Machine: Sendable {
  let folder: TemporaryFolder
  let state: TemporaryFolder

  init(trusting publisher: Publisher, _ options: String = "") throws {
    folder = try TemporaryFolder()
    state = try TemporaryFolder()
    try trust("packs: signed, exceptions: signed")
    try folder.write(
      publisher.key.allowedLine("release@example.org", options), to: "allowed_signers")
  }

  func trust(_ demands: String) throws {
    try folder.write("{format: 1, signers: allowed_signers, \(demands)}\n", to: "trust.yaml")
  }

  func updater(
    at moment: Date = Machine.now, isInOneStep: Bool = true,
    after: @escaping @Sendable (PackUpdater.Step) -> Void = { _ in }
  ) -> PackUpdater {
    PackUpdater(
      into: folder.path, trust: .besidePack,
      records: VersionRecords(folder: state.path + "/dryrun"),
      at: moment, isInOneStep: isInOneStep, after: after)
  }

  /// What installing comes to: `nil`, or why it was refused.
  func refusal(
    of bytes: [UInt8], expected: Set<PackID> = [], at moment: Date = Machine.now
  ) -> BundleError? {
    do throws(BundleError) {
      _ = try updater(at: moment).install(bytes, expected: expected)
      return nil
    } catch {
      return error
    }
  }

  func load(at moment: Date = Machine.now) -> LoadedPack {
    PackLoader(at: moment).load(at: folder.path + "/team")
  }

  var version: String? { load().pack?.version.description }
  var packs: [String] {
    ((try? folder.names()) ?? []).filter { !$0.contains(".") && $0 != "allowed_signers" }
  }
  /// Whether no update left anything behind.
  var isClean: Bool { ((try? folder.names()) ?? []).allSatisfy { !$0.hasPrefix(".") } }

  static let now = date("2026-11-15T12:00:00Z")

  static func date(_ text: String) -> Date {
    (try? Date(text, strategy: .iso8601)) ?? .distantPast
  }
}
