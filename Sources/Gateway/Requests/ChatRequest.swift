import Detection
import StructuredText

/// What a client asks a model: `POST /v1/chat/completions`.
///
/// Every text in it is known, messages, arguments of tools and attachments alike; what cannot be read is named.
/// It is sent on as it was understood and not as it came, so that no two readers see different things in it.
public struct ChatRequest: Sendable {
  /// The model that is asked for.
  public let model: String
  /// Whether the answer is to come in pieces.
  public let streams: Bool
  /// The texts.
  let texts: [JSONText]
  /// Attachments that cannot be read as text, by their places.
  let unreadable: [String]
  private let value: JSONValue

  /// Reads a request.
  ///
  /// - Throws: `GatewayRefusal`, which quotes nothing.
  public init(_ body: [UInt8]) throws(GatewayRefusal) {
    let (node, problems) = JSONReader.read(body)
    if let problem = problems.first {
      throw GatewayRefusal(
        .notUnderstood, "The request is no sound JSON at byte \(problem.range.lowerBound + 1).")
    }
    guard let object = node?.value.object else {
      throw GatewayRefusal(.notUnderstood, "The request has to be a JSON object.")
    }
    guard let model = object["model"]?.value.string, !model.isEmpty else {
      throw GatewayRefusal(.notUnderstood, "The request names no model.", parameter: "model")
    }
    guard let messages = object["messages"]?.value.array, !messages.isEmpty else {
      throw GatewayRefusal(.notUnderstood, "The request has no messages.", parameter: "messages")
    }
    // Pieces of tokens could not be read as the text that they are pieces of.
    let probabilities = object["logprobs"]?.value
    guard probabilities?.bool == false || probabilities?.isNothing ?? true else {
      throw GatewayRefusal(
        .notUnderstood, "Probabilities of tokens cannot be checked; leave 'logprobs' out.",
        parameter: "logprobs")
    }
    self.model = model
    streams = object["stream"]?.value.bool ?? false
    value = .object(object)
    let found = JSONTexts(of: value)
    (texts, unreadable) = (found.all, found.unreadable)
  }

  /// The draft that it is: its texts, one behind the other.
  var draft: JoinedTexts { JoinedTexts(texts.map(\.text)) }

  /// The request with other texts, as far as they can be replaced.
  ///
  /// - Parameter replaced: a text for each of `texts`.
  func body(_ replaced: [String]) -> [UInt8] {
    var strings: [Int: String] = [:]
    for (old, new) in zip(texts, replaced) where old.text != new {
      if let index = old.string { strings[index] = new }
    }
    return Array(value.replacingStrings { index, _ in strings[index] }.text().utf8)
  }

  /// The request as it is sent on.
  var body: [UInt8] { Array(value.text().utf8) }
}

extension ChatRequest: CustomStringConvertible, CustomReflectable {
  /// How much it holds, and nothing of it.
  public var description: String { "request with \(texts.count) texts" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
