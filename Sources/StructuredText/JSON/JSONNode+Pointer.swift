extension JSONNode {
  /// The piece that a pointer leads to, if there is one.
  ///
  /// Of members with the same key the last one counts.
  public subscript(pointer: JSONPointer) -> JSONNode? {
    var node = self
    for token in pointer.tokens {
      guard let next = node.child(token) else { return nil }
      node = next
    }
    return node
  }

  /// The member or element that one step of a pointer leads to.
  public func child(_ token: String) -> JSONNode? {
    switch value {
    case .object(let object): object[token]
    case .array(let elements):
      Self.index(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    default: nil
    }
  }

  /// The index that a token means: digits, without a zero in front.
  private static func index(_ token: String) -> Int? {
    let digits = token.utf8
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return Int(token)
  }
}
