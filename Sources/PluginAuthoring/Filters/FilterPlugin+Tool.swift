public import PluginKit

extension FilterPlugin: ToolPlugin {
  /// What the tool is: its title.
  public func describe() async throws -> ToolDescription {
    _ = try filter(.tool)
    return ToolDescription(title: title)
  }

  /// What the script prints: it reads the conversation, its messages with an empty line between.
  public func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    let conversation = request.messages.map(\.text).joined(separator: "\n\n")
    var text = TextPieces()
    try await filter(.tool).run(input: Array(conversation.utf8), call) { bytes in
      let piece = text.piece(with: bytes)
      if !piece.isEmpty { try await deliver(piece) }
    }
    let rest = text.rest()
    if !rest.isEmpty { try await deliver(rest) }
    return ToolEnd()
  }
}

/// Makes text of bytes that arrive in pieces: a character may begin in one and end in the next.
struct TextPieces {
  private var waiting: [UInt8] = []

  /// The text up to the last whole character.
  mutating func piece(with bytes: [UInt8]) -> String {
    waiting += bytes
    let start = waiting.lastIndex { $0 & 0xC0 != 0x80 } ?? waiting.startIndex
    let isWhole = waiting.isEmpty || waiting.count - start >= Self.length(waiting[start])
    let end = isWhole || waiting.count - start > 3 ? waiting.count : start
    defer { waiting.removeFirst(end) }
    return String(decoding: waiting[..<end], as: UTF8.self)
  }

  /// What is left at the end, with what is no text replaced.
  mutating func rest() -> String {
    defer { waiting = [] }
    return String(decoding: waiting, as: UTF8.self)
  }

  /// How many bytes the character has that begins with this one (RFC 3629).
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
