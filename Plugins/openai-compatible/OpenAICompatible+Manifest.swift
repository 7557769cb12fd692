import OutgoingHTTP
public import PluginKit

extension OpenAICompatible {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "openai-compatible", title: "A model behind an OpenAI-compatible API", version: "1.0.0",
    kinds: [.tool], configuration: configuration,
    needs: PluginNeeds(
      network: ["the host of baseURL"], environment: ProxySettings.variables,
      deadlineMs: 120_000))

  private static let configuration: JSON = [
    "type": "object",
    "properties": [
      "baseURL": [
        "type": "string", "pattern": "^https?://",
        "description": "The address before /chat/completions, such as http://127.0.0.1:8080/v1",
      ],
      "model": ["type": "string", "description": "The model, as the server calls it"],
      "keyFrom": [
        "type": "string", "format": .string(PluginManifest.variableFormat),
        "description": "The variable of the environment that holds the key",
      ],
      "system": ["type": "string", "description": "An instruction before every conversation"],
      "temperature": ["type": "number", "minimum": 0, "maximum": 2],
      "maxTokens": ["type": "integer", "minimum": 1],
      "timeoutMs": ["type": "integer", "minimum": 1],
      "headers": ["type": "object", "additionalProperties": ["type": "string"]],
      "parameters": [
        "type": "object", "description": "Further members of the request, such as top_p",
      ],
      "allowPlainHTTP": [
        "type": "boolean", "description": "Whether http:// to another machine is allowed",
      ],
      "certificates": [
        "type": "string",
        "description": "A file of certificates (PEM) that are trusted in place of the system's",
      ],
      "azure": [
        "type": "object",
        "properties": ["deployment": ["type": "string"], "apiVersion": ["type": "string"]],
        "required": ["deployment", "apiVersion"], "additionalProperties": false,
      ],
    ],
    "required": ["baseURL"],
    "anyOf": [["required": ["model"]], ["required": ["azure"]]],
    "additionalProperties": false,
  ]
}
