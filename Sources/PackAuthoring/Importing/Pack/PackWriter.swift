import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// Gives a pack its place only if it loads and its examples hold.
struct PackWriter {
  let id: PackID
  let folder: String

  /// The pack's folder.
  var place: String { "\(folder)/\(id)" }

  /// Refuses a name that is no name, and a place that is taken.
  func checkPlace() throws(PackImportError) {
    let name = id.description
    let isClean = name.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isClean, name.first?.isLetter == true, name.last != "-" else {
      throw PackImportError(
        "'\(name)' is no name for a pack: use lower-case letters, digits and hyphens")
    }
    for taken in [place, "\(place).yaml"] where FileManager.default.fileExists(atPath: taken) {
      throw PackImportError("'\(taken)' is there already; choose another name, or move it away")
    }
  }

  /// Writes the files aside, tries them, and moves them to their place.
  func write(_ files: [String: String]) throws(PackImportError) {
    // Beside the packs, so that parents are found; hidden, so that nobody takes it for a pack.
    let aside = "\(folder)/.import-\(UUID().uuidString)"
    let isNew = !FileManager.default.fileExists(atPath: folder)
    defer {
      try? FileManager.default.removeItem(atPath: aside)
      if isNew { removeIfEmpty() }
    }
    try onDisk {
      try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(aside)/\(name)"))
      }
    }
    try tryOut(aside)
    try onDisk { try FileManager.default.moveItem(atPath: aside, toPath: place) }
  }

  private func removeIfEmpty() {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    if names?.isEmpty ?? false { try? FileManager.default.removeItem(atPath: folder) }
  }

  private func tryOut(_ aside: String) throws(PackImportError) {
    let loaded = PackLoader().load(at: aside)
    // The moment matters to tests and exceptions; an imported pack has neither.
    let examples = PackTester(loaded)?.runExamples(at: .distantPast).diagnostics ?? []
    let diagnostics = loaded.diagnostics + examples
    guard loaded.pack != nil, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw PackImportError("the pack would not load", diagnostics: diagnostics)
    }
  }

  private func onDisk(_ work: () throws -> Void) throws(PackImportError) {
    do {
      try work()
    } catch {
      throw PackImportError("'\(place)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
