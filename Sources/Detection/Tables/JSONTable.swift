/// Objects of JSON with the same keys, one behind the other: in an array, or each in lines of its own.
struct JSONTable: TextTable {
  /// The keys of the first object, without quotes.
  private(set) var names: [Range<Int>]
  private var cells: [Range<Int>]
  private(set) var range: Range<Int>

  var rowCount: Int { cells.count / names.count }

  func cell(_ row: Int, _ column: Int) -> Range<Int> { cells[row * names.count + column] }

  /// The tables in a text, which need not be JSON as a whole.
  static func all(in text: [UInt8]) -> [JSONTable] {
    var scan = JSONScan(text)
    return scan.tables()
  }

  fileprivate init(_ object: JSONScan.Object) {
    names = object.keys
    cells = object.values
    range = object.range
  }

  fileprivate func takes(_ object: JSONScan.Object, in text: [UInt8]) -> Bool {
    names.count == object.keys.count
      && zip(names, object.keys).allSatisfy { text[$0].elementsEqual(text[$1]) }
  }

  fileprivate mutating func append(_ object: JSONScan.Object) {
    cells += object.values
    range = range.lowerBound..<object.range.upperBound
  }
}

/// Goes through a text and notes the objects of JSON in it.
private struct JSONScan {
  /// An object with its keys, and where their values stand.
  struct Object {
    var keys: [Range<Int>] = []
    var values: [Range<Int>] = []
    var range: Range<Int>
  }

  /// An object or an array that is not closed yet.
  private struct Frame {
    var isObject: Bool
    var object: Object
    /// The key whose value comes next, and where that starts.
    var key: Range<Int>?
    var valueStart = 0
    /// The objects with the same keys that were closed last in it.
    var table: JSONTable?
  }

  private let text: [UInt8]
  private var frames: [Frame]
  private var found: [JSONTable] = []
  private var index = 0

  init(_ text: [UInt8]) {
    self.text = text
    frames = [Frame(isObject: false, object: Object(range: 0..<0))]
  }

  mutating func tables() -> [JSONTable] {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(isObject: text[index] == UInt8(ascii: "{"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close(isObject: text[index] == UInt8(ascii: "}"))
      case UInt8(ascii: ","):
        endValue()
        index += 1
      case UInt8(ascii: "\""): passString()
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      default:
        // Words between two objects part them.
        if !frames[frames.count - 1].isObject { endTable() }
        index += 1
      }
    }
    while !frames.isEmpty {
      endTable()
      frames.removeLast()
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func open(isObject: Bool) {
    if frames.count >= JSONScan.deepest { reset() }
    frames.append(Frame(isObject: isObject, object: Object(range: index..<index)))
    index += 1
  }

  private static let deepest = 64

  /// What is open is no JSON.
  private mutating func reset() {
    while frames.count > 1 {
      endTable()
      frames.removeLast()
    }
  }

  private mutating func close(isObject: Bool) {
    endValue()
    index += 1
    guard frames.count > 1, frames[frames.count - 1].isObject == isObject else {
      reset()
      return
    }
    endTable()
    var closed = frames.removeLast()
    guard closed.isObject else { return }
    closed.object.range = closed.object.range.lowerBound..<index
    add(closed.object)
  }

  /// Adds an object to those of the same keys before it.
  private mutating func add(_ object: Object) {
    let last = frames.count - 1
    guard !frames[last].isObject, object.keys.count >= 2 else { return }
    if frames[last].table?.takes(object, in: text) == true {
      frames[last].table?.append(object)
    } else {
      endTable()
      frames[last].table = JSONTable(object)
    }
  }

  private mutating func endTable() {
    let last = frames.count - 1
    if let table = frames[last].table, table.rowCount > 1 { found.append(table) }
    frames[last].table = nil
  }

  private mutating func endValue() {
    let last = frames.count - 1
    guard let key = frames[last].key else { return }
    frames[last].object.keys.append(key)
    frames[last].object.values.append(frames[last].valueStart..<index)
    frames[last].key = nil
  }

  /// Passes a string, which is a key if a colon follows.
  private mutating func passString() {
    let start = index + 1
    index = start
    while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\n") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, text.count)
    index = min(index + 1, text.count)
    let last = frames.count - 1
    guard frames[last].isObject, frames[last].key == nil else { return }
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ":") else { return }
    index += 1
    frames[last].key = start..<end
    frames[last].valueStart = index
  }
}
