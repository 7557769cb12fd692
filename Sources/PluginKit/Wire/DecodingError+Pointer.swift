extension PluginError {
  /// What is wrong with JSON, and where; the value itself is not told.
  init(_ code: Code, _ error: DecodingError) {
    let (context, words): (DecodingError.Context, String)
    switch error {
    case .keyNotFound(let key, let place):
      (context, words) = (place, "'\(key.stringValue)' is missing")
    case .typeMismatch(let type, let place):
      (context, words) = (place, "this should be \(Self.name(of: type))")
    case .valueNotFound(let type, let place):
      (context, words) = (place, "this should be \(Self.name(of: type))")
    case .dataCorrupted(let place): (context, words) = (place, "the value cannot be used")
    @unknown default:
      self.init(code, "the value cannot be read", pointer: "")
      return
    }
    self.init(code, words, pointer: context.codingPath.pointer)
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Int.Type, is UInt64.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [JSON].Type, is [String].Type, is [Int].Type: "an array"
    default: "a value of another kind"
    }
  }
}

extension [any CodingKey] {
  /// The path as a JSON Pointer, RFC 6901.
  fileprivate var pointer: String {
    map { key in
      let name = key.intValue.map(String.init) ?? key.stringValue
      return "/"
        + name.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
        .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }.joined()
  }
}
