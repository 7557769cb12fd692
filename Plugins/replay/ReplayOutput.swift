import Foundation
import PlantedErrors
import PluginKit

/// One prepared answer, with the conditions that it is given on.
struct ReplayOutput: Sendable {
  private enum Source: Sendable {
    case text(String)
    case generated(ReplaySettings.Generated)
  }

  private let settings: ReplaySettings.Output
  private let source: Source
  private let pace: Int

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(
    _ settings: ReplaySettings.Output, pace: Int, _ folder: String?, at pointer: String
  ) throws(PluginError) {
    self.settings = settings
    self.pace = settings.pace ?? pace
    switch (settings.text, settings.file, settings.generate) {
    case (let text?, nil, nil): source = .text(text)
    case (nil, let file?, nil): source = .text(try Self.read(file, folder, at: pointer + "/file"))
    case (nil, nil, let generated?): source = .generated(generated)
    default:
      throw PluginError(
        .badConfiguration, "an output has one of text, file and generate", pointer: pointer)
    }
  }

  /// How many conditions it has.
  var conditions: Int {
    [settings.exercise, settings.task, settings.promptContains].count { $0 != nil }
  }

  /// Whether all its conditions hold.
  func suits(_ request: ToolRequest) -> Bool {
    if let exercise = settings.exercise, exercise != request.exercise { return false }
    if let task = settings.task, task != request.task { return false }
    guard let words = settings.promptContains else { return true }
    return request.prompt.range(of: words, options: .caseInsensitive) != nil
  }

  /// The answer; the seed decides what is made up.
  func answer(seed: UInt64, _ language: String?) -> ReplayAnswer {
    let finish = settings.finish ?? .complete
    switch source {
    case .text(let text):
      return ReplayAnswer(text: text, pace: pace, finish: finish, model: "replay (prepared)")
    case .generated(let wanted):
      let spoken: WorldLanguage = language?.hasPrefix("de") == true ? .german : .english
      var generator = PlantedGenerator(
        seed: seed, language: wanted.language ?? spoken,
        difficulty: wanted.difficulty?.difficulty ?? .medium)
      let output = generator.output(
        planting: wanted.errors ?? [], format: wanted.format ?? .prose, clean: wanted.clean ?? 5)
      return ReplayAnswer(
        text: output.text, pace: pace, finish: finish, model: "replay (made up, seed \(seed))")
    }
  }

  private static let limit = 1 << 20

  /// The text of a file in the pack's folder.
  private static func read(
    _ file: String, _ folder: String?, at pointer: String
  ) throws(PluginError) -> String {
    guard let folder else {
      throw PluginError(
        .badConfiguration, "there is no pack whose file this could be", pointer: pointer)
    }
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let path = URL(fileURLWithPath: root + "/" + file).standardizedFileURL
      .resolvingSymlinksInPath().path
    guard !file.hasPrefix("/"), path.hasPrefix(root + "/") else {
      throw PluginError(
        .badConfiguration, "this has to be a file in the pack's folder", pointer: pointer)
    }
    let handle = FileHandle(forReadingAtPath: path)
    defer { try? handle?.close() }
    guard let data = try? handle?.read(upToCount: limit + 1), data.count <= limit,
      let text = String(bytes: data, encoding: .utf8)
    else {
      throw PluginError(
        .badConfiguration, "this has to be a text file of at most 1 MiB in UTF-8",
        pointer: pointer)
    }
    return text
  }
}
