import Foundation
import PluginKit
import Synchronization

/// One bad plugin for each check at least.
extension Flaw {
  static let all: [Flaw] = ofConnections + ofTime + ofDetectors + ofTools + ofOthers

  private static let ofConnections: [Flaw] = [
    .hearing("answers before it is initialised", ["initialize-first"]) { line, said in
      guard said.count == 1 || said.count == 2, !said[0].contains("plugin/initialize") else {
        return .init(onward: [line])
      }
      return .init(onward: [], back: [#"{"jsonrpc":"2.0","id":\#(said.count),"result":null}"#])
    },
    Flaw(
      "refuses a major without saying which it speaks", ["unknown-major"],
      replacing: #""supported":[1]"#, with: #""supported":[]"#),
    Flaw(
      "has another version than its manifest", ["handshake"], replacing: #""version":"1.0.0""#,
      with: #""version":"1.0.1""#),
    Flaw(
      "refuses a configuration without its place", ["wrong-configuration"],
      replacing: #""pointer":"/word""#, with: #""pointer":"""#),
    Flaw(
      "takes a broken line for a wrong request", ["malformed-line"], replacing: "-32700",
      with: "-32600"),
    Flaw("takes no request for a broken line", ["no-request"], replacing: "-32600", with: "-32700"),
    .hearing("knows no ids but numbers", ["string-ids"]) { line, _ in
      guard line.contains(#""id":"a-1""#) else { return .init(onward: [line]) }
      return .init(
        onward: [],
        back: [
          #"{"jsonrpc":"2.0","id":"a-1","error":{"code":-32600,"message":"an id is a number"}}"#
        ])
    },
    .hearing("answers what has no id", ["notifications"]) { line, _ in
      guard line == #"{"jsonrpc":"2.0","method":"conformance/unknown"}"# else {
        return .init(onward: [line])
      }
      return .init(
        onward: [],
        back: [#"{"jsonrpc":"2.0","id":null,"error":{"code":-32601,"message":"unknown"}}"#])
    },
    .hearing("refuses fields that it does not know", ["unknown-fields"]) { line, _ in
      .init(
        onward: [
          line.contains(#""nested""#) ? line.replacing("plugin/wait", with: "plugin/await") : line
        ])
    },
    Flaw(
      "does nothing at an unknown method", ["unknown-method"], replacing: "-32601", with: "1007"),
    Flaw(
      "points to another place of the parameters", ["wrong-parameters"],
      replacing: #""pointer":"/text""#, with: #""pointer":"/params/text""#),
    Flaw("answers calls of others", ["many-calls"], MixedUp.self),
    .saying("answers plugin/shutdown with something", ["shutdown"]) { line, said in
      .init(
        onward: [
          said.last?.contains("plugin/shutdown") == true
            ? line.replacing(#""result":null"#, with: #""result":"bye""#) : line
        ])
    },
    staying,
    .saying("prints to standard output", ["only-messages"]) { line, said in
      .init(onward: said.last?.contains("plugin/initialize") == true ? ["hello", line] : [line])
    },
    .saying("answers twice", ["one-answer"]) { line, said in
      .init(onward: said.last?.contains("plugin/shutdown") == true ? [line, line] : [line])
    },
    growing,
  ]

  private static var staying: Flaw {
    var flaw = Flaw("stays when its host has gone", ["end-of-input"], NumberSigns.self)
    flaw.swallowsEnd = { said in !(said.last?.contains("plugin/shutdown") ?? false) }
    return flaw
  }

  private static var growing: Flaw {
    var flaw = Flaw("keeps every text", ["no-growth"], NumberSigns.self)
    let kept = Atomic(0)
    flaw.toPlugin = { line, _ in
      kept.add(line.utf8.count, ordering: .relaxed)
      return .init(onward: [line])
    }
    flaw.memory = { kept.load(ordering: .relaxed) }
    return flaw
  }

  private static let ofTime: [Flaw] = [
    .hearing("takes its time to cancel", ["cancel"]) { line, _ in
      if line.contains("$/cancel") { try? await Task.sleep(for: .milliseconds(700)) }
      return .init(onward: [line])
    },
    Flaw("takes a deadline for a failure", ["deadline"], replacing: "1003", with: "1007"),
    .hearing("does one thing after the other", ["slow-beside-fast"]) { line, said in
      let slow = said.lastIndex { $0.contains(#""ms":20000"#) && $0.contains("30000") }
      guard let slow, line.contains(#""ms":0"#), slow < said.count - 1 else {
        return .init(onward: [line])
      }
      return .init(onward: [])
    },
  ]

  private static let ofDetectors: [Flaw] = [
    Flaw("finds something in nothing", ["empty-text"], FindsInNothing.self),
    Flaw("misses its own example", ["examples"], MissesExample.self),
    Flaw("stops after some KiB", ["examples-in-long-text"], StopsEarly.self),
    Flaw("counts characters", ["examples-in-long-text", "spans"], CountsCharacters.self),
    Flaw("reports twice, beside rare characters", ["spans"], ReportsTwice.self),
    Flaw("finds out something else each time it starts", ["deterministic"], Moody.self),
    .hearing("dies of half a character", ["lone-surrogates"]) { line, _ in
      .init(onward: [line], closes: line.contains("\\ud83d"))
    },
    Flaw("gives up at a mebibyte", ["one-mebibyte"], GivesUp.self),
    Flaw("needs more and more time", ["linear-time"], Quadratic.self),
  ]

  private static let ofTools: [Flaw] = [
    Flaw("has no title", ["describe"], Echo.self, replacing: "says it back", with: ""),
    .saying("says nothing", ["answer"], Echo.self) { line, _ in
      .init(onward: line.contains("$/chunk") ? [] : [line])
    },
    .hearing("talks on", ["cancel-answer"], Echo.self) { line, said in
      if line.contains("$/cancel"), said.contains(where: { $0.contains("story") }) {
        try? await Task.sleep(for: .milliseconds(700))
      }
      return .init(onward: [line])
    },
    .saying("talks after the end", ["one-answer"], Echo.self) { line, _ in
      guard line.contains(#""finish""#), let answer = try? JSON(text: line) else {
        return .init(onward: [line])
      }
      let chunk: JSON = [
        "jsonrpc": "2.0", "method": "$/chunk",
        "params": ["id": answer["id"] ?? .null, "text": "by the way"],
      ]
      return .init(onward: [line, chunk.text])
    },
    .hearing("dies of a long prompt", ["long-prompt"], Echo.self) { line, _ in
      .init(onward: line.utf8.count > 1 << 19 ? [] : [line], closes: line.utf8.count > 1 << 19)
    },
  ]

  private static let ofOthers: [Flaw] = [
    Flaw("makes a new ticket each time", ["submit-twice"], Forgetful.self),
    Flaw(
      "has words of its own for where a request stands", ["status"], Tray.self,
      replacing: #""state":"pending""#, with: #""state":"open""#),
    Flaw("withdraws once", ["withdraw-twice"], WithdrawsOnce.self),
    .saying("lost a ticket and says so in its own way", ["unknown-ticket"], Tray.self) { line, _ in
      .init(onward: [line.replacing(#""code":1002"#, with: #""code":1007"#)])
    },
    Flaw("counts an event where none is", ["export-none"], CountsNone.self),
    Flaw("loses an event", ["export-some"], LosesOne.self),
    Flaw("takes an event once", ["export-again"], TakesOnce.self),
  ]
}
