import Detection
import Foundation
import Testing

/// What is encoded in a text is read, and found at its place.
@Suite("Encoded text")
struct DecodedViewTests {
  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static let secret = "password: hunter2 and more"

  static let runs: [(String, Disguise)] = [
    (base64(secret), .base64),
    (
      base64("password: x~?x~? so there").replacing("+", with: "-").replacing("/", with: "_"),
      .base64
    ),
    (
      Data("password: hunter2 now".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        .base64EncodedString(), .base64
    ),
    (hexadecimal(secret), .hexadecimal),
    (hexadecimal(secret).uppercased(), .hexadecimal),
    ("0x" + hexadecimal(secret), .hexadecimal),
  ]

  @Test("a run of digits is replaced as a whole", arguments: runs)
  func readsRun(_ run: String, _ disguise: Disguise) throws {
    for (before, after) in [
      ("see ", " thanks"), ("", ""), ("x=", "&y"), ("a: \"", "\","), ("(", ")"),
    ] {
      let text = before + run + after
      let findings = try [Detector.password].findings(in: text)
      let start = before.utf8.count
      #expect(findings.map(\.range) == [start..<start + run.utf8.count], "\(text)")
      #expect(findings.first?.disguises == [disguise])
    }
  }

  @Test(
    "a run behind a path, or between separators, is found by its beginning",
    arguments: ["path/to/", "token_", "a-b-"])
  func separators(_ before: String) throws {
    let run = Self.base64(Self.secret)
    let findings = try [Detector.password].findings(in: "\(before)\(run)")
    let place = before.utf8.count..<before.utf8.count + run.utf8.count
    #expect(findings.map(\.range) == [place])
  }

  @Test("a run may be broken into lines", arguments: ["\n", "\r\n", "\n    "])
  func lines(_ lineEnd: String) throws {
    let words = String(repeating: "Nothing to see here. ", count: 8)
    let run = Self.base64(words + Self.secret)
    var lines: [Substring] = []
    var rest = run[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(76))
      rest = rest.dropFirst(76)
    }
    let text = "data:\n" + lines.joined(separator: lineEnd) + "\nend"
    let findings = try [Detector.password].findings(in: text)
    #expect(findings.map(\.range) == [6..<text.utf8.count - 4])
  }

  static let escapes: [(String, String, Disguise)] = [
    ("q=", "jane%40stork%2Eexample", .percentEncoding),
    ("q=", "%6A%61%6e%65%40%73%74%6F%72%6B%2E%65%78%61%6D%70%6C%65", .percentEncoding),
    ("q ", "jane%u0040stork.example", .percentEncoding),
    ("\"", #"jane\u0040stork.example"#, .escapes),
    ("\"", #"\x6aane\x40stork.example"#, .escapes),
    ("\"", #"jane\u{40}stork.example"#, .escapes),
    ("\"", #"jane\U00000040stork.example"#, .escapes),
    (">", "jane&#64;stork&#x2e;example", .entities),
    (">", "jane&commat;stork&period;example", .entities),
    ("Content-Transfer-Encoding: quoted-printable\n", "jane=40stork=2Eexample", .quotedPrintable),
    ("Gr=C3=BC=C3=9Fe ", "jane@sto=\nrk.example", .quotedPrintable),
  ]

  @Test("a value right behind an escape is not part of its word")
  func beside() throws {
    let text = "no%3D4111111111111111%26x"
    #expect(try [Detector.card].found(in: text) == [Found("card", "4111111111111111")])
  }

  @Test("of escapes, what stands for the value is replaced", arguments: escapes)
  func readsEscape(_ before: String, _ value: String, _ disguise: Disguise) throws {
    let text = "\(before)\(value) and more"
    let findings = try [Detector.email].findings(in: text)
    #expect(try [Detector.email].found(in: text) == [Found("email", value)])
    #expect(findings.first?.disguises == [disguise])
  }

  @Test("layer after layer is read, and all of them are named")
  func layers() throws {
    let inner = Self.base64(Self.secret)
    let run = Self.hexadecimal("data " + inner + " end")
    let percent = run.utf8.map { "%" + Self.hexadecimal(String(Unicode.Scalar($0))) }.joined()
    let findings = try [Detector.password].findings(in: "see \(percent).")
    #expect(findings.map(\.range) == [4..<4 + percent.utf8.count])
    #expect(findings.first?.disguises == [.base64, .hexadecimal, .percentEncoding])
  }

  @Test("padding that is escaped itself belongs to the run")
  func escapedPadding() throws {
    let run = Self.base64("password: hunter2 or")
    #expect(run.hasSuffix("="))
    let escaped = run.replacing("=", with: "%3D")
    let findings = try [Detector.password].findings(in: "u?d=\(escaped)&x")
    #expect(findings.map(\.range) == [4..<4 + escaped.utf8.count])
  }

  @Test("a label before an encoded value is the label of what it says")
  func label() throws {
    let detector = Detector.pattern(#"pin: (?<value>[0-9]{12})\b"#)
    let run = Self.base64("123456789012")
    #expect(try [detector].found(in: "pin: \(run)\n") == [Found("rule", run)])
  }

  @Test("words near an encoded value count")
  func context() throws {
    let detector = Detector.pattern(#"\b[0-9]{12}\b"#) {
      $0.confidence = .low
      $0.raisedBy = ContextWords(["account"], within: 20)
    }
    let run = Self.base64("123456789012")
    #expect(
      try [detector].findings(in: "account \(run)").map(\.evidence) == [
        [.disguised([.base64]), .raised(by: 0..<7)]
      ])
    #expect(try [detector].found(in: "number \(run)").isEmpty)
  }

  @Test("a finding of the text itself speaks for what is encoded in it")
  func plainWins() throws {
    let payload = Self.base64(#"{"sub":"jane@stork.example"}"#).replacing("=", with: "")
    let token = "eyJhbGciOiJIUzI1NiJ9.\(payload).c2lnbmF0dXJlc2lnbmF0dXJl"
    let jwt = Detector.pattern(#"eyJ[\w-]+\.[\w-]+\.[\w-]+"#, id: "jwt", class: "credentials.token")
    let findings = try [jwt, .email].findings(in: "token \(token)")
    #expect(findings.map(\.rule) == ["jwt"])
    #expect(findings[0].disguises.isEmpty)
    #expect(findings[0].evidence == [.hides("email", "personal.contact")])
  }

  @Test("the rewrite has a placeholder in place of the whole run, and nothing is found in it")
  func redaction() throws {
    let run = Self.base64(Self.secret)
    let text = [UInt8]("see \(run) and jane%40stork.example".utf8)
    let set = try DetectorSet([.password, .email])
    let findings = set.detect(in: text).findings
    let redaction = Redaction(of: findings, in: text) { $0 == "email" ? "EMAIL" : "PASSWORD" }
    #expect(String(decoding: redaction.text, as: UTF8.self) == "see [PASSWORD_1] and [EMAIL_1]")
    #expect(set.detect(in: redaction.text).findings.isEmpty)
  }

  @Test(
    "what is encoded and no text is left alone",
    arguments: [
      "sha512-yeyUS6nl3nGud23KsPJsKMWF24Oq0Mdk/9LESvRS7mjOj/AuUcZoSCw1T69kqFIHSOZilILA2ef+0SkjB1Ei8+==",
      "commit c1f5fa72cc62df6d1e819eb5ac28c221408e8729",
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "usr/share/doc/libpcre2-dev/changelog",
      "applicationContextInitializer", "width=20; height=40; x=41", "100% of 50%de",
      #"C:\users\xavier"#,
      "a && b; c & d;", "printf(\"%d%s\\n\")",
    ])
  func noText(_ text: String) throws {
    let anything = Detector.pattern("(?s).+")
    #expect(try [anything].findings(in: text).map(\.disguises) == [[]])
    #expect(try [anything].findings(in: text).map(\.range) == [0..<text.utf8.count])
  }
}
