import OutgoingHTTP
public import PluginKit

extension XAPI {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "xapi", title: "A learning record store (xAPI 1.0.3)", version: "1.0.0",
    kinds: [.exporter], configuration: configuration,
    needs: PluginNeeds(
      network: ["the host of endpoint"], environment: ProxySettings.variables,
      deadlineMs: 120_000))

  private static let configuration: JSON = [
    "type": "object", "required": ["endpoint", "iriBase", "userFrom", "passwordFrom"],
    "additionalProperties": false,
    "properties": [
      "endpoint": [
        "type": "string", "pattern": "^https?://",
        "description":
          "The address before /statements, such as https://lrs.example.org/xapi",
      ],
      "iriBase": [
        "type": "string", "pattern": "^https?://",
        "description":
          "What the organisation's activities, verbs and accounts begin with; never change it",
      ],
      "userFrom": [
        "type": "string", "format": .string(PluginManifest.variableFormat),
        "description": "The variable of the environment that holds the user's name",
      ],
      "passwordFrom": [
        "type": "string", "format": .string(PluginManifest.variableFormat),
        "description": "The variable of the environment that holds the password",
      ],
      "batch": [
        "type": "integer", "minimum": 1, "maximum": 1000,
        "description": "The most statements in one call; 100 if it is not said",
      ],
      "allowPlainHTTP": [
        "type": "boolean", "description": "Whether http:// to another machine is allowed",
      ],
      "certificates": [
        "type": "string",
        "description": "A file of certificates (PEM) that are trusted in place of the system's",
      ],
    ],
  ]
}
