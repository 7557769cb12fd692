import OutgoingHTTP
public import PluginKit

extension Webhook {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "webhook", title: "A system that takes requests over HTTP", version: "1.0.0",
    kinds: [.connector], configuration: configuration,
    needs: PluginNeeds(
      network: ["the host of url"], environment: ProxySettings.variables, deadlineMs: 30_000))

  private static let configuration: JSON = [
    "type": "object", "required": ["url", "secretFrom"], "additionalProperties": false,
    "properties": [
      "url": [
        "type": "string", "pattern": "^https?://",
        "description": "Where requests are posted to, such as https://tickets.example.org/dryrun",
      ],
      "secretFrom": [
        "type": "string", "format": .string(PluginManifest.variableFormat),
        "description":
          "The variable of the environment that holds the secret that calls are signed with",
      ],
      "statusURL": [
        "type": "string", "pattern": "^https?://",
        "description":
          "Where the status of a ticket is, with {ticket} in it; without it: url, a slash, the ticket",
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
