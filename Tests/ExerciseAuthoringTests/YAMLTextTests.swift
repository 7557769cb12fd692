import Testing

@testable import ExerciseAuthoring

/// Texts as YAML.
@Suite("Texts as YAML writes them")
struct YAMLTextTests {
  @Test("are plain where nothing in them means something, and in quotes elsewhere")
  func scalars() {
    #expect(YAMLText.scalar("burst pipe") == "burst pipe")
    #expect(YAMLText.scalar("{case.day|date}") == "'{case.day|date}'")
    #expect(YAMLText.scalar("it's") == "'it''s'")
    #expect(YAMLText.scalar("no") == "'no'")
    #expect(YAMLText.scalar("a: b") == "'a: b'")
    #expect(YAMLText.scalar("a\u{7}b") == "\"a\\u0007b\"")
  }
}
