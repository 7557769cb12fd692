import Detection
import Diagnostics

/// The parents that a pack was last accepted with, and what its plugins may do: `pack.lock`.
///
/// ```
/// dryrun-pack-lock 1
/// parent baseline 1.0.0 built-in 3b0c44…
/// parent group 2.1.0 beside 9f86d0…
/// plugin icd-codes 1.2.0 5e8840… network
/// ```
/// Each line begins with the kind of thing that it locks, so that others can be added; a kind that is not
/// known is an error, as nobody can tell whether it still holds.
package struct PackLock: Sendable, Hashable {
  /// One parent, or a parent of one.
  package struct Parent: Sendable, Hashable {
    package var id: PackID
    package var version: SemanticVersion
    /// Whether it is the one inside this program, or stands beside the pack.
    package var isBuiltIn: Bool
    /// SHA-256 over its files, in hexadecimal.
    package var digest: String
  }

  /// The parents, by name.
  package var parents: [Parent]
  /// What plugins that are programs of their own may do, by name; one that is not here is not started.
  package var plugins: [PluginGrant] = []

  /// The name of the file.
  package static let fileName = "pack.lock"
  private static let firstLine = "dryrun-pack-lock 1"

  /// The parents that a pack was loaded with.
  init(_ dependencies: [PackDependency]) {
    parents = dependencies.compactMap { dependency in
      guard let id = dependency.request?.id, let version = dependency.version else { return nil }
      let isBuiltIn = if case .builtIn = dependency.place { true } else { false }
      return Parent(id: id, version: version, isBuiltIn: isBuiltIn, digest: dependency.digest)
    }.sorted { $0.id < $1.id }
  }

  /// The text of the file.
  package var text: String {
    ([Self.firstLine] + parents.map(\.line) + plugins.map(\.line)).joined(separator: "\n") + "\n"
  }

  /// Reads the file; `nil` if it is damaged, or of a newer version.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.first == Self.firstLine[...] else { return nil }
    parents = lines.dropFirst().compactMap { Parent($0) }
    plugins = lines.dropFirst().compactMap { PluginGrant(line: String($0)) }
    guard Array(self.text.utf8) == bytes else { return nil }
  }
}

extension PackLock.Parent {
  fileprivate var line: String {
    "parent \(id) \(version) \(isBuiltIn ? "built-in" : "beside") \(digest)"
  }

  fileprivate init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 5, words[0] == "parent", let version = SemanticVersion(String(words[2]))
    else { return nil }
    self.init(
      id: PackID(String(words[1])), version: version, isBuiltIn: words[3] == "built-in",
      digest: String(words[4]))
  }
}

extension PackLock {
  /// Compares a pack's lock, if it has one, with the parents that it was loaded with.
  ///
  /// - Returns: what it grants plugins.
  static func check(
    _ files: PackFiles, with dependencies: [PackDependency], _ problems: Problems
  ) -> [PluginGrant] {
    guard let file = files.seal(fileName) else { return [] }
    let accept = "accept with: dryrun pack lock \(files.name)"
    guard let lock = PackLock(file.bytes) else {
      problems.error(
        "damaged-lock", "'\(file.name)' is damaged, or of a newer dryrun",
        notes: ["write it again with: dryrun pack lock \(files.name)"])
      return []
    }
    var parentsOnly = lock
    parentsOnly.plugins = []
    let differences = PackLock(dependencies).differences(from: parentsOnly)
    guard !differences.isEmpty else { return lock.plugins }
    problems.error(
      "lock-mismatch", "the parents of '\(files.name)' are not those of its lock",
      notes: differences + ["look at what they changed, then " + accept])
    return []
  }

  /// What is other than it was in an older lock, a sentence each.
  package func differences(from old: PackLock) -> [String] {
    let gone = old.parents.filter { parent in !parents.contains { $0.id == parent.id } }
    return parents.compactMap { parent in
      guard let before = old.parents.first(where: { $0.id == parent.id }) else {
        return "the parent '\(parent.id)' \(parent.version) is new"
      }
      return parent == before ? nil : parent.change(from: before)
    } + gone.map { "the parent '\($0.id)' is gone" } + pluginDifferences(from: old)
  }

  private func pluginDifferences(from old: PackLock) -> [String] {
    let gone = old.plugins.filter { plugin in !plugins.contains { $0.id == plugin.id } }
    return plugins.compactMap { plugin in
      let grants = plugin.words.isEmpty ? "nothing else" : plugin.words.joined(separator: ", ")
      guard let before = old.plugins.first(where: { $0.id == plugin.id }) else {
        return "the plugin '\(plugin.id)' \(plugin.version) is new; it may run, and gets \(grants)"
      }
      guard plugin != before else { return nil }
      return plugin.digest == before.digest
        ? "the plugin '\(plugin.id)' gets \(grants)"
        : "the plugin '\(plugin.id)' was \(before.version) and is \(plugin.version), its files have changed; "
          + "it gets \(grants)"
    } + gone.map { "the plugin '\($0.id)' is gone" }
  }
}

extension PackLock.Parent {
  fileprivate func change(from old: Self) -> String {
    if version != old.version { return "the parent '\(id)' was \(old.version) and is \(version)" }
    if isBuiltIn != old.isBuiltIn {
      return isBuiltIn
        ? "the parent '\(id)' stood beside the pack and is now the built-in one"
        : "the parent '\(id)' was the built-in one and now stands beside the pack"
    }
    return "the parent '\(id)' says something else, and still calls itself \(version)"
  }
}
