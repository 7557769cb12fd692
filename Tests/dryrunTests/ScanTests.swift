import Foundation
import Testing

@Suite("dryrun scan")
struct ScanTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("answers each line in order, with UTF-8 byte offsets")
  func offsets() throws {
    let result = try dryrun.run(
      "scan",
      input: #"{"id":"a","text":"Grüße an jane@example.com"}"# + "\n" + #"{"text":"","id":7}"#)
    #expect(result.status == 0)
    #expect(
      result.output == """
        {"id":"a","findings":[{"detector":"email-address","class":"personal.contact",\
        "start":11,"end":27,"confidence":"medium"}]}
        {"id":7,"findings":[]}

        """)
  }

  @Test("a broken line gets an error without its text, and the rest goes on")
  func brokenLines() throws {
    let lines = [
      #"{"id":"1","text":"x"}"#, "secret words", #"{"id":"3"}"#, #"{"id":"4","text":5}"#, "[1]",
      #"{"id":"6","text":"y"}"#, "",
    ]
    var input = Array(lines.joined(separator: "\n").utf8)
    input += [0xFF, 0x0A]
    let result = try dryrun.run(["scan"], input: input)
    #expect(result.status == 1)
    #expect(
      result.output == """
        {"id":"1","findings":[]}
        {"id":null,"line":2,"error":"the line is not JSON"}
        {"id":null,"line":3,"error":"the object has no \\"text\\""}
        {"id":null,"line":4,"error":"\\"text\\" is not of the right type"}
        {"id":null,"line":5,"error":"the line is not a JSON object"}
        {"id":"6","findings":[]}
        {"id":null,"line":7,"error":"the line is not UTF-8"}

        """)
  }

  @Test("--candidates reports what is not sure enough to be a finding")
  func candidates() throws {
    let pack = """
      pack: {format: 1, id: p, version: 1.0.0}
      classes: {customer.number: internal}
      detectors:
        number: {title: N, class: customer.number, pattern: '\\d{4}', confidence: low, redactAs: N}
      """
    try dryrun.write("pack.yaml", pack)
    let line = #"{"id":"1","text":"1234"}"#
    let findings = try dryrun.run("scan", "--policy", "pack.yaml", input: line)
    #expect(findings.output == "{\"id\":\"1\",\"findings\":[]}\n")
    let all = try dryrun.run("scan", "--candidates", "--policy", "pack.yaml", input: line)
    #expect(all.output.contains(#""start":0,"end":4,"confidence":"low""#))
  }

  @Test("a rule that could not be evaluated is named and is no finding")
  func unevaluated() throws {
    let pack = """
      pack: {format: 1, id: p, version: 1.0.0}
      classes: {customer.number: internal}
      detectors:
        slow: {title: S, class: customer.number, pattern: '(a+)+$', redactAs: S}
        mail: {title: M, class: customer.number, pattern: '\\w+@\\w+', redactAs: M}
      """
    try dryrun.write("pack.yaml", pack)
    let text = String(repeating: "a", count: 200) + "b me@home"
    let result = try dryrun.run(
      "scan", "--policy", "pack.yaml", input: #"{"id":"1","text":"\#(text)"}"#)
    #expect(result.output.contains(#""unevaluated":["slow"]"#))
    #expect(result.output.contains(#""detector":"mail","class":"customer.number","start":202"#))
  }

  @Test("ten thousand lines come back in their order")
  func order() throws {
    let lines = (0..<10_000).map { #"{"id":\#($0),"text":"a\#($0)@example.com"}"# + "\n" }
    let result = try dryrun.run(["scan"], input: Array(lines.joined().utf8))
    let ids = result.output.split(separator: "\n").map { $0.dropFirst(6).prefix { $0 != "," } }
    #expect(ids == (0..<10_000).map { "\($0)"[...] })
  }
}
