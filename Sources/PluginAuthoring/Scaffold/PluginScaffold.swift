public import PluginKit
import Foundation
import SystemFiles

/// Makes a new plugin that keeps the contract, for its author to change.
public struct PluginScaffold: Sendable {
  private let kind: PluginKind
  private let id: PluginID
  private let language: PluginLanguage
  private let plugins: String
  private let sources: String

  /// A plugin that is not there yet.
  ///
  /// - Parameters:
  ///   - plugins: the folder that plugins stand in.
  ///   - sources: for Swift the folder of dryrun's sources, from the folder of the new plugin.
  public init(
    _ kind: PluginKind, _ id: PluginID, in language: PluginLanguage, at plugins: String,
    sources: String = "../.."
  ) {
    self.kind = kind
    self.id = id
    self.language = language
    self.plugins = plugins
    self.sources = sources
  }

  /// Writes the plugin, whole or not at all.
  ///
  /// - Returns: the files that were written, from the folder of the plugin.
  public func write() throws(PluginScaffoldError) -> [String] {
    let target = "\(plugins)/\(id)"
    guard id.isWellFormed else {
      throw PluginScaffoldError(
        "'\(id)' is no name for a plugin; names have lower-case letters, digits, hyphens and dots, "
          + "and begin with a letter")
    }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw PluginScaffoldError("'\(target)' is there already, and nothing was written")
    }
    let aside = "\(plugins)/.new-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    let files = files()
    do {
      for file in files { try file.write(to: aside) }
      try FileManager.default.moveItem(atPath: aside, toPath: target)
    } catch {
      throw PluginScaffoldError("'\(target)' cannot be written: \(SystemReason.of(error))")
    }
    return files.map(\.path)
  }

  /// The commands that come next, for its author.
  public var nextCommands: [String] {
    let folder = "\(plugins)/\(id)"
    let build = language == .swift ? ["\(folder)/build"] : []
    return build + [
      "dryrun plugin test \(folder)", "dryrun plugin info \(id)",
      "dryrun pack lock policies/YOUR-PACK",
    ]
  }

  private func files() -> [ScaffoldFile] {
    let kind = kind.rawValue
    switch language {
    case .python:
      return [
        manifest("[python3, plugin.py]"), file("plugin.py", "python/\(kind).py"),
        file("dryrun_plugin.py", "python/dryrun_plugin.py"),
      ]
    case .sh:
      let script = scriptName
      return [
        manifest("[dryrun, plugin, serve, --\(kind), ./\(script)]"),
        file(script, "sh/\(kind).sh", isProgram: true),
      ]
    case .swift:
      return [
        manifest("[./program]"), file("Package.swift", "swift/package.swift"),
        file("build", "swift/build.sh", isProgram: true),
        file("Sources/\(typeName)/main.swift", "swift/main.swift"),
        file("Sources/\(typeName)/\(typeName).swift", "swift/\(kind).swift"),
      ]
    }
  }

  private var scriptName: String {
    switch kind {
    case .detector: "find"
    case .tool: "answer"
    case .connector: "ticket"
    case .exporter: "send"
    }
  }

  private func manifest(_ command: String) -> ScaffoldFile {
    var file = file("plugin.yaml", "yaml/\(kind.rawValue).yaml")
    file.text = file.text.replacing("COMMAND", with: command)
      .replacing("PROCESSES", with: processes)
    return file
  }

  /// The need of programs in Swift, and `dryrun` is one.
  private var processes: String {
    switch language {
    case .python: ""
    case .sh, .swift:
      "  # Where there is no bubblewrap, Swift's runtime has to read about its own threads in /proc.\n"
        + "  seesProcesses: true\n"
    }
  }

  private func file(_ path: String, _ template: String, isProgram: Bool = false) -> ScaffoldFile {
    let text = (PluginTemplates.text(template) ?? "")
      .replacing("plugin-id", with: id.name).replacing("Plugin title", with: title)
      .replacing("PluginName", with: typeName).replacing("\"DRYRUN\"", with: "\"\(sources)\"")
    return ScaffoldFile(path: path, text: text, isProgram: isProgram)
  }

  /// `Customer numbers` for `customer-numbers`.
  private var title: String {
    let words = id.name.split { $0 == "-" || $0 == "." }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `CustomerNumbers` for `customer-numbers`.
  private var typeName: String {
    id.name.split { $0 == "-" || $0 == "." }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
  }
}

/// A file of a new plugin.
private struct ScaffoldFile {
  var path: String
  var text: String
  var isProgram: Bool

  func write(to folder: String) throws {
    let file = "\(folder)/\(path)"
    try FileManager.default.createDirectory(
      atPath: FilePath.folder(of: file), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    guard isProgram else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
  }
}

/// Why no plugin was written, in a sentence.
public struct PluginScaffoldError: Error, Sendable, Hashable {
  /// The sentence.
  public let message: String
  init(_ message: String) { self.message = message }
}
