import PlantedErrors
import PluginKit

/// The configuration, as the manifest's schema has it.
struct ReplaySettings: Decodable, Sendable {
  /// An answer and when it is given.
  struct Output: Decodable, Sendable {
    var exercise: String?
    var task: String?
    var promptContains: String?
    var text: String?
    var file: String?
    var generate: Generated?
    var pace: Int?
    var finish: ToolEnd.Finish?
  }

  /// A made-up answer with errors to find.
  struct Generated: Decodable, Sendable {
    /// How easy errors are to see, in words.
    enum Level: String, Decodable, Sendable {
      case easy, medium, hard

      /// The generator's value.
      var difficulty: Difficulty {
        switch self {
        case .easy: .easy
        case .medium: .medium
        case .hard: .hard
        }
      }
    }

    var errors: [PlantedError]?
    var format: PlantedOutput.Format?
    var language: WorldLanguage?
    var difficulty: Level?
    var clean: Int?
  }

  var outputs: [Output]?
  var fallback: Output?
  var pace: Int?
}
