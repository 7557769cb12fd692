/// The members of an object, in the order of the text, those with the same key kept.
public struct JSONObject: Sendable {
  /// Every member.
  public let members: [JSONMember]

  /// Where to find a key, if there are many; the last member with a key counts.
  private let index: [ExactString: Int]?

  /// How many members are searched faster one by one.
  private static let fewMembers = 8

  /// Creates an object.
  public init(_ members: [JSONMember]) {
    self.members = members
    guard members.count > Self.fewMembers else {
      index = nil
      return
    }
    var index: [ExactString: Int] = [:]
    index.reserveCapacity(members.count)
    for (offset, member) in members.enumerated() { index[ExactString(member.key)] = offset }
    self.index = index
  }

  /// The value of a key: of its last member, as most readers of JSON have it.
  public subscript(key: String) -> JSONNode? { member(key)?.value }

  /// The last member with this key.
  public func member(_ key: String) -> JSONMember? {
    let key = ExactString(key)
    if let index { return index[key].map { members[$0] } }
    return members.last { ExactString($0.key) == key }
  }

  /// How many different keys there are.
  public var keyCount: Int {
    if let index { return index.count }
    return members.indices.count { isLast($0) }
  }

  /// Whether no later member has the same key.
  func isLast(_ offset: Int) -> Bool {
    let key = ExactString(members[offset].key)
    if let index { return index[key] == offset }
    return !members[(offset + 1)...].contains { ExactString($0.key) == key }
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same keys with the same values, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.keyCount == right.keyCount
      && left.members.allSatisfy { left[$0.key]?.value == right[$0.key]?.value }
  }

  /// Feeds keys and values without regard to their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (offset, member) in members.enumerated() where isLast(offset) {
      var own = hasher
      own.combine(ExactString(member.key))
      own.combine(member.value.value)
      sum &+= own.finalize()
    }
    hasher.combine(sum)
  }
}

/// A key and its value.
public struct JSONMember: Sendable, Hashable {
  /// The key, its escapes undone.
  public let key: String
  /// Where the key stands, its quotes included.
  public let keyRange: Range<Int>
  /// The value.
  public let value: JSONNode

  /// Creates a member.
  public init(key: String, keyRange: Range<Int>, value: JSONNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
