import Detection
import Testing

@Suite("A set of detectors")
struct DetectorSetTests {
  @Test("finds the whole match, or the group named value")
  func valueGroup() throws {
    let whole = Detector.pattern(#"id=\d+"#)
    let group = Detector.pattern(#"id=(?<value>\d+);"#)
    #expect(try [whole].found(in: "ä id=12;") == [Found("rule", "id=12")])
    #expect(try [group].found(in: "ä id=12;") == [Found("rule", "12")])
    #expect(try [group].findings(in: "ä id=12;").map(\.range) == [6..<8])
  }

  @Test("takes whichever group named value took part, and the match when it is empty")
  func valueGroups() throws {
    let either = Detector.pattern(#"(?J)a=(?<value>\d+)|b=(?<value>\d+)"#)
    #expect(try [either].found(in: "b=2 a=1") == [Found("rule", "2"), Found("rule", "1")])
    let empty = Detector.pattern(#"id=(?<value>\d*)"#)
    #expect(try [empty].found(in: "id=x") == [Found("rule", "id=")])
  }

  @Test("reads patterns in either case when the detector says so")
  func caseless() throws {
    var detector = Detector.pattern("abc")
    #expect(try [detector].found(in: "ABC").isEmpty)
    detector.method = .patterns(["abc"], caseless: true)
    #expect(try [detector].found(in: "ABC") == [Found("rule", "ABC")])
  }

  @Test("reports findings by position, whichever rule and pattern found them")
  func order() throws {
    var two = Detector.pattern("b", id: "two")
    two.method = .patterns(["d", "b"], caseless: false)
    #expect(
      try [two, .pattern("[ac]", id: "one")].found(in: "abcd").map(\.value) == ["a", "b", "c", "d"])
  }

  @Test("tries a detector only where one of its keywords stands")
  func keywords() throws {
    let detector = Detector.pattern(#"\d{4}"#) { $0.keywords = ["pin", "code"] }
    #expect(try [detector].found(in: "1234").isEmpty)
    #expect(try [detector].found(in: "PIN 1234") == [Found("rule", "1234")])
    #expect(try [detector].found(in: "1234 Code") == [Found("rule", "1234")])
  }

  @Test("takes only what a validator holds for, of the whole or of a group")
  func validators() throws {
    let detector = Detector.pattern(#"#(?<number>\d+)-(?<value>\w+)#"#) {
      $0.validators = [ValueCheck(.luhn, on: "number")]
    }
    #expect(try [detector].found(in: "#18-a# #19-b#") == [Found("rule", "a")])
    let findings = try [Detector.card].findings(in: "4111111111111111 and 4111111111111112")
    #expect(findings.map(\.range) == [0..<16])
    #expect(findings.first?.evidence == [.valid(.paymentCard)])
  }

  @Test("asks nothing of a group that took no part in the match")
  func absentGroup() async {
    await #expect(processExitsWith: .success) {
      let detector = Detector.pattern(#"id=(?:(?<number>\d+)|(?<value>[a-z]+))"#) {
        $0.validators = [ValueCheck(.luhn, on: "number")]
      }
      let found = try [detector].found(in: "id=abc id=18 id=19")
      precondition(found == [Found("rule", "abc"), Found("rule", "id=18")])
    }
  }

  @Test("takes only values that are as random as the detector wants")
  func entropy() throws {
    let detector = Detector.pattern(#"[a-z0-9]{16}"#) { $0.minimumEntropy = 3.5 }
    #expect(try [detector].found(in: "aaaaaaaabbbbbbbb").isEmpty)
    let findings = try [detector].findings(in: "q8w2e7r1t9y3u6i4")
    #expect(findings.first?.evidence == [.entropy(4)])
  }

  @Test("leaves out values that never count, when the whole value is one")
  func never() throws {
    let detector = Detector.pattern(#"[a-z]+@[a-z.]+"#) { $0.never = ["noreply@.*", "a@b|c@d"] }
    #expect(try [detector].found(in: "noreply@x.example a@b c@d").isEmpty)
    #expect(try [detector].found(in: "xnoreply@x a@bc").map(\.value) == ["xnoreply@x", "a@bc"])
  }

  @Test("marks published samples, in any case")
  func samples() throws {
    let detector = Detector.pattern(#"key-\w+"#) { $0.samples = ["KEY-example[0-9]"] }
    let findings = try [detector].findings(in: "key-EXAMPLE1 key-example12")
    #expect(findings.map(\.isSample) == [true, false])
  }

  @Test("names a rule that was given up, and reports what the others found")
  func unevaluated() throws {
    let slow = Detector.pattern("(?:x+)+$", id: "slow")
    let text = Array(("anna@mail.example " + String(repeating: "x", count: 300) + "y").utf8)
    let detections = try DetectorSet([slow, .email]).detect(in: text)
    #expect(detections.findings.map(\.rule) == ["email"])
    #expect(detections.unevaluated.map(\.rule) == ["slow"])
    #expect(detections.unevaluated.map(\.reason) == ["match-limit"])
    #expect(try DetectorSet([slow]).candidates(in: text).unevaluated.map(\.rule) == ["slow"])
  }

  @Test("without detectors, or in empty text, finds nothing")
  func nothing() throws {
    #expect(try [].found(in: "anna@mail.example").isEmpty)
    #expect(try [.email, .card, .words(["secret"])].found(in: "").isEmpty)
  }
}
