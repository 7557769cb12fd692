/// The headers of an answer.
public struct ResponseHeaders: Sendable, Hashable {
  private let fields: [String: String]

  /// Headers; several with one name are joined with commas, RFC 9110 section 5.3.
  public init(_ fields: [(name: String, value: String)]) {
    var joined: [String: String] = [:]
    for field in fields {
      let name = field.name.lowercased()
      joined[name] = joined[name].map { "\($0), \(field.value)" } ?? field.value
    }
    self.fields = joined
  }

  /// The value of a header, whatever the case of its name; `nil` if there is none.
  public subscript(name: String) -> String? { fields[name.lowercased()] }
}

extension ResponseHeaders {
  /// The media type of the body, lower case and without its parameters; empty if it is not said.
  public var mediaType: String {
    let value = self["content-type"] ?? ""
    return value.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
  }
}
