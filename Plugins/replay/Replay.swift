import PlantedErrors
public import PluginKit

/// Plays a tool: answers that were prepared, or made up with errors to find.
///
/// No model, no network, no cost.
/// The same request with the same seed gets the same answer, so that practice can be repeated and graded.
public struct Replay: Plugin, ToolPlugin {
  private let script: ReplayScript
  private let wait: @Sendable (Duration) async throws -> Void

  /// A tool that plays what is configured.
  public init(_ setup: PluginSetup) throws {
    try self.init(setup) { try await Task.sleep(for: $0) }
  }

  /// A tool that waits between words as the caller says.
  package init(
    _ setup: PluginSetup, wait: @escaping @Sendable (Duration) async throws -> Void
  ) throws {
    let settings: ReplaySettings = try setup.settings(of: Self.manifest)
    script = try ReplayScript(settings, folder: setup.folder)
    self.wait = wait
  }

  /// That it only plays a tool.
  public func describe() async throws -> ToolDescription {
    ToolDescription(title: "Replay of prepared answers", isSimulated: true)
  }

  /// Plays the answer that suits the request, word by word.
  public func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    let answer = try script.answer(to: request, language: call.language)
    let words = ReplayPace.words(of: answer.text)
    let pause = ReplayPace.pause(answer.pace, words: words.count, within: call.timeLeft)
    for (index, word) in words.enumerated() {
      if index > 0, pause > .zero { try await wait(pause) }
      try await deliver(word)
    }
    return ToolEnd(answer.finish, model: answer.model)
  }
}
