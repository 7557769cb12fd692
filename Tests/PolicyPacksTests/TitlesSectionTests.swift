import Detection
import PolicyPacks
import Testing

/// The section `titles`: what things are called in further languages.
@Suite struct TitlesSectionTests {
  private static let parent = """
    pack: {format: 1, id: group, version: 1.0.0, languages: [en, de]}
    classes: {customer.number: {level: internal, title: Numbers}}
    tools: {chat: {title: Chat, boundary: tenant, accepts: {internal: allow}}}
    approvals: {steward: {title: the steward, person: steward}}
    formats: {note: {title: Note, checks: [{id: short, maxWords: 9}]}}
    titles:
      de:
        pack: Gruppe
        classes: {customer.number: Nummern}
        tools: {chat: Unterhaltung}
        approvals: {steward: die Verwaltung}
        formats: {note: Notiz}

    """

  private func pack(_ child: String) throws -> PolicyPack {
    let policies = try TemporaryPolicies()
    try policies.write(Self.parent, to: "group/pack.yaml")
    try policies.write(child, to: "team/pack.yaml")
    let loaded = policies.load()
    #expect(loaded.messages == [])
    return try #require(loaded.pack)
  }

  @Test("a title is read in its language, and in no other")
  func titles() throws {
    let pack = try pack("pack: {format: 1, id: team, version: 1.0.0, extends: [group]}\n")
    let tool = try #require(pack.tools["chat"])
    #expect(pack.title(of: tool, language: "de") == "Unterhaltung")
    #expect(pack.title(of: tool, language: "en") == "Chat")
    #expect(pack.title(of: "steward" as WorkflowID, language: "de") == "die Verwaltung")
    #expect(pack.title(of: "customer.number" as DataClass, language: "de") == "Nummern")
    #expect(pack.title(of: "customer.number" as DataClass, language: "fr") == "Numbers")
    let format = try #require(pack.formats["note"])
    #expect(pack.title(of: format, language: "de") == "Notiz")
  }

  @Test("what a child calls a parent's thing stands for the parent's own word")
  func child() throws {
    let pack = try pack(
      """
      pack: {format: 1, id: team, version: 1.0.0, languages: [de, en], extends: [group]}
      classes: {customer.number: {level: internal, title: Kundennummern}}
      tools: {chat: {title: Plauderei}}
      titles: {en: {tools: {chat: Talk}}}

      """)
    let tool = try #require(pack.tools["chat"])
    #expect(pack.title(of: tool, language: "de") == "Plauderei")
    #expect(pack.title(of: tool, language: "en") == "Talk")
    #expect(pack.title(of: "customer.number" as DataClass, language: "de") == "Kundennummern")
    #expect(pack.title(of: "steward" as WorkflowID, language: "de") == "die Verwaltung")
  }

  @Test(
    "a title of something that there is not is refused",
    arguments: [
      ("tools: {chad: x}", "unknown-tool"), ("classes: {customer.nmber: x}", "unknown-class"),
      ("approvals: {stewart: x}", "unknown-workflow"), ("formats: {nota: x}", "unknown-format"),
      ("tols: {}", "unknown-key"), ("tools: [chat]", "wrong-type"),
    ])
  func unknown(_ titles: String, _ id: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "titles: {de: {\(titles)}}\n")
    #expect(loaded.ids == [id])
  }
}
