/// What the format of chat completions says itself, and which is therefore no text of anybody.
///
/// Source: OpenAI, "API reference", chat completions; JSON Schema 2020-12 for the parameters of tools. What is not
/// in here is checked as text, so a word that is missing costs a little time and lets nothing through.
enum ChatVocabulary {
  /// Whether a string is a word of the format, at a key that holds such words.
  static func isWord(_ string: String, at place: JSONPlace) -> Bool {
    if place.steps == ["model"] { return true }
    if identifierKeys.contains(place.key) { return isIdentifier(string) }
    return wordKeys.contains(place.key) && words.contains(string)
  }

  /// Whether a number is a setting of the request, or a count of the answer.
  static func isSetting(_ place: JSONPlace) -> Bool {
    place.steps.count == 1 && settings.contains(place.key) || place.steps.first == "usage"
      || place.key == "index"
  }

  /// Whether a key is a field of the format.
  static func isField(_ key: String) -> Bool { fields.contains(key) }

  /// `call_abc123`: what servers call a tool's call, an answer or a message.
  private static func isIdentifier(_ string: String) -> Bool {
    let parts = string.split(separator: "_", maxSplits: 1)
    let name = string.split { $0 == "_" || $0 == "-" }.first.map(String.init) ?? ""
    return identifierWords.contains(name) && string.utf8.count <= 64 && parts.count <= 2
      && string.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static let identifierKeys: Set = ["id", "tool_call_id"]
  private static let identifierWords: Set = ["call", "chatcmpl", "msg", "resp", "toolu"]
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
