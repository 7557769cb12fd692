import StructuredText

/// A text that stands in JSON.
struct JSONText {
  /// The text.
  var text: String
  /// Which of the strings it is, in the order of the JSON; `nil` for what cannot be replaced by another text.
  var string: Int?
}

/// Every text in JSON that could carry something: strings, keys, numbers.
///
/// Left out is what the format itself says: the words of its vocabulary at the keys that hold them, the names of
/// its fields and the numbers of its settings. Whatever is not known counts as text.
struct JSONTexts {
  /// What can be replaced, in order.
  private(set) var strings: [JSONText] = []
  /// What cannot, in order.
  private(set) var others: [JSONText] = []
  /// Attachments that cannot be read as text, each by the JSON Pointer of its place.
  private(set) var unreadable: [String] = []
  private var count = 0

  /// The texts, those first that can be replaced.
  var all: [JSONText] { strings + others }

  /// The texts of a value.
  init(of value: JSONValue) { collect(value, JSONPlace()) }

  private mutating func collect(_ value: JSONValue, _ place: JSONPlace) {
    switch value {
    case .null, .bool: break
    case .number(let number):
      if !ChatVocabulary.isSetting(place) { others.append(JSONText(text: number.text)) }
    case .string(let string): collect(string, place)
    case .array(let elements):
      for (offset, element) in elements.enumerated() {
        collect(element.value, place.appending("\(offset)", isIndex: true))
      }
    case .object(let object):
      for member in object.members {
        if !ChatVocabulary.isField(member.key) { others.append(JSONText(text: member.key)) }
        collect(member.value.value, place.appending(member.key))
      }
    }
  }

  private mutating func collect(_ string: String, _ place: JSONPlace) {
    let index = count
    count += 1
    guard !string.isEmpty, !ChatVocabulary.isWord(string, at: place) else { return }
    switch Attachment(string, at: place) {
    case .text(let text): others.append(JSONText(text: text))
    case .unreadable: unreadable.append(place.pointer)
    case nil:
      strings.append(JSONText(text: string, string: index))
      // JSON in a string has escapes of its own, behind which a value would not be seen.
      for text in NestedJSON.texts(in: string) where !string.contains(text) {
        others.append(JSONText(text: text))
      }
    }
  }
}

/// A place in JSON.
struct JSONPlace {
  /// The keys on the way, indices of arrays among them.
  private(set) var steps: [String] = []
  /// The nearest key that is none of an array.
  private(set) var key = ""

  func appending(_ step: String, isIndex: Bool = false) -> JSONPlace {
    var place = self
    place.steps.append(step)
    if !isIndex { place.key = step }
    return place
  }

  /// The place as a JSON Pointer, RFC 6901.
  var pointer: String {
    steps.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
  }
}

extension JSONValue {
  /// The same with other strings.
  ///
  /// - Parameter replace: what takes the place of a string, by its number in the order of the JSON; `nil` to leave
  ///   it.
  func replacingStrings(_ replace: (_ index: Int, _ string: String) -> String?) -> JSONValue {
    var count = 0
    return replacingStrings(&count, replace)
  }

  private func replacingStrings(
    _ count: inout Int, _ replace: (Int, String) -> String?
  ) -> JSONValue {
    switch self {
    case .null, .bool, .number: return self
    case .string(let string):
      defer { count += 1 }
      return replace(count, string).map { .string($0) } ?? self
    case .array(let elements):
      return .array(
        elements.map { JSONNode($0.value.replacingStrings(&count, replace), range: $0.range) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            JSONMember(
              key: member.key, keyRange: member.keyRange,
              value: JSONNode(
                member.value.value.replacingStrings(&count, replace), range: member.value.range))
          }))
    }
  }
}

/// JSON that a string holds, as the arguments of a tool do.
enum NestedJSON {
  /// Its texts, where escapes hide how they read; none if the string is no JSON.
  static func texts(in string: String) -> [String] {
    guard string.utf8.contains(UInt8(ascii: "\\")), let value = value(in: string) else { return [] }
    let texts = JSONTexts(of: value)
    return texts.all.map(\.text)
  }

  /// The object or array in a string; `nil` if it holds none, or broken JSON.
  static func value(in string: String) -> JSONValue? {
    guard let first = string.utf8.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    let (node, problems) = JSONReader.read(Array(string.utf8))
    return problems.isEmpty ? node?.value : nil
  }
}
