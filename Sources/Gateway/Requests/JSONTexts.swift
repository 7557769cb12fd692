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
  /// What cannot, in order: keys, numbers, and what is seen only when something is read as clients read it.
  private(set) var others: [JSONText] = []
  /// What cannot be read as text, each by the JSON Pointer of its place; places are fields of the format and numbers.
  private(set) var unreadable: [String] = []
  private var count = 0
  private let nesting: NestedJSON?

  /// The texts, those first that can be replaced.
  var all: [JSONText] { strings + others }

  /// The texts of a request or an answer.
  init(of value: JSONValue) {
    nesting = nil
    collect(JSONNode(value, range: 0..<0), JSONPlace())
  }

  /// The texts of JSON that a string holds.
  init(of nested: NestedJSON) {
    nesting = nested
    collect(nested.node, JSONPlace())
  }

  private mutating func collect(_ node: JSONNode, _ place: JSONPlace) {
    switch node.value {
    case .null, .bool: break
    case .number(let number):
      if nesting == nil, !ChatVocabulary.isSetting(number.text, at: place) {
        others.append(JSONText(text: number.text))
      }
    case .string(let string): collect(string, node, place)
    case .array(let elements): collect(elements, place)
    case .object(let object): collect(object, place)
    }
  }

  private mutating func collect(_ elements: [JSONNode], _ place: JSONPlace) {
    for (offset, element) in elements.enumerated() {
      collect(element, place.appending("\(offset)", isIndex: true))
    }
    // Clients cut a text into parts where they like, and models read the parts as one.
    let parts = elements.compactMap { $0.value.object?["text"]?.value.string }
    if parts.count > 1 { others.append(JSONText(text: parts.joined())) }
  }

  private mutating func collect(_ object: JSONObject, _ place: JSONPlace) {
    var isAttachment = place.isAttachment
    if place.isContentPart, nesting == nil {
      switch ContentPart(object) {
      case .text: break
      case .file(let texts):
        others += texts.map { JSONText(text: $0) }
        isAttachment = true
      case .unreadable:
        unreadable.append(place.pointer)
        isAttachment = true
      }
    }
    for member in object.members {
      let isHidden = nesting.map { $0.isHidden(member.keyRange) } ?? true
      if isHidden, nesting != nil || !ChatVocabulary.isField(member.key) {
        others.append(JSONText(text: member.key))
      }
      collect(member.value, place.appending(member.key, isAttachment: isAttachment))
    }
  }

  private mutating func collect(_ string: String, _ node: JSONNode, _ place: JSONPlace) {
    let index = count
    count += 1
    // What an attachment holds was read as a file, or cannot be.
    guard !string.isEmpty, !place.isData else { return }
    if let nesting {
      // Only what escapes hide was not seen in the string that holds it.
      if nesting.isHidden(node.range) { others.append(JSONText(text: string)) }
    } else if ChatVocabulary.isWord(string, at: place) {
      return
    } else {
      strings.append(JSONText(text: string, string: index))
    }
    guard let nested = NestedJSON(in: string, depth: (nesting?.depth ?? 0) + 1) else { return }
    guard nested.depth <= NestedJSON.deepest else { return unreadable.append(place.pointer) }
    let found = JSONTexts(of: nested)
    others += found.others
    if !found.unreadable.isEmpty { unreadable.append(place.pointer) }
  }
}

/// A place in JSON.
struct JSONPlace {
  /// The keys on the way, indices of arrays among them.
  private(set) var steps: [String] = []
  /// The nearest key that is none of an array.
  private(set) var key = ""

  /// Whether it is in a part of a content that is no text.
  private(set) var isAttachment = false

  func appending(_ step: String, isIndex: Bool = false, isAttachment: Bool = false) -> JSONPlace {
    var place = self
    place.steps.append(step)
    if !isIndex { place.key = step }
    place.isAttachment = self.isAttachment || isAttachment
    return place
  }

  /// Whether it is the data of an attachment.
  var isData: Bool { isAttachment && (key == "file_data" || key == "data") }

  /// Whether it is a part of a message's content: `/messages/0/content/0`.
  var isContentPart: Bool {
    steps.count == 4 && steps[0] == "messages" && steps[2] == "content"
  }

  /// The place as a JSON Pointer, RFC 6901, as far as its fields are those of the format.
  var pointer: String {
    steps.map { step in
      let isNumber = step.utf8.count <= 9 && Int(step) != nil
      return isNumber || ChatVocabulary.isField(step) ? "/\(step)" : "/…"
    }.joined()
  }
}
