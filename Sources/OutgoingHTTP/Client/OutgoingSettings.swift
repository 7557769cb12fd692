/// How a client makes its calls.
public struct OutgoingSettings: Sendable, Hashable {
  /// How long a connection may take.
  public var connectTimeout: Duration
  /// The most bytes of one answer.
  public var responseLimit: Int
  /// Whether `http://` is allowed to other machines than this one.
  public var allowsPlainHTTP: Bool
  /// When calls are made again.
  public var retry: RetryRule
  /// The proxy that calls leave by.
  public var proxy: ProxySettings
  /// A file of certificates (PEM) that are trusted in place of the system's; `nil` for the system's.
  public var certificates: String?

  /// Settings; the defaults suit a service of the organisation.
  public init(
    connectTimeout: Duration = .seconds(5), responseLimit: Int = 16 * 1024 * 1024,
    allowsPlainHTTP: Bool = false, retry: RetryRule = RetryRule(), proxy: ProxySettings = .none,
    certificates: String? = nil
  ) {
    self.connectTimeout = connectTimeout
    self.responseLimit = responseLimit
    self.allowsPlainHTTP = allowsPlainHTTP
    self.retry = retry
    self.proxy = proxy
    self.certificates = certificates
  }
}
