import Crypto
import Foundation
package import PluginKit

/// What a pack's lock grants a plugin that is a program of its own, and which files it grants it to.
///
/// As a line of `pack.lock`; what is not named is not granted:
/// ```
/// plugin icd-codes 1.2.0 9f86d0… network processes read=/srv/lists%20of%20codes environment=ICD_KEY
/// ```
/// Paths have `%20` for a space, as in URLs, so that the line is one word for each thing.
package struct PluginGrant: Sendable, Hashable {
  /// In which kind of sandbox the plugin may run.
  package enum Sandbox: String, Sendable, Hashable {
    /// Only in one: where there is none, it is not started.
    case required
    /// Also without one.
    case none
  }

  package var id: PluginID
  /// The version that was looked at.
  package var version: SemanticVersion
  /// SHA-256 over the plugin's files, in hexadecimal.
  package var digest: String
  /// Whether it may use the network.
  package var network: Bool
  /// Whether it may see processes in the machine's `/proc`; in bubblewrap it sees only its own.
  package var seesProcesses: Bool
  /// Absolute paths that it may read.
  package var reads: [String]
  /// Absolute paths that it may write.
  package var writes: [String]
  /// Names of variables of the environment that it gets.
  package var environment: [String]
  package var sandbox: Sandbox

  /// A grant.
  package init(
    id: PluginID, version: SemanticVersion, digest: String, network: Bool = false,
    seesProcesses: Bool = false, reads: [String] = [], writes: [String] = [],
    environment: [String] = [], sandbox: Sandbox = .required
  ) {
    self.id = id
    self.version = version
    self.digest = digest
    self.network = network
    self.seesProcesses = seesProcesses
    self.reads = reads.asSet
    self.writes = writes.asSet
    self.environment = environment.asSet
    self.sandbox = sandbox
  }

  /// A grant of all that a plugin needs, also of the variables that its configurations name.
  package init?(
    everythingFor manifest: PluginManifest, configurations: [JSON] = [], digest: String,
    sandbox: Sandbox = .required
  ) {
    guard let version = SemanticVersion(manifest.version) else { return nil }
    let needs = manifest.needs
    let variables = configurations.flatMap { manifest.environmentNames($0) }
    self.init(
      id: manifest.id, version: version, digest: digest, network: !needs.network.isEmpty,
      seesProcesses: needs.seesProcesses, reads: needs.reads, writes: needs.writes,
      environment: needs.environment + variables, sandbox: sandbox)
  }
}

extension PluginGrant {
  /// What a plugin that is part of the program gets only because a pack configures it so: variables of the
  /// environment, and programs that it starts; `nil` if that is nothing.
  ///
  /// The digest is that of the configuration: another one, such as the same key for another address, is
  /// another grant.
  package init?(ofConfiguration configuration: JSON, for manifest: PluginManifest) {
    let variables = manifest.environmentNames(configuration).subtracting(manifest.needs.environment)
    let startsProgram = manifest.startsProgram(configuration)
    guard !variables.isEmpty || startsProgram, let version = SemanticVersion(manifest.version)
    else { return nil }
    self.init(
      id: manifest.id, version: version,
      digest: SHA256.hash(data: Data(configuration.text.utf8)).hexadecimal,
      network: !manifest.needs.network.isEmpty, environment: Array(variables),
      sandbox: startsProgram ? .none : .required)
  }

  /// What it grants beside running at all, one word each; `network`, `read=/srv/lists`.
  package var words: [String] {
    (network ? ["network"] : []) + (seesProcesses ? ["processes"] : [])
      + reads.map { "read=\($0.escaped)" }
      + writes.map { "write=\($0.escaped)" } + environment.map { "environment=\($0.escaped)" }
      + (sandbox == .none ? ["sandbox=none"] : [])
  }

  /// The line of the lock, without its end.
  package var line: String {
    (["plugin", id.name, version.description, digest] + words).joined(separator: " ")
  }

  /// Reads a line of the lock; `nil` if it is not exactly what would be written.
  package init?(line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 4, words[0] == "plugin", let version = SemanticVersion(words[2]) else {
      return nil
    }
    self.init(id: PluginID(words[1]), version: version, digest: words[3])
    guard id.isWellFormed, digest.isDigest else { return nil }
    for word in words.dropFirst(4) { grant(word) }
    (reads, writes, environment) = (reads.asSet, writes.asSet, environment.asSet)
    // A word that is not known, or stands twice or elsewhere, is not what would be written.
    guard self.line == line else { return nil }
  }

  private mutating func grant(_ word: String) {
    let parts = word.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    switch (parts[0], parts.count > 1 ? parts[1].unescaped : nil) {
    case ("network", nil): network = true
    case ("processes", nil): seesProcesses = true
    case ("read", let path?): reads.append(path)
    case ("write", let path?): writes.append(path)
    case ("environment", let name?): environment.append(name)
    case ("sandbox", "none"?): sandbox = .none
    default: break
    }
  }
}

extension PluginGrant {
  /// What a plugin needs that is not granted, in words; empty if all of it is.
  package func refusals(of needs: PluginNeeds) -> [String] {
    var refusals: [String] = []
    if !needs.network.isEmpty, !network {
      refusals.append("the network (\(needs.network.joined(separator: ", ")))")
    }
    if needs.seesProcesses, !seesProcesses {
      refusals.append("to see other processes, where there is no bubblewrap")
    }
    refusals += needs.reads.filter { !reads.contains($0) }.map { "to read \($0)" }
    refusals += needs.writes.filter { !writes.contains($0) }.map { "to write \($0)" }
    refusals += needs.environment.filter { !environment.contains($0) }.map { "the variable \($0)" }
    return refusals
  }
}

extension PluginGrant: Codable {
  /// Reads a line of the lock.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let grant = PluginGrant(line: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no line of a lock")
    }
    self = grant
  }

  /// Writes the line of the lock.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(line)
  }
}

extension [String] {
  fileprivate var asSet: [String] { Set(self).sorted() }
}

extension String {
  fileprivate var isDigest: Bool {
    utf8.count == 64
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// With `%` and two hexadecimal digits for what would end a word or a line, and for `%` itself.
  fileprivate var escaped: String {
    String(
      decoding: utf8.flatMap { byte -> [UInt8] in
        let isPlain = byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "%")
        return isPlain
          ? [byte] : [UInt8(ascii: "%")] + Array(CollectionOfOne(byte).hexadecimal.utf8)
      }, as: UTF8.self)
  }

  /// The text that was escaped; `nil` if that is not how it was done.
  fileprivate var unescaped: String? {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(rest.prefix(2)), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      rest = rest.dropFirst(2)
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
