/// An array or object that is being read.
struct OpenContainer {
  let kind: Kind
  /// Where its bracket is.
  let start: Int
  var expectation = Expectation.start
  var elements: [JSONNode] = []
  var members: [JSONMember] = []
  var key = (text: "", range: 0..<0)

  enum Kind {
    case array
    case object

    init?(bracket: UInt8) {
      switch bracket {
      case UInt8(ascii: "["), UInt8(ascii: "]"): self = .array
      case UInt8(ascii: "{"), UInt8(ascii: "}"): self = .object
      default: return nil
      }
    }
  }

  /// What was read last, and with it what may follow.
  enum Expectation {
    case start
    case afterKey
    case afterColon
    case afterValue(end: Int)
    case afterComma(Range<Int>)
  }

  init(_ kind: Kind, start: Int) {
    self.kind = kind
    self.start = start
  }

  mutating func add(_ node: JSONNode, end: Int) {
    switch kind {
    case .array: elements.append(node)
    case .object: members.append(JSONMember(key: key.text, keyRange: key.range, value: node))
    }
    expectation = .afterValue(end: end)
  }

  var value: JSONValue {
    switch kind {
    case .array: .array(elements)
    case .object: .object(JSONObject(members))
    }
  }
}
