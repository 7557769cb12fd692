import Detection
import PolicyPacks
import Testing

/// Versions, what a pack asks of its parents, and messages made of two.
@Suite struct VersionTests {
  @Test(
    "missing numbers are zero",
    arguments: [("1", "1.0.0"), ("1.2", "1.2.0"), ("1.2.3", "1.2.3"), ("10.20.30", "10.20.30")])
  func parts(_ text: String, _ description: String) {
    #expect(SemanticVersion(text)?.description == description)
  }

  @Test(
    "what is no version is refused",
    arguments: ["", ".", "1.", "a", "1.2.3.4", "-1", "1.-2", "1 .2", "+1"])
  func noVersions(_ text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test("versions are ordered as numbers, not as text")
  func order() {
    let versions = ["0.9.9", "1.0.0", "1.2.10", "1.10.2", "2.0.0", "10.0.0"].compactMap {
      SemanticVersion($0)
    }
    #expect(versions.count == 6)
    #expect(versions.shuffled().sorted() == versions)
  }

  @Test(
    "a caret takes later versions of the same major one, a bare version itself only",
    arguments: [
      ("base", "0.0.1", true), ("base ^1.2", "1.2.0", true), ("base ^1.2", "1.9.0", true),
      ("base ^1.2", "1.1.9", false), ("base ^1.2", "2.0.0", false), ("base 1.2.3", "1.2.3", true),
      ("base 1.2.3", "1.2.4", false), ("base 1.2", "1.2.0", true), ("base   ^1.0", "1.5.0", true),
    ])
  func requirements(_ text: String, _ version: String, _ isAccepted: Bool) throws {
    let requirement = try #require(PackRequirement(text))
    #expect(requirement.id == "base")
    #expect(requirement.accepts(try #require(SemanticVersion(version))) == isAccepted)
  }

  @Test(
    "what is no requirement is refused",
    arguments: [
      "", " ", "base one", "base ^", "base 1.0 2.0", "base >=1.0", "base ~1", "base ^^1.0",
    ])
  func noRequirements(_ text: String) {
    #expect(PackRequirement(text) == nil)
  }

  @Test("a message is completed by another one, word by word, and never overwritten")
  func messages() {
    let own = Message(title: "T", why: "W")
    let other = Message(title: "t", short: "s", why: "w", fix: "f")
    #expect(own.completed(by: other) == Message(title: "T", short: "s", why: "W", fix: "f"))
    #expect(other.completed(by: own) == other)
    #expect(Message().completed(by: own) == own)
  }

  @Test("a rule that does not exist has no message")
  func noMessage() throws {
    let pack = try #require(try TemporaryPolicies.load(TemporaryPolicies.header).pack)
    #expect(pack.message(for: "nothing", language: "en") == nil)
  }
}
