/// Why a plugin did not do what it was called for.
///
/// It holds no text that a person wrote.
public struct PluginError: Error, Sendable, Hashable, Codable {
  /// The kinds of failure: numbers of JSON-RPC 2.0, and from 1000 on those of the contract.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable {
    /// The number on the wire.
    public let rawValue: Int

    /// A kind of failure, perhaps one that this kit does not know.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The line was no JSON.
    public static let parseError = Code(rawValue: -32700)
    /// The JSON was no request.
    public static let invalidRequest = Code(rawValue: -32600)
    /// There is no such method.
    public static let methodNotFound = Code(rawValue: -32601)
    /// The parameters are not what the method takes; `pointer` says where.
    public static let invalidParameters = Code(rawValue: -32602)
    /// A call came before `plugin/initialize`.
    public static let notInitialized = Code(rawValue: -32002)
    /// Host and plugin speak no major of the contract in common.
    public static let noCommonAPI = Code(rawValue: 1000)
    /// The configuration cannot be used; `pointer` says where.
    public static let badConfiguration = Code(rawValue: 1001)
    /// What was handed over cannot be used.
    public static let badInput = Code(rawValue: 1002)
    /// It took too long.
    public static let deadline = Code(rawValue: 1003)
    /// The host did not want it any more.
    public static let cancelled = Code(rawValue: 1004)
    /// It is not permitted.
    public static let denied = Code(rawValue: 1005)
    /// It is not there for the moment; `retryAfterMs` says for how long.
    public static let unavailable = Code(rawValue: 1006)
    /// Something went wrong inside.
    public static let internalFailure = Code(rawValue: 1007)
  }

  /// The kind of failure.
  public var code: Code
  /// What went wrong, in a sentence without a full stop.
  public var message: String
  /// The place in parameters or configuration: a JSON Pointer, RFC 6901.
  public var pointer: String?
  /// After how many milliseconds another try makes sense.
  public var retryAfterMs: Int?
  /// The majors that the plugin speaks, where none is in common.
  public var supported: [Int]?

  /// A failure.
  public init(
    _ code: Code, _ message: String, pointer: String? = nil, retryAfterMs: Int? = nil,
    supported: [Int]? = nil
  ) {
    self.code = code
    self.message = message
    self.pointer = pointer
    self.retryAfterMs = retryAfterMs
    self.supported = supported
  }
}

extension PluginError: CustomStringConvertible {
  /// The message, with the place.
  public var description: String {
    pointer.map { "\(message) (at \($0.isEmpty ? "the whole" : $0))" } ?? message
  }
}

extension PluginError {
  /// Any error as one of the contract's; what is not one of these is an internal failure.
  ///
  /// Only the type of an unknown error is told: its words might be somebody's text.
  public init(_ error: any Error) {
    switch error {
    case let error as PluginError: self = error
    case is CancellationError: self.init(.cancelled, "the call was cancelled")
    default: self.init(.internalFailure, "the plugin failed with \(type(of: error))")
    }
  }
}
