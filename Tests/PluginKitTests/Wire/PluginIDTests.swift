import PluginKit
import Testing

@Suite("Names of plugins")
struct PluginIDTests {
  @Test(
    "lower-case letters, digits, hyphens and dots make a name",
    arguments: ["icd-codes", "harbourline.icd", "a", "x2", String(repeating: "a", count: 64)])
  func wellFormed(_ name: String) { #expect(PluginID(name).isWellFormed) }

  @Test(
    "anything else makes none",
    arguments: [
      "", "Icd", "2x", "-a", ".a", "a/b", "a b", "a..b", "größe", "a\n", "a_b",
      String(repeating: "a", count: 65),
    ])
  func malformed(_ name: String) { #expect(!PluginID(name).isWellFormed) }
}
