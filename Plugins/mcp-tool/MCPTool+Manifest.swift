import OutgoingHTTP
public import PluginKit

extension MCPTool {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "mcp-tool", title: "A tool of an MCP server", version: "1.0.0", kinds: [.tool],
    configuration: configuration,
    needs: PluginNeeds(
      network: ["the host of url"], environment: ProxySettings.variables, deadlineMs: 60_000))

  private static let variable: JSON = [
    "type": "string", "format": .string(PluginManifest.variableFormat),
  ]

  private static let paths: JSON = [
    "type": "array", "items": ["type": "string", "pattern": "^/"],
  ]

  private static let configuration: JSON = [
    "type": "object",
    "properties": [
      "command": [
        "type": "array", "items": ["type": "string"], "minItems": 1,
        "format": .string(PluginManifest.programFormat),
        "description": "The server's program and its arguments",
      ],
      "url": ["type": "string", "pattern": "^https?://", "description": "The server's address"],
      "tool": [
        "type": "string", "minLength": 1, "description": "The tool, as the server calls it",
      ],
      "argument": [
        "type": "string", "minLength": 1, "description": "The argument that gets the prompt",
      ],
      "arguments": ["type": "object", "description": "Arguments that are always the same"],
      "keyFrom": variable,
      "headers": ["type": "object", "additionalProperties": ["type": "string"]],
      "allowPlainHTTP": ["type": "boolean"],
      "certificates": [
        "type": "string",
        "description": "A file of certificates (PEM) that are trusted in place of the system's",
      ],
      "environment": ["type": "array", "items": variable],
      "sandbox": [
        "type": "object",
        "properties": ["network": ["type": "boolean"], "reads": paths, "writes": paths],
        "additionalProperties": false,
      ],
      "timeoutMs": ["type": "integer", "minimum": 1],
      "probeMs": ["type": "integer", "minimum": 1],
    ],
    "required": ["tool", "argument"],
    "oneOf": [["required": ["command"]], ["required": ["url"]]],
    "additionalProperties": false,
  ]
}
