import Detection
import TestSupport
import Testing

/// Two lists of detectors at once find what each finds by itself.
@Suite struct DetectorPairTests {
  private static let number = detector("number", .patterns([#"\bKD-\d{4,6}\b"#], caseless: true))
  private static let digits = detector(
    "digits", .patterns([#"\d{4}"#, #"\d{6}"#], caseless: false))
  private static let name = detector("name", .words(["Heron", "Heron Ltd"]))
  private static let code = detector("code", .patterns([#"[A-Z]{2}-\d+"#], caseless: false))

  private static func detector(_ id: RuleID, _ method: Detector.Method) -> Detector {
    Detector(
      id: id, dataClass: DataClass("customer.\(id)"), method: method,
      redactAs: id.description.uppercased())
  }

  private static var changedNumber: Detector {
    var number = number
    number.validators = [ValueCheck(.luhn)]
    number.confidence = .high
    return number
  }

  private static var unsureDigits: Detector {
    var digits = digits
    digits.confidence = .low
    digits.raisedBy = ContextWords(["Heron"], within: 10)
    return digits
  }

  private static let lists = [
    [number, digits, name], [changedNumber, digits, name, code], [code, unsureDigits], [name], [],
  ]

  private static func text(_ random: inout SplitMix64) -> [UInt8] {
    let words = [
      "Heron", "Heron Ltd", "KD-0018", "kd-1234", "KD-123456", "1234", "123456", "AB-77", "and",
      "[NUMBER_1]", "[CODE_2]", "[OTHER_3]", "[DIGITS_1234]", "KD-KD-0018",
    ]
    let count = Int.random(in: 0...8, using: &random)
    let parts = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
    return Array(parts.joined(separator: [" ", "", "-"].randomElement(using: &random) ?? " ").utf8)
  }

  @Test("what both find is what each finds alone, for any two lists, on many random texts")
  func equality() throws {
    var random = SplitMix64(seed: 41)
    var found = 0
    for old in Self.lists {
      for new in Self.lists {
        let pair = try DetectorPair(old, new)
        let sets = (old: try DetectorSet(old), new: try DetectorSet(new))
        for _ in 0..<200 {
          let text = Self.text(&random)
          let both = pair.detect(in: text)
          #expect(both.old == sets.old.detect(in: text))
          #expect(both.new == sets.new.detect(in: text))
          found += both.old.findings.count + both.new.findings.count
        }
      }
    }
    #expect(found > 5_000)
  }

  @Test("detectors that both have are run once")
  func shared() throws {
    let pair = try DetectorPair(
      [Self.number, Self.digits, Self.name], [Self.number, Self.unsureDigits, Self.name])
    #expect(pair.count == 4)
  }

  @Test("a rule that is given up is not evaluated in the lists that have it, and only there")
  func unevaluated() throws {
    let slow = Self.detector("slow", .patterns(["(a+)+$"], caseless: false))
    let pair = try DetectorPair([slow, Self.name], [Self.name])
    let both = pair.detect(in: Array((String(repeating: "a", count: 200) + "b").utf8))
    #expect(both.old.unevaluated.map(\.rule) == ["slow"])
    #expect(both.new.unevaluated == [])
  }

  @Test("an explanation finds what detection finds, and tells what became of every match")
  func explanation() throws {
    var random = SplitMix64(seed: 42)
    var fates: Set<String> = []
    for list in Self.lists {
      let set = try DetectorSet(list)
      for _ in 0..<400 {
        let text = Self.text(&random)
        let trace = set.explain(text)
        #expect(trace.detections == set.detect(in: text))
        #expect(
          Set(trace.matches.map(\.rule)).union(trace.silent.keys) == Set(list.map(\.id)))
        for match in trace.matches {
          fates.insert(String("\(match.fate)".prefix { $0 != "(" }))
          if case .hidden(let finding) = match.fate {
            #expect(finding.range.contains(match.range.lowerBound))
          }
        }
      }
    }
    #expect(fates == ["finding", "hidden", "invalid", "unsure", "placeholder"])
  }
}
