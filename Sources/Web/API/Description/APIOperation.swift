import HTTPTypes
import PluginKit

/// What can be done at one address of the API, as the document describes it.
///
/// Who may do it stands in the access table, and nowhere else.
struct APIOperation: Sendable {
  let method: HTTPRequest.Method
  /// The address as the access table has it.
  let path: String
  /// Its name among all, such as `listRequests`.
  let id: String
  /// What it does, in a few words.
  let summary: String
  /// What else there is to know.
  var details: String?
  /// What stands in the address.
  var parameters: [APIParameter] = []
  /// What is sent; `nil` where nothing is.
  var body: APIContent?
  /// What comes back.
  let reply: APIContent
  /// What can stand in the way, beside what can everywhere.
  var problems: [Problem.Kind] = []
  /// What can be done with what came back.
  var links: [String: JSON] = [:]
  /// Whether it comes in parts.
  var isList = false
  /// Whether the same request, sent twice with the same key, is done once.
  var takesKey = false

  init(
    _ method: HTTPRequest.Method, _ path: String, _ id: String, _ summary: String,
    reply: APIContent
  ) {
    (self.method, self.path, self.id, self.summary) = (method, path, id, summary)
    self.reply = reply
  }

  /// A copy that is changed.
  func with(_ change: (inout APIOperation) -> Void) -> APIOperation {
    var copy = self
    change(&copy)
    return copy
  }
}

/// Something that stands in an address.
struct APIParameter: Sendable {
  enum Place: String, Sendable { case path, query }

  let name: String
  let place: Place
  let says: String
  let schema: JSON
}

/// A value that is sent, by the type that reads and writes it.
struct APIContent: Sendable {
  let type: any (Decodable & Sendable).Type
  /// One that works on the demonstration, where there is one that always does.
  let example: JSON?
  /// Fields that have to be there at this address, though the type can do without.
  let needs: [String]

  init(_ type: any (Decodable & Sendable).Type, example: JSON? = nil, needs: [String] = []) {
    (self.type, self.example, self.needs) = (type, example, needs)
  }

  /// Nothing, which is `{}`.
  static let nothing = APIContent(NoContent.self, example: [:])
}

/// An object of which nothing is looked at.
struct NoContent: Decodable, Sendable {
  private enum CodingKeys: CodingKey {}

  init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: CodingKeys.self) }
}
