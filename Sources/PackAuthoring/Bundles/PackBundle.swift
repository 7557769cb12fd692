package import PolicyPacks

/// A pack and those of its parents that are not built in, each with its own manifest and signature, in one
/// file.
///
/// Each pack is a folder of its name; the one that the bundle is about comes first, its parents follow by
/// name. In each the manifest comes first, then its signature, then the files by path.
package struct PackBundle: Sendable, Hashable {
  /// One pack of the bundle.
  package struct Part: Sendable, Hashable {
    /// Its name, which is its folder's.
    package var id: String
    /// Its files, with paths from its folder.
    package var files: [PackFile]
  }

  /// The packs; the first is the one that the bundle is about.
  package var parts: [Part]

  /// No bundle is larger than this, in bytes.
  package static let limit = 32 << 20

  init(parts: [Part]) {
    self.parts = parts.map { part in
      Part(id: part.id, files: part.files.sorted { $0.order < $1.order })
    }
  }

  /// The file: the same packs make the same bytes.
  package func bytes() throws(BundleError) -> [UInt8] {
    var entries: [TarArchive.Entry] = []
    for part in parts {
      for file in part.files {
        entries.append(TarArchive.Entry(path: "\(part.id)/\(file.path)", bytes: file.bytes))
      }
    }
    let bytes = try TarArchive.write(entries)
    guard bytes.count <= Self.limit else { throw PackBundle.tooLarge }
    return bytes
  }

  /// Reads a file, and refuses whatever is not exactly what would be written.
  package init(_ bytes: [UInt8]) throws(BundleError) {
    guard bytes.count <= Self.limit else { throw PackBundle.tooLarge }
    let entries = try TarArchive.read(bytes)
    var parts: [Part] = []
    var seen: Set<String> = []
    for entry in entries {
      let (id, path) = try PackBundle.split(entry.path)
      // Some systems take capital letters for small ones.
      guard seen.insert(entry.path.lowercased()).inserted else {
        throw BundleError(.unsafePath, "the bundle holds '\(entry.path)' twice")
      }
      if parts.last?.id != id { parts.append(Part(id: id, files: [])) }
      parts[parts.count - 1].files.append(
        PackFile(name: entry.path, path: path, bytes: entry.bytes))
    }
    guard !parts.isEmpty else { throw BundleError(.damaged, "the bundle is empty") }
    guard Set(parts.map(\.id)).count == parts.count, PackBundle(parts: parts).parts == parts,
      parts.dropFirst().map(\.id) == parts.dropFirst().map(\.id).sorted()
    else { throw BundleError(.damaged, "the files of the bundle are not in their order") }
    self.parts = parts
  }

  /// A pack's name, and a path of its own files: nothing else has a place in a bundle.
  private static func split(_ path: String) throws(BundleError) -> (id: String, path: String) {
    let id = path.prefix { $0 != "/" }
    let file = String(path.dropFirst(id.count + 1))
    let name = PackFileName(file)
    guard PackManifest.isName(String(id)), name.isSafe, name.isSealed || name.isManifest else {
      throw BundleError(.unsafePath, "the bundle holds '\(path)', which is no file of a pack")
    }
    return (String(id), file)
  }

  private static let tooLarge = BundleError(
    .tooLarge, "the bundle is larger than \(limit >> 20) MB, which is the most")
}

extension PackFile {
  /// The manifest, its signature, all others.
  fileprivate var order: Order {
    let rank = path == PackManifest.fileName ? 0 : path == PackManifest.signatureName ? 1 : 2
    return Order(rank: rank, path: path)
  }

  fileprivate struct Order: Comparable {
    var rank: Int
    var path: String

    static func < (left: Self, right: Self) -> Bool {
      (left.rank, left.path) < (right.rank, right.path)
    }
  }
}
