import Detection
import Diagnostics
import PolicyPacks
import Testing

/// `validator` in a detector.
@Suite struct ValidatorTests {
  private func load(_ validator: String) throws -> LoadedPack {
    try TemporaryPolicies.load(
      sections: """
        detectors:
          n: {class: company, redactAs: N, pattern: '(?<number>\\d{4})x', validator: \(validator)}
        """)
  }

  @Test(
    "a validator is a name, a name with a group, a sum, or a list of these",
    arguments: [
      ("luhn", [ValueCheck(.luhn)]),
      ("{luhn: number}", [ValueCheck(.luhn, on: "number")]),
      ("[luhn, {iban: number}]", [ValueCheck(.luhn), ValueCheck(.iban, on: "number")]),
      (
        "{weighted-sum: {on: number, weights: [3, 1, 3, -1], modulus: 10, remainder: 2}}",
        [
          ValueCheck(
            .weightedSum(WeightedSum(weights: [3, 1, 3, -1], modulus: 10, remainder: 2)),
            on: "number")
        ]
      ),
      (
        "{weighted-sum: {weights: [3, 1], modulus: 10}}",
        [ValueCheck(.weightedSum(WeightedSum(weights: [3, 1], modulus: 10)))]
      ),
    ])
  func forms(_ yaml: String, _ checks: [ValueCheck]) throws {
    let loaded = try load(yaml)
    #expect(loaded.messages == [])
    #expect(loaded.pack?.detectors.first?.detector.validators == checks)
  }

  @Test("every name that the manual lists is known", arguments: Validator.named.keys.sorted())
  func names(_ name: String) throws {
    #expect(try load(name).diagnostics == [])
  }

  @Test(
    "a validator or a group that does not exist is told what there is",
    arguments: [
      ("luhm", "luhm", "unknown validator 'luhm'", "did you mean 'luhn'?"),
      ("{luhn: nummer}", "nummer", "unknown named group 'nummer'", "did you mean 'number'?"),
      ("{luhn: value}", "value", "unknown named group 'value'", "there is: number"),
      ("[luhn, ibam]", "ibam", "unknown validator 'ibam'", "did you mean 'iban'?"),
    ])
  func unknown(_ yaml: String, _ marked: String, _ message: String, _ note: String) throws {
    let loaded = try load(yaml)
    #expect(loaded.messages == [message])
    #expect(loaded.diagnostics.first?.notes == [note])
    #expect(loaded.diagnostics.first?.marked == marked)
  }

  @Test(
    "a weighted sum that cannot hold is refused",
    arguments: [
      "{weights: [1], modulus: 10}", "{weights: [1, 2], modulus: 1}",
      "{weights: [1, 2], modulus: 1001}", "{weights: [1, 2000], modulus: 10}",
      "{weights: [1, 2], modulus: 10, remainder: 10}", "{weights: [1, x], modulus: 10}",
      "{weights: [1, 2]}", "{modulus: 10}", "{weights: [1, 2], modulus: 10, check: last}",
    ])
  func badSums(_ sum: String) throws {
    let loaded = try load("{weighted-sum: \(sum)}")
    #expect(!loaded.isLoaded)
    #expect(loaded.diagnostics.allSatisfy { $0.location != nil })
  }

  @Test("the smallest number there is is refused like any other")
  func smallestNumber() async {
    await #expect(processExitsWith: .success) {
      let sum = "{weights: [1, -9223372036854775808], modulus: 10}"
      let loaded = try ValidatorTests().load("{weighted-sum: \(sum)}")
      #expect(!loaded.isLoaded)
    }
  }
}
