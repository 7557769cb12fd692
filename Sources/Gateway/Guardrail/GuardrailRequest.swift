public import Detection
public import PolicyPacks
import StructuredText

/// What a LiteLLM proxy asks of a guardrail: the texts of a request or an answer that passes through it.
///
/// Source: LiteLLM, "Generic Guardrail API", `POST …/beta/litellm_basic_guardrail_api`.
public struct GuardrailRequest: Sendable {
  /// Which way the texts go.
  public enum Direction: String, Sendable, Hashable {
    /// To a model.
    case request
    /// Back from it.
    case response
  }

  /// Which way the texts go.
  public let direction: Direction
  /// The tool that is meant, if the proxy's configuration names one.
  public let tool: ToolID?
  /// The task, if the proxy's configuration names one.
  public let task: TaskID?
  /// The model, as the proxy calls it.
  public let model: String
  /// Whether data that may not go out is to be replaced.
  public let redacts: Bool
  /// The texts, which can be replaced.
  let texts: [String]
  /// What passes beside them, which cannot.
  let others: [String]
  /// Whether something passes that cannot be read as text.
  let isUnreadable: Bool

  /// Reads a request.
  ///
  /// - Throws: `GatewayRefusal`, which quotes nothing.
  public init(_ body: [UInt8]) throws(GatewayRefusal) {
    let (node, problems) = JSONReader.read(body)
    guard problems.isEmpty, let object = node?.value.object,
      let direction = object["input_type"]?.value.string.flatMap({ Direction(rawValue: $0) })
    else {
      throw GatewayRefusal(.notUnderstood, "This is no request of LiteLLM's generic guardrail API.")
    }
    let nodes = object["texts"]?.value.array ?? []
    let texts = nodes.compactMap(\.value.string)
    guard texts.count == nodes.count else {
      throw GatewayRefusal(.notUnderstood, "Each of the texts has to be a string.")
    }
    let beside = ["tools", "tool_calls", "structured_messages"].compactMap { object[$0]?.value }
    let found = beside.map { JSONTexts(of: $0) }
    let settings = object["additional_provider_specific_params"]?.value.object
    self.direction = direction
    self.texts = texts
    let known = Set(texts)
    others = found.flatMap(\.all).map(\.text).filter { !known.contains($0) }
    isUnreadable =
      found.contains { !$0.unreadable.isEmpty }
      || object["images"]?.value.array?.isEmpty == false
    tool = settings?["tool"]?.value.string.map { ToolID($0) }
    task = settings?["task"]?.value.string.map { TaskID($0) }
    redacts = settings?["redact"]?.value.bool ?? false
    model = object["model"]?.value.string ?? ""
  }

  /// All that passes, as one text.
  var joined: JoinedTexts { JoinedTexts(texts + others) }
}

extension GuardrailRequest: CustomStringConvertible, CustomReflectable {
  /// How much it holds, and nothing of it.
  public var description: String { "\(direction.rawValue) with \(texts.count) texts" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
