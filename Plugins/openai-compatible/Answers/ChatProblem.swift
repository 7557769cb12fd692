import PluginKit

/// What a server says went wrong; its words are read and never repeated, as they may quote the prompt.
struct ChatProblem: Decodable, Sendable {
  private let words: String

  private enum CodingKeys: String, CodingKey { case code, type, message }

  /// Nothing is known.
  init() { words = "" }

  init(from decoder: any Decoder) throws {
    if let words = try? decoder.singleValueContainer().decode(String.self) {
      self.words = words.lowercased()
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    words = [CodingKeys.code, .type, .message]
      .compactMap { try? container.decodeIfPresent(String.self, forKey: $0) }
      .joined(separator: " ").lowercased()
  }

  /// Whether the prompt does not fit: the words of OpenAI, Azure, llama.cpp, vLLM and LiteLLM.
  var isTooLong: Bool {
    says([
      "context_length", "context length", "context window", "context size", "context_size",
      "maximum context", "too many tokens", "prompt is too long", "string_above_max_length",
    ])
  }

  /// Whether a filter stopped the prompt: the words of Azure.
  var isFiltered: Bool { says(["content_filter", "content management policy"]) }

  /// Whether the model is not there: the words of OpenAI, Ollama and vLLM.
  var isModelMissing: Bool {
    says(["model_not_found", "deploymentnotfound"])
      || (words.contains("model") && says(["not found", "does not exist", "not_found"]))
  }

  /// Whether nothing is left that was paid for: the words of OpenAI.
  var isQuotaUsedUp: Bool { says(["insufficient_quota", "billing"]) }

  private func says(_ phrases: [String]) -> Bool { phrases.contains(where: words.contains) }
}
