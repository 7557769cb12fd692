/// A request or notification as it stands on the line.
public struct WireRequest<Parameters: Codable & Sendable>: Codable, Sendable {
  /// Always `2.0`.
  public var jsonrpc = "2.0"
  /// What the answer refers to; `nil` for a notification.
  public var id: JSON?
  /// The method.
  public var method: String
  /// What it is called with.
  public var params: Parameters?

  /// A request.
  public init(id: JSON? = nil, _ method: PluginMethod, _ params: Parameters?) {
    self.id = id
    self.method = method.rawValue
    self.params = params
  }
}

/// An answer as it stands on the line: a result or an error.
public struct WireResponse<Result: Codable & Sendable>: Codable, Sendable {
  /// Always `2.0`.
  public var jsonrpc = "2.0"
  /// The request's id; `nil` if that could not be read.
  public var id: JSON?
  /// What came out.
  public var result: Result?
  /// Why nothing did.
  public var error: WireError?

  /// An answer.
  public init(id: JSON?, result: Result) {
    self.id = id
    self.result = result
  }

  /// A refusal.
  public init(id: JSON?, error: PluginError) where Result == JSON {
    self.id = id
    self.error = WireError(error)
  }
}

/// What is read of a line first: whose answer it is, or which method it calls.
public struct WireHead: Codable, Sendable {
  /// `2.0`, or the line is none of the contract's.
  public var jsonrpc: String?
  /// The id; `nil` for a notification.
  public var id: JSON?
  /// The method; `nil` for an answer.
  public var method: String?
  /// The error, if it is an answer that has one.
  public var error: WireError?
}

/// An error as it stands on the line.
public struct WireError: Codable, Sendable, Hashable {
  /// What belongs to some errors.
  public struct Details: Codable, Sendable, Hashable {
    /// A JSON Pointer to what is wrong.
    public var pointer: String?
    /// When another try makes sense.
    public var retryAfterMs: Int?
    /// The majors that the plugin speaks.
    public var supported: [Int]?
  }

  /// The kind of failure.
  public var code: Int
  /// What went wrong.
  public var message: String
  /// What belongs to it.
  public var data: Details?

  /// An error for the line.
  public init(_ error: PluginError) {
    code = error.code.rawValue
    message = error.message
    guard error.pointer != nil || error.retryAfterMs != nil || error.supported != nil else {
      return
    }
    data = Details(
      pointer: error.pointer, retryAfterMs: error.retryAfterMs, supported: error.supported)
  }

  /// The error that was on the line.
  public var pluginError: PluginError {
    PluginError(
      PluginError.Code(rawValue: code), message, pointer: data?.pointer,
      retryAfterMs: data?.retryAfterMs, supported: data?.supported)
  }
}
