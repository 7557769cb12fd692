import Detection
import Foundation
import Testing

@testable import Gateway

/// What is read of a request, and what of it is changed.
@Suite struct RequestTests {
  private func request(_ members: String) throws -> ChatRequest {
    try ChatRequest(Array("{\"model\": \"m\", \(members)}".utf8))
  }

  private func texts(_ members: String) throws -> [String] {
    try request(members).texts.map(\.text)
  }

  @Test("a single message is the draft, exactly as it was written")
  func single() throws {
    let request = try request(#""messages": [{"role": "user", "content": "Dear Ms Müller,\n…"}]"#)
    #expect(String(decoding: request.draft.bytes, as: UTF8.self) == "Dear Ms Müller,\n…")
  }

  @Test(
    "every text is found, wherever it stands",
    arguments: [
      #""messages": [{"role": "system", "content": "a SECRET"}]"#,
      #""messages": [{"role": "user", "content": [{"type": "text", "text": "SECRET"}]}]"#,
      #""messages": [{"role": "user", "name": "SECRET", "content": "x"}]"#,
      #""messages": [{"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"a\": \"SECRET\"}"}}]}]"#,
      #""messages": [{"role": "tool", "tool_call_id": "call_1", "content": "SECRET"}]"#,
      #""messages": [{"role": "user", "content": "x"}], "tools": [{"type": "function", "function": {"name": "f", "description": "SECRET"}}]"#,
      #""messages": [{"role": "user", "content": "x"}], "tools": [{"type": "function", "function": {"name": "f", "parameters": {"properties": {"SECRET": {"type": "string"}}}}}]"#,
      #""messages": [{"role": "user", "content": "x"}], "metadata": {"a": "SECRET"}"#,
      #""messages": [{"role": "user", "content": "x"}], "new_field": ["SECRET"]"#,
      #""messages": [{"role": "SECRET", "content": "x"}]"#,
      #""messages": [{"role": "user", "content": "x"}], "user": "SECRET""#,
      #""messages": [{"role": "user", "content": [{"type": "file", "file": {"filename": "a.csv", "file_data": "data:text/csv;base64,YSxiClNFQ1JFVCwx"}}]}]"#,
      #""messages": [{"role": "user", "content": "{\"a\": \"\\u0053ECRET\"}"}]"#,
      #""messages": [{"role": "user", "content": "x"}], "\u0053ECRET": 1"#,
    ])
  func everywhere(_ members: String) throws {
    #expect(try texts(members).contains { $0.contains("SECRET") })
  }

  @Test("a number counts as text unless it is a setting")
  func numbers() throws {
    let members = #""messages": [{"role": "user", "content": "x"}], "temperature": 0.25, "#
    #expect(
      try texts(members + #""metadata": {"card": 4111111111111111}"#).contains("4111111111111111"))
    #expect(try !texts(members + #""seed": 7"#).contains("0.25"))
  }

  @Test(
    "what cannot be read as text is named by its place",
    arguments: [
      (
        #"[{"type": "image_url", "image_url": {"url": "https://x.example/a.png"}}]"#,
        "/messages/0/content/0"
      ),
      (
        #"[{"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgoAAAA="}}]"#,
        "/messages/0/content/0"
      ),
      (
        #"[{"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}}]"#,
        "/messages/0/content/0"
      ),
      (
        #"[{"type": "file", "file": {"file_id": "file-abc"}}]"#,
        "/messages/0/content/0"
      ),
      (
        #"[{"type": "file", "file": {"file_data": "data:application/pdf;base64,JVBERi0AAAA="}}]"#,
        "/messages/0/content/0"
      ),
    ])
  func unreadable(_ content: String, _ place: String) throws {
    let request = try request(#""messages": [{"role": "user", "content": \#(content)}]"#)
    #expect(request.unreadable == [place])
  }

  @Test(
    "what looks like an attachment, a name or a setting and is none is read as text",
    arguments: [
      #""messages": [{"role": "user", "content": "data: SECRET, please"}]"#,
      #""messages": [{"role": "user", "content": "data:SECRET;base64,aGVsbG8="}]"#,
      #""messages": [{"role": "user", "content": [{"type": "file", "file": {"file_data": "data:SECRET;base64,aGVsbG8="}}]}]"#,
      #""messages": [{"role": "user", "content": [{"type": "text", "text": "SEC"}, {"type": "text", "text": "RET"}]}]"#,
      #""messages": [{"role": "user", "content": "x"}], "metadata": {"id": "call-SECRET"}"#,
      #""messages": [{"role": "user", "content": "{\"q\": \"\\u0053ECRET\",}"}]"#,
      #""messages": [{"role": "user", "content": "{\"model\": \"\\u0053ECRET\"}"}]"#,
    ])
  func disguised(_ members: String) throws {
    #expect(try texts(members).contains { $0.contains("SECRET") })
  }

  @Test("a long number is no setting, and a model's name is short and has no spaces")
  func settings() throws {
    let members = #""messages": [{"role": "user", "content": "x"}], "seed": 4111111111111111"#
    #expect(try texts(members).contains("4111111111111111"))
    let request = try ChatRequest(
      Array(#"{"model": "m. a SECRET", "messages": [{"role": "user", "content": "x"}]}"#.utf8))
    #expect(request.texts.contains { $0.text == "m. a SECRET" })
  }

  @Test(
    "a part of a kind that is not known, or that only looks like text, cannot be read",
    arguments: [
      #"{"type": "image", "source": {"data": "iVBORw0KGgo="}}"#,
      #"{"type": "video_url", "video_url": {"url": "https://x.example/v"}}"#,
      #"{"type": "file", "file": {"file_data": "data:application/pdf;base64,JVBERi0xLjQ="}}"#,
      #"{"type": "file", "file": {"file_data": "data:text/plain;base64,aGVsbG8gdGhlcmU=SEwt"}}"#,
    ])
  func unknownPart(_ part: String) throws {
    let request = try request(#""messages": [{"role": "user", "content": [\#(part)]}]"#)
    #expect(request.unreadable == ["/messages/0/content/0"])
  }

  @Test("JSON in JSON in JSON ends somewhere, and what is deeper cannot be read")
  func deep() throws {
    var text = "x"
    for _ in 0..<12 {
      let quoted = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
      text = String(repeating: "[", count: 400) + quoted + String(repeating: "]", count: 400)
    }
    let content = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    let request = try request("\"messages\": [{\"role\": \"user\", \"content\": \(content)}]")
    #expect(request.unreadable == ["/messages/0/content"])
  }

  @Test(
    "what is no request is refused with what is wrong, and quotes nothing",
    arguments: [
      ("", "no sound JSON"), ("[]", "JSON object"), (#"{"model": "SECRET"}"#, "no messages"),
      (#"{"messages": [{"content": "SECRET"}]}"#, "names no model"),
      (#"{"model": "m", "messages": "SECRET"}"#, "no messages"),
      (#"{"model": "m", "model": "SECRET", "messages": [{}]}"#, "no sound JSON"),
      (#"{"model": "m", "messages": [{}], "logprobs": true}"#, "Probabilities"),
      (#"{"model": "m", "messages": [{}], "logprobs": 1}"#, "Probabilities"),
    ])
  func refused(_ body: String, _ words: String) throws {
    let refusal = #expect(throws: GatewayRefusal.self) { try ChatRequest(Array(body.utf8)) }
    #expect(refusal?.message.contains(words) == true)
    #expect(refusal?.message.contains("SECRET") == false)
    #expect(refusal?.status == 400)
  }

  @Test("only texts that stand as strings can change, and all else stays")
  func replacing() throws {
    let request = try request(
      #""messages": [{"role": "user", "content": "KD-1 here"}], "n": 1, "metadata": {"k": 123456}"#)
    var texts = request.texts.map(\.text)
    #expect(texts == ["KD-1 here", "k", "123456"])
    texts[0] = "[ID_1] here"
    let body = String(decoding: request.body(texts), as: UTF8.self)
    #expect(
      body
        == #"{"model": "m", "messages": [{"role": "user", "content": "[ID_1] here"}], "n": 1, "metadata": {"k": 123456}}"#
    )
    // A number stays what it is; whether it may go is for the check of what is sent.
    texts[2] = "[ID_2]"
    #expect(request.body(texts) == Array(body.utf8))
  }

  @Test("a request shows nothing of what it holds")
  func shown() throws {
    let request = try request(#""messages": [{"role": "user", "content": "SECRET"}]"#)
    var dumped = "\(request) \(String(reflecting: request))"
    dump(request, to: &dumped)
    #expect(!dumped.contains("SECRET"))
  }
}
