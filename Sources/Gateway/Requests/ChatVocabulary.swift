/// What the format of chat completions says itself, and which is therefore no text of anybody.
///
/// Source: OpenAI, "API reference", chat completions; JSON Schema 2020-12 for the parameters of tools. What is not
/// in here is checked as text, so a word that is missing costs a little time and lets nothing through.
enum ChatVocabulary {
  /// Whether a string is a word of the format, at a key that holds such words.
  static func isWord(_ string: String, at place: JSONPlace) -> Bool {
    if place.steps == ["model"] { return string.isPlainName }
    if isIdentifierPlace(place) { return isIdentifier(string) }
    return wordKeys.contains(place.key) && words.contains(string)
  }

  /// Whether a number is a setting of the request, or a count of the answer; a longer one could be anything.
  static func isSetting(_ number: String, at place: JSONPlace) -> Bool {
    guard number.utf8.count <= 10 else { return false }
    return place.steps.count == 1 && settings.contains(place.key)
      || place.steps.first == "usage" && fields.contains(place.key) || place.key == "index"
  }

  /// Whether a key is a field of the format.
  static func isField(_ key: String) -> Bool { fields.contains(key) }

  /// Whether a role is one that the format knows.
  static func isRole(_ role: String) -> Bool { roles.contains(role) }

  /// Where the format has names of calls: `/messages/0/tool_call_id`, `/messages/0/tool_calls/0/id`; and `/id`.
  private static func isIdentifierPlace(_ place: JSONPlace) -> Bool {
    let steps = place.steps
    return steps == ["id"] || steps.count == 3 && place.key == "tool_call_id"
      || steps.count >= 4 && place.key == "id" && steps[steps.count - 3] == "tool_calls"
  }

  /// `call_abc123`: what servers call a tool's call or an answer.
  private static func isIdentifier(_ string: String) -> Bool {
    let parts = string.split(maxSplits: 1) { $0 == "_" || $0 == "-" }
    return parts.count == 2 && identifierWords.contains(String(parts[0]))
      && parts[1].utf8.count <= 64
      && parts[1].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  private static let identifierWords: Set = ["call", "chatcmpl", "msg", "resp", "toolu"]
  private static let roles: Set = ["system", "developer", "user", "assistant", "tool", "function"]
  private static let wordKeys: Set = [
    "role", "type", "object", "finish_reason", "tool_choice", "detail", "format",
    "reasoning_effort", "service_tier", "verbosity",
  ]
  private static let words: Set = [
    "system", "developer", "user", "assistant", "tool", "function",
    "text", "image_url", "input_audio", "file", "refusal",
    "json_object", "json_schema", "object", "array", "string", "number", "integer", "boolean",
    "null",
    "auto", "none", "required", "low", "medium", "high", "minimal", "default", "wav", "mp3",
    "chat.completion", "chat.completion.chunk", "list", "model",
    "stop", "length", "tool_calls", "content_filter", "function_call",
  ]
  private static let settings: Set = [
    "temperature", "top_p", "top_k", "min_p", "n", "max_tokens", "max_completion_tokens",
    "presence_penalty", "frequency_penalty", "repetition_penalty", "seed", "created", "num_ctx",
  ]
  private static let fields: Set = [
    "model", "messages", "role", "content", "name", "tool_calls", "tool_call_id", "id", "type",
    "function", "arguments", "description", "parameters", "properties", "required", "items", "enum",
    "additionalProperties", "strict", "tools", "tool_choice", "parallel_tool_calls", "stream",
    "stream_options", "include_usage", "temperature", "top_p", "top_k", "min_p", "n", "max_tokens",
    "max_completion_tokens", "presence_penalty", "frequency_penalty", "repetition_penalty", "seed",
    "stop", "user", "response_format", "json_schema", "schema", "text", "image_url", "url",
    "detail",
    "input_audio", "data", "format", "file", "file_data", "filename", "file_id", "metadata",
    "reasoning_effort", "reasoning_content", "reasoning", "refusal", "logprobs", "top_logprobs",
    "choices", "message", "delta", "index", "finish_reason", "usage", "prompt_tokens",
    "completion_tokens", "total_tokens", "object", "created", "system_fingerprint", "service_tier",
    "prompt_tokens_details", "completion_tokens_details", "annotations", "function_call",
  ]
}

extension String {
  /// Whether it can be what a program calls something: short, and without a space.
  var isPlainName: Bool {
    !isEmpty && utf8.count <= 100
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_.:/@".utf8.contains(byte)
        }
      }
  }
}
