import OutgoingHTTP
import Testing

@Suite("Server-sent events")
struct ServerSentEventTests {
  private func events(_ text: String, each size: Int = .max) -> [ServerSentEvent] {
    var parser = ServerSentEventParser()
    var events: [ServerSentEvent] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      events += parser.events(in: Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return events
  }

  @Test("lines end with LF, CR or both", arguments: ["\n", "\r", "\r\n"])
  func lineEnds(end: String) {
    let text = ["data: a", "data: b", "", "data: c", "", ""].joined(separator: end)
    #expect(events(text).map(\.data) == ["a\nb", "c"])
  }

  @Test("wherever the bytes are cut, the events are the same", arguments: 1...9)
  func cutAnywhere(size: Int) {
    let text =
      "\u{FEFF}: hello\r\nevent: note\r\ndata: größer 👍🏽\r\n\r\nid: 7\ndata:x\rdata\r\r:keep-alive\n\ndata: y\n\n"
    let expected = [
      ServerSentEvent(type: "note", data: "größer 👍🏽"),
      ServerSentEvent(data: "x\n", id: "7"), ServerSentEvent(data: "y", id: "7"),
    ]
    #expect(events(text, each: size) == expected)
  }

  @Test("one space after the colon is no part of the value, a second one is")
  func spaces() {
    #expect(events("data:a\n\ndata: b\n\ndata:  c\n\n").map(\.data) == ["a", "b", " c"])
  }

  @Test("an event without data is none, and its type is forgotten")
  func withoutData() {
    #expect(events("event: a\n\ndata: b\n\n") == [ServerSentEvent(data: "b")])
  }

  @Test("empty data is an event")
  func emptyData() {
    #expect(events("data\n\n") == [ServerSentEvent(data: "")])
    #expect(events("data:\ndata:\n\n") == [ServerSentEvent(data: "\n")])
  }

  @Test("an id with a zero byte and a time that is no number are ignored")
  func badFields() {
    var parser = ServerSentEventParser()
    let found = parser.events(
      in: Array("id: 1\nid: 2\0\nretry: 5s\nretry: 20\nother: x\ndata: a\n\n".utf8))
    #expect(found == [ServerSentEvent(data: "a", id: "1")])
    #expect(parser.reconnectionMs == 20)
  }

  @Test("a byte order mark counts at the beginning only")
  func byteOrderMark() {
    #expect(events("\u{FEFF}data: a\n\n").count == 1)
    #expect(events("\n\u{FEFF}data: a\n\n").isEmpty)
  }

  @Test("an event that the end of the stream cuts off is kept apart")
  func unfinished() {
    var parser = ServerSentEventParser()
    #expect(parser.events(in: Array("data: a\n\ndata: [DONE]".utf8)).map(\.data) == ["a"])
    #expect(parser.unfinishedEvent()?.data == "[DONE]")
    #expect(parser.unfinishedEvent() == nil)
  }
}
