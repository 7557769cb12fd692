/// A request to another system.
///
/// Its description names method and address only: headers may hold keys, and a body somebody's text.
public struct OutgoingRequest: Sendable {
  /// What is asked of the address.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Reads.
    case get = "GET"
    /// Hands over.
    case post = "POST"
    /// Puts there.
    case put = "PUT"
    /// Takes away.
    case delete = "DELETE"
  }

  /// What is asked of the address.
  public var method: Method
  /// The whole address, `https://…`, without a name and a password in it.
  public var url: String
  /// The body; empty for none.
  public var body: [UInt8]
  private(set) var headers: [(name: String, value: Secret)]

  /// A request.
  public init(_ method: Method, _ url: String, body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.body = body
    headers = []
  }

  /// Sets a header, in place of one with the same name.
  public mutating func set(_ name: String, _ value: String) {
    set(name, secret: Secret(value))
  }

  /// Sets a header that holds a secret, perhaps with a word before it such as `Bearer `.
  public mutating func set(_ name: String, secret: Secret, after word: String = "") {
    headers.removeAll { $0.name.lowercased() == name.lowercased() }
    headers.append((name, Secret(word + secret.revealed())))
  }
}

extension OutgoingRequest: CustomStringConvertible, CustomReflectable {
  /// Method and server.
  public var description: String { "\(method.rawValue) \(WebAddress(url)?.server ?? "?")" }
  /// Method and server.
  public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
