import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// The nearest `dryrun.yaml`, upward from here.
struct ProjectFile {
  /// Where it is.
  let path: String
  /// The pack that it names.
  let policy: String
  /// The data folder that it names.
  let data: String?
  /// The trust policy that it names.
  let trust: String?
  /// The folders of plugins that it names.
  let plugins: [String]

  static func nearest() throws(CommandError) -> ProjectFile? {
    var folder = FileManager.default.currentDirectoryPath
    while true {
      if let file = try ProjectFile(in: folder) { return file }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = FilePath.folder(of: folder)
    }
  }

  /// The file in a folder; `nil` if there is none.
  init?(in folder: String) throws(CommandError) {
    let base = folder == "/" ? "" : folder
    path = "\(base)/dryrun.yaml"
    guard FileManager.default.fileExists(atPath: path) else {
      guard !FileManager.default.fileExists(atPath: "\(base)/dryrun.yml") else {
        throw CommandError("'\(base)/dryrun.yml' is not looked for; call it dryrun.yaml")
      }
      return nil
    }
    let settings = try ProjectFile.settings(path)
    func inside(_ place: String) -> String { place.hasPrefix("/") ? place : "\(base)/\(place)" }
    policy = inside(settings.policy ?? "")
    data = settings.data.map(inside)
    trust = settings.trust.map(inside)
    plugins = settings.plugins.map(inside)
  }

  private static func settings(_ file: String) throws(CommandError) -> ProjectSettings {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw CommandError("\(file) cannot be read: \(SystemReason.of(error))")
    }
    let (settings, diagnostics) = ProjectSettings.read(bytes, name: file)
    guard diagnostics.isEmpty, settings.policy != nil else {
      let words = TextRenderer(style: .forStandardError).render(diagnostics)
      throw CommandError("this file names the policy pack, and cannot be used:\n\n\(words)")
    }
    return settings
  }
}
