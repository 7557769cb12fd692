/// Answers prompts: one of the organisation's AI tools.
///
/// ## Requirements
/// - The answer is delivered in pieces, in order, each of them valid text; all of them together are the
///   answer. A tool that cannot stream delivers one piece.
/// - Nothing is delivered after `complete` has returned or thrown.
/// - An answer that was cut off is thrown as an error, or says so with `finish`; it never looks complete.
/// - A tool that is busy for the moment throws `unavailable` with the time to wait.
/// - Keys come from the environment that the manifest names, and stand in no message.
///
/// ## The test that must pass
/// `ConformanceKit` checks `describe`, an answer within the deadline, cancellation, and calls beside
/// each other. It runs against what the plugin is configured for, so configure something that answers.
public protocol ToolPlugin: Sendable {
  /// What the tool is.
  func describe() async throws -> ToolDescription

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - call: until when, and for whom.
  ///   - deliver: takes each piece of the answer; it waits while the reader is slower, and throws if
  ///     nobody reads on.
  /// - Returns: how the answer ended.
  func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd
}

/// What a tool is, for people who choose.
public struct ToolDescription: Sendable, Hashable, Codable {
  /// What it speaks with, in a few words; never a key.
  public var title: String
  /// Whether it only plays a tool, for practice.
  public var isSimulated: Bool

  /// What a tool is.
  public init(title: String, isSimulated: Bool = false) {
    self.title = title
    self.isSimulated = isSimulated
  }
}

/// What a tool is asked.
public struct ToolRequest: Sendable, Hashable, Codable {
  /// The conversation so far; the last message is the prompt.
  public var messages: [ToolMessage]
  /// The piece of work it is for.
  public var task: String?
  /// The exercise that asks, in practice.
  public var exercise: String?
  /// What makes simulated answers repeatable.
  public var seed: UInt64?

  /// A conversation.
  public init(
    _ messages: [ToolMessage], task: String? = nil, exercise: String? = nil, seed: UInt64? = nil
  ) {
    self.messages = messages
    self.task = task
    self.exercise = exercise
    self.seed = seed
  }

  /// One prompt, perhaps with an instruction that stands before it.
  public init(prompt: String, system: String? = nil, task: String? = nil) {
    let system = system.map { [ToolMessage(.system, $0)] } ?? []
    self.init(system + [ToolMessage(.user, prompt)], task: task)
  }

  /// The last message of the person; empty if there is none.
  public var prompt: String { messages.last { $0.role == .user }?.text ?? "" }
}

/// One message of a conversation with a tool.
public struct ToolMessage: Sendable, Hashable, Codable {
  /// Who says it.
  public enum Role: String, Sendable, Hashable, Codable {
    /// The organisation, before the conversation.
    case system
    /// The person.
    case user
    /// The tool.
    case assistant
  }

  /// Who says it.
  public var role: Role
  /// What is said.
  public var text: String

  /// A message.
  public init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }
}

/// How an answer ended.
public struct ToolEnd: Sendable, Hashable, Codable {
  /// Why a tool said no more.
  public enum Finish: String, Sendable, Hashable, Codable {
    /// It was done.
    case complete
    /// A limit of the length cut it off.
    case cut
    /// The tool refused to answer.
    case refused
  }

  /// Why the tool said no more.
  public var finish: Finish
  /// What answered, as it calls itself.
  public var model: String?

  /// How an answer ended.
  public init(_ finish: Finish = .complete, model: String? = nil) {
    self.finish = finish
    self.model = model
  }
}
