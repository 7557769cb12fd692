import Foundation
import SystemFiles

/// The folder that a site is written to.
///
/// A manifest in it lists the site's files, and only those are ever replaced or removed: a folder that
/// holds anything else and no manifest is left alone, and so is any file that the site did not write.
public struct SiteFolder: Sendable {
  /// The folder, with links followed.
  private let path: String

  /// A folder that is there or not.
  public init(at path: String) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Writes a site: beside the folder first and then in its place, or file by file where somebody else's
  /// files stand among the site's own.
  ///
  /// - Throws: `SiteFolderError` if the folder is somebody else's or cannot be written.
  public func write(_ files: [SiteFile]) throws(SiteFolderError) {
    let manifest = SiteManifest(files.map(\.path))
    let present = try present()
    let old = try oldManifest(present)
    let others = present.filter { !old.files.contains($0) && $0 != SiteManifest.name }
    if let taken = files.map(\.path).first(where: others.contains) {
      throw SiteFolderError(
        "'\(path)/\(taken)' was not written by this command; move it away first")
    }
    if others.isEmpty, !isAboveWorkingFolder {
      try swap(files, manifest)
    } else {
      try update(files, manifest, old)
    }
  }

  /// The files that are there.
  private func present() throws(SiteFolderError) -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return []
    }
    guard isFolder.boolValue else { throw SiteFolderError("'\(path)' is a file, not a folder") }
    let walk = FolderWalk(of: path)
    if let (inside, reason) = walk.unreadable.first {
      throw SiteFolderError("'\(path)/\(inside)' cannot be read: \(reason)")
    }
    return walk.files + walk.linkedFolders
  }

  private func oldManifest(_ present: [String]) throws(SiteFolderError) -> SiteManifest {
    guard !present.isEmpty else { return SiteManifest([]) }
    guard let data = FileManager.default.contents(atPath: "\(path)/\(SiteManifest.name)"),
      let manifest = SiteManifest(data)
    else {
      throw SiteFolderError(
        "'\(path)' holds files that this command did not write; name a new or an empty folder")
    }
    return manifest
  }

  /// A folder that somebody stands in cannot be swapped under their feet.
  private var isAboveWorkingFolder: Bool {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
      .resolvingSymlinksInPath().standardizedFileURL.path
    return path == "/" || here == path || here.hasPrefix(path + "/")
  }
}

extension SiteFolder {
  private func swap(_ files: [SiteFile], _ manifest: SiteManifest) throws(SiteFolderError) {
    let beside = "\(FilePath.folder(of: path))/.\(UUID().uuidString)"
    let (new, old) = ("\(beside).new", "\(beside).old")
    do {
      try write(files, manifest, to: new)
      let isThere = FileManager.default.fileExists(atPath: path)
      if isThere { try FileManager.default.moveItem(atPath: path, toPath: old) }
      do {
        try FileManager.default.moveItem(atPath: new, toPath: path)
      } catch {
        if isThere { try FileManager.default.moveItem(atPath: old, toPath: path) }
        throw error
      }
      if isThere { try FileManager.default.removeItem(atPath: old) }
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      throw SiteFolderError("'\(path)' cannot be written: \(SystemReason.of(error))")
    }
  }

  private func update(
    _ files: [SiteFile], _ manifest: SiteManifest, _ old: SiteManifest
  ) throws(SiteFolderError) {
    do {
      try write(files, manifest, to: path)
      for file in old.files.subtracting(manifest.files)
      where FileManager.default.fileExists(atPath: "\(path)/\(file)") {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
      }
    } catch {
      throw SiteFolderError("'\(path)' cannot be written: \(SystemReason.of(error))")
    }
  }

  /// The manifest goes first, so that whatever happens each file of the site is known as one.
  private func write(_ files: [SiteFile], _ manifest: SiteManifest, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let all = [SiteFile(path: SiteManifest.name, text: manifest.text)] + files
    for file in all {
      let place = "\(folder)/\(file.path)"
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: place), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: place), options: .atomic)
    }
  }
}

/// A site that could not be written.
public struct SiteFolderError: Error, Hashable, Sendable {
  /// Why, in one sentence.
  public let message: String
  init(_ message: String) { self.message = message }
}
