import Diagnostics
public import PackAuthoring
public import Testing

/// Every code of the catalogue, by the examples of its own documentation.
@Suite struct CodeExampleTests {
  @Test("the bad example gives the code, at the marked place", arguments: PackCodes.all)
  func bad(_ code: PackCode) throws {
    let answer = try ExamplePolicies.check(code.bad)
    let given = answer.of(code.id)
    #expect(!given.isEmpty, "it gives: \(TextRenderer().render(answer.diagnostics))")
    #expect(given.allSatisfy { $0.severity == code.severity })
    guard let place = code.bad.place else {
      #expect(given.allSatisfy { $0.location == nil }, "mark the place with ⟦ and ⟧")
      return
    }
    let isThere = given.contains { diagnostic in
      guard let range = diagnostic.location?.range else { return false }
      // A file in another encoding has other bytes after the first letter that is wrong.
      let isSameEnd = code.bad.isLatin1 || range.upperBound == place.range.upperBound
      return answer.file(diagnostic) == place.file && range.lowerBound == place.range.lowerBound
        && isSameEnd
    }
    #expect(isThere, "it is marked at \(place), and says: \(TextRenderer().render(given))")
  }

  @Test("the good example does not give the code, and loads", arguments: PackCodes.all)
  func good(_ code: PackCode) throws {
    let answer = try ExamplePolicies.check(code.good)
    #expect(answer.of(code.id).isEmpty)
    let errors = answer.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(TextRenderer().render(errors))")
  }
}

extension PackCode: CustomTestStringConvertible {
  /// The name of the code.
  public var testDescription: String { id.description }
}
