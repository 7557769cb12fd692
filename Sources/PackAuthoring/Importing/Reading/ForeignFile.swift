import Diagnostics
import PolicyPacks
import TOML

/// Reads a file of another system in the language that the system writes.
enum ForeignFile {
  static func read(
    _ bytes: [UInt8], named name: String, from format: PackImporter.Format
  ) throws(PackImportError) -> ImportNode {
    switch format {
    case .gitleaks:
      switch TOMLReader.read(bytes, name: name) {
      case .success(let node): return ImportNode(node)
      case .failure(let error): throw refused(name, [error.diagnostic])
      }
    case .presidio:
      let (node, diagnostics) = YAMLDocument.read(bytes, name: name)
      guard let node, !diagnostics.contains(where: { $0.severity == .error }) else {
        throw refused(name, diagnostics)
      }
      return ImportNode(node)
    }
  }

  private static func refused(_ name: String, _ diagnostics: [Diagnostic]) -> PackImportError {
    PackImportError("'\(name)' cannot be read", diagnostics: diagnostics)
  }
}
