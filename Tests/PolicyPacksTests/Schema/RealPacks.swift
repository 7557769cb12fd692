import Diagnostics
import Foundation
@testable import PolicyPacks

/// The packs of the repository, and two that use every key.
enum RealPacks {
  struct File: Sendable {
    var name: String
    var tree: YAMLNode
    var schemas: [String: SourceText]

    /// The file as a case.
    var asCase: PackFileCase { PackFileCase(name: name, json: tree.json, schemas: schemas) }
  }

  /// Every file of them.
  static let files: [File] = {
    let policies = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "policies").path
    let packs = ["baseline", "eu-baseline", "harbourline"].flatMap { name in
      let document = PackLoader().load(at: "\(policies)/\(name)").document
      return document.trees.sorted { $0.key < $1.key }.map {
        File(name: $0.key, tree: $0.value, schemas: document.schemas)
      }
    }
    return packs + everyKey
  }()

  /// Two files that together use every key.
  static let everyKey: [File] = [
    ("everything.yaml", WrongTypeTests.everything.replacing("§", with: "")),
    ("more.yaml", EveryKey.text),
  ].compactMap { name, text in
    let file = PackFile(name: name, path: name, bytes: Array(text.utf8))
    return YAMLReader.read(file, Problems()).map { File(name: name, tree: $0, schemas: [:]) }
  }
}
