import Detection
import Diagnostics
import PolicyPacks
import Testing

/// The section `classes`.
@Suite struct ClassTests {
  @Test("a class that is not named has the level of the class before its last dot")
  func inheritance() throws {
    let loaded = try TemporaryPolicies.load(
      sections:
        "classes: {customer: internal, customer.number: {level: restricted, title: Numbers}}")
    let pack = try #require(loaded.pack)
    #expect(pack.level(of: "customer.number.old") == .restricted)
    #expect(pack.level(of: "customer.name") == .internal)
    #expect(pack.level(of: "customer") == .internal)
    #expect(pack.classes["customer.number"]?.title == "Numbers")
  }

  @Test("a class that nobody gave a level is restricted", arguments: ["health", "customer.x.y"])
  func noLevel(_ name: String) throws {
    let pack = try #require(try TemporaryPolicies.load(TemporaryPolicies.header).pack)
    #expect(pack.level(of: DataClass(name)) == .restricted)
  }

  @Test(
    "a class must grow from one of the roots",
    arguments: [
      ("custmer.number", "unknown class root 'custmer'", "did you mean 'customer'?"),
      ("internal", "unknown class root 'internal'", "there is: attack, company, "),
    ])
  func roots(_ name: String, _ message: String, _ note: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "classes: {\(name): internal}")
    #expect(loaded.messages == [message])
    #expect(loaded.diagnostics.first?.notes.first?.hasPrefix(note) == true)
    #expect(loaded.diagnostics.first?.marked == name)
  }

  @Test(
    "a class's name has no capitals, spaces or underscores",
    arguments: ["customer.No", "customer.a_b", "customer."])
  func names(_ name: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "classes: {\(name): internal}")
    #expect(loaded.ids == ["bad-name"])
  }

  @Test(
    "a detector, a tool or a boundary that names a class nobody declared is told so",
    arguments: [
      "detectors: {x: {class: customer.nr, pattern: x, redactAs: X}}",
      "tools: {x: {boundary: device, accepts: {customer.nr: allow}}}",
      "boundaries: {device: {customer.nr: allow}}",
    ])
  func undeclared(_ yaml: String) throws {
    let loaded = try TemporaryPolicies.load(
      sections: "classes: {customer.no: internal}\n\(yaml)\n")
    #expect(loaded.messages == ["unknown class 'customer.nr'"])
    #expect(loaded.diagnostics.first?.notes == ["did you mean 'customer.no'?"])
    #expect(loaded.diagnostics.first?.marked == "customer.nr")
  }
}
