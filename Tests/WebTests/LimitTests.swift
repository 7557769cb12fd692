import HTTPTypes
import Hummingbird
import NIOCore
import Testing

/// How much a request may carry; how long it may take is in `SlowClientTests`.
@Suite struct LimitTests {
  private let json: HTTPFields = [.contentType: "application/json"]

  @Test("a text just above the policy's limit gets the engine's own words")
  func policy() async throws {
    let text = String(repeating: "x", count: 1_001)
    let answer = try await TestSite().check(#"{"kind": "draft", "text": "\#(text)"}"#)
    #expect(answer.status == .ok)
    #expect(
      try answer.decoded(Answer.Evaluation.self).findings.map(\.rule) == ["draft-too-large"])
  }

  @Test("a body far above it is not read to its end")
  func body() async throws {
    let chunk = ByteBuffer(repeating: UInt8(ascii: "x"), count: 64 << 10)
    let (stream, source) = AsyncStream<ByteBuffer>.makeStream()
    for _ in 0..<3 { source.yield(chunk) }
    // The stream is left open: whoever waited for its end would wait for ever.
    let answer = try await TestSite().answer(
      .post, "/api/check", headers: json, body: RequestBody(asyncSequence: stream))
    #expect(answer.status == .contentTooLarge)
    #expect(answer.headers[.connection] == "close")
    #expect(answer.sentence?.contains("more than 1000 bytes") == true)
    source.finish()
  }

  @Test("a body that announces to be too large is not read at all")
  func announced() async throws {
    let (stream, source) = AsyncStream<ByteBuffer>.makeStream()
    var headers = json
    headers[.contentLength] = "\(Int.max)"
    let answer = try await TestSite().answer(
      .post, "/api/check", headers: headers, body: RequestBody(asyncSequence: stream))
    #expect(answer.status == .contentTooLarge)
    source.finish()
  }

  @Test("a policy's limit may be any number", arguments: [1, 1_000_000_000_000])
  func extremes(_ limit: Int) async throws {
    let answer = try await TestSite(maxDraftBytes: limit).check(#"{"kind": "draft", "text": "x"}"#)
    #expect(answer.status == .ok)
  }
}
