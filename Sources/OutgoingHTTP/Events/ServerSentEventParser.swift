/// Turns bytes into server-sent events, however the bytes are cut.
///
/// WHATWG HTML, section 9.2.6 "Interpreting an event stream": one byte order mark at the beginning, lines
/// that end with CR, LF or both, comments, fields with and without a space after the colon, data in
/// several lines; an event without data is none.
public struct ServerSentEventParser: Sendable {
  private var line: [UInt8] = []
  private var lastWasReturn = false
  private var isFirstLine = true
  private var type = ""
  private var data: [String] = []
  private var id = ""
  /// How long a reader should wait before it connects anew, if the stream has said so: milliseconds.
  public private(set) var reconnectionMs: Int?

  /// A parser at the beginning of a stream.
  public init() {}

  /// The events that these bytes complete.
  public mutating func events(in bytes: [UInt8]) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n"), lastWasReturn {
        lastWasReturn = false
        continue
      }
      lastWasReturn = byte == UInt8(ascii: "\r")
      guard lastWasReturn || byte == UInt8(ascii: "\n") else {
        line.append(byte)
        continue
      }
      if let event = endLine() { events.append(event) }
    }
    return events
  }

  /// The event that was under way when the stream ended; `nil` if none was.
  ///
  /// The standard drops it, as it may be cut short. A reader that can tell by the data may use it.
  public mutating func unfinishedEvent() -> ServerSentEvent? {
    if !line.isEmpty { _ = endLine() }
    return dispatch()
  }

  private mutating func endLine() -> ServerSentEvent? {
    var bytes = line[...]
    line.removeAll(keepingCapacity: true)
    if isFirstLine, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirstLine = false
    guard let first = bytes.first else { return dispatch() }
    guard first != UInt8(ascii: ":") else { return nil }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") }
    var value = bytes.dropFirst(name.count + 1)
    if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
    set(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    return nil
  }

  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "event": type = value
    case "data": data.append(value)
    case "id" where !value.contains("\0"): id = value
    case "retry" where !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }:
      reconnectionMs = Int(value)
    default: break
    }
  }

  private mutating func dispatch() -> ServerSentEvent? {
    defer {
      type = ""
      data = []
    }
    guard !data.isEmpty else { return nil }
    return ServerSentEvent(
      type: type.isEmpty ? "message" : type, data: data.joined(separator: "\n"), id: id)
  }
}
