import PlantedErrors
public import PluginKit

extension Replay {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "replay", title: "Prepared answers, for practice", version: "1.0.0", kinds: [.tool],
    isDeterministic: true, configuration: configuration, needs: PluginNeeds(deadlineMs: 60_000))

  private static let configuration: JSON = [
    "type": "object",
    "properties": [
      "outputs": [
        "type": "array",
        "items": ["type": "object", "properties": output, "additionalProperties": false],
      ],
      "fallback": ["type": "object", "properties": answer, "additionalProperties": false],
      "pace": pace,
    ],
    "additionalProperties": false,
  ]

  private static let output: JSON = .object(
    answerMembers.merging([
      "exercise": ["type": "string", "description": "The exercise that it is for"],
      "task": ["type": "string", "description": "The task that it is for"],
      "promptContains": [
        "type": "string", "minLength": 1,
        "description": "Words of the prompt that it is for, in any case",
      ],
    ]) { first, _ in first })

  private static let answer: JSON = .object(answerMembers)

  private static let answerMembers: [String: JSON] = [
    "text": ["type": "string", "description": "The answer"],
    "file": ["type": "string", "description": "The answer as a file of the pack"],
    "generate": [
      "type": "object",
      "properties": [
        "errors": ["type": "array", "items": ["enum": names(PlantedError.self)]],
        "format": ["enum": names(PlantedOutput.Format.self)],
        "language": ["enum": names(WorldLanguage.self)],
        "difficulty": ["enum": ["easy", "medium", "hard"]],
        "clean": ["type": "integer", "minimum": 0, "maximum": 100],
      ],
      "additionalProperties": false,
    ],
    "pace": pace,
    "finish": ["enum": ["complete", "cut", "refused"]],
  ]

  private static let pace: JSON = [
    "type": "integer", "minimum": 0, "maximum": 5000,
    "description": "Milliseconds between two words",
  ]

  private static func names<Kind: RawRepresentable<String> & CaseIterable>(
    _ kind: Kind.Type
  ) -> JSON {
    .array(kind.allCases.map { .string($0.rawValue) })
  }
}
