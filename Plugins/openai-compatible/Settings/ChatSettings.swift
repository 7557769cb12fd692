import PluginKit

/// The configuration, as the manifest's schema has it.
struct ChatSettings: Decodable, Sendable {
  /// Where Azure has a model.
  struct Azure: Decodable, Sendable {
    var deployment: String
    var apiVersion: String
  }

  var baseURL: String
  var model: String?
  var keyFrom: String?
  var system: String?
  var temperature: Double?
  var maxTokens: Int?
  var timeoutMs: Int?
  var headers: [String: String]?
  var parameters: [String: JSON]?
  var allowPlainHTTP: Bool?
  var certificates: String?
  var azure: Azure?

  /// What the model is called.
  var name: String { model ?? azure?.deployment ?? "a model" }
}
