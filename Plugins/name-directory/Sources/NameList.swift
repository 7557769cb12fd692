import Foundation
import PluginKit

/// The names that the organisation configured.
struct NameList {
  /// The most names.
  static let limit = 200_000
  /// The most words of a name.
  static let wordLimit = 8

  /// Each as its words, folded, first names first.
  private(set) var names: [[String]] = []

  private struct Settings: Decodable {
    var names: [String]?
    var file: String?
  }

  /// Reads the configuration, and the file that it names.
  init(_ setup: PluginSetup) throws(PluginError) {
    let settings: Settings = try setup.settings()
    guard settings.names != nil || settings.file != nil else {
      throw PluginError(.badConfiguration, "give 'names', or a 'file' with names", pointer: "")
    }
    for (index, name) in (settings.names ?? []).enumerated() {
      try add(name, pointer: "/names/\(index)")
    }
    guard let file = settings.file else { return }
    for line in try Self.lines(of: file, in: setup.folder) { try add(line, pointer: "/file") }
  }

  private mutating func add(_ name: String, pointer: String) throws(PluginError) {
    // Keller, Anna is Anna Keller.
    let parts = name.split(separator: ",", maxSplits: 1).map { Words(String($0)).folded }
    let words = parts.count == 2 ? parts[1] + parts[0] : parts.flatMap { $0 }
    guard !words.isEmpty else { return }
    guard words.count <= Self.wordLimit else {
      throw PluginError(
        .badConfiguration, "a name has more than \(Self.wordLimit) words", pointer: pointer)
    }
    guard names.count < Self.limit else {
      throw PluginError(
        .badConfiguration, "there are more than \(Self.limit) names", pointer: pointer)
    }
    names.append(words)
  }

  /// The lines of a file in the pack's folder, without empty ones and comments.
  private static func lines(of file: String, in folder: String?) throws(PluginError) -> [String] {
    guard let folder, !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
      throw PluginError(
        .badConfiguration, "the file has to stand in the pack's folder", pointer: "/file")
    }
    guard let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8) else {
      throw PluginError(
        .badConfiguration, "there is no such file with UTF-8 text in the pack's folder",
        pointer: "/file")
    }
    return text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
  }
}
