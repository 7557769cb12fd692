import Detection
import Diagnostics
import PluginKit
import PolicyPacks
import Testing

/// The sections `tools`, `boundaries`, `drafts`, `formats` and `approvals`.
@Suite struct ToolSectionTests {
  private let names = """
    pack: {format: 1, id: team, version: 1.0.0, tasks: [letters]}
    approvals: {steward: {title: Data steward, person: steward}}
    formats: {memo: {title: Memo}}
    drafts: {names-source: {anyOf: ['from'], message: {short: No source}}}

    """

  @Test("a tool has what its keys say")
  func everything() throws {
    let loaded = try TemporaryPolicies.load(
      names + """
        tools:
          chat:
            title: Chat
            boundary: tenant
            accepts: {internal: allow, customer: {verdict: approval, workflow: steward}}
            plugin: http
            training: false
            retentionDays: 30
            outputs: {letters: memo}
            drafts: {letters: [names-source]}
            at: {baseURLs: ['https://chat.example'], models: ['gpt-*']}
        """)
    let pack = try #require(loaded.pack)
    let tool = try #require(pack.tools["chat"])
    #expect(tool.title == "Chat")
    #expect(tool.boundary == .tenant)
    let accepts = try #require(tool.definitions.first).accepts
    #expect(accepts.levels["internal"]?.verdict == .allow)
    #expect(accepts.classes["customer"]?.workflow == "steward")
    #expect(tool.plugin == PluginUse("http"))
    #expect(tool.training == false)
    #expect(tool.retentionDays == 30)
    #expect(tool.outputs == ["letters": ["memo"]])
    #expect(tool.drafts == ["letters": ["names-source"]])
    #expect(tool.baseURLs == ["https://chat.example"])
    #expect(tool.models == ["gpt-*"])
  }

  @Test(
    "what a tool cannot be is refused where it stands",
    arguments: [
      ("{title: Chat}", "chat", "the tool 'chat' has no 'boundary'"),
      ("{boundary: cloud}", "cloud", "unknown boundary 'cloud'"),
      ("{boundary: tenant, accepts: {secret: warn}}", "secret", "unknown class or level 'secret'"),
      ("{boundary: tenant, accepts: {internal: maybe}}", "maybe", "unknown verdict 'maybe'"),
      (
        "{boundary: tenant, accepts: {internal: {verdict: approval, workflow: stewart}}}",
        "stewart", "unknown workflow 'stewart'"
      ),
      ("{boundary: tenant, outputs: {letter: memo}}", "letter", "unknown task 'letter'"),
      ("{boundary: tenant, outputs: {letters: mmo}}", "mmo", "unknown format 'mmo'"),
      (
        "{boundary: tenant, drafts: {letters: [source]}}", "source",
        "unknown draft requirement 'source'"
      ),
      ("{boundary: tenant, retentionDays: -1}", "-1", "'retentionDays' must not be negative"),
      ("{boundary: tenant, at: {url: x}}", "url", "unknown key 'url'"),
    ])
  func wrong(_ tool: String, _ marked: String, _ message: String) throws {
    let loaded = try TemporaryPolicies.load(names + "tools: {chat: \(tool)}\n")
    #expect(loaded.messages == [message])
    #expect(loaded.diagnostics.first?.marked == marked)
  }

  @Test("a workflow belongs to an approval and to nothing else", arguments: ["warn", "block"])
  func workflows(_ verdict: String) throws {
    let loaded = try TemporaryPolicies.load(
      names
        + "tools: {chat: {boundary: tenant, accepts: {internal: {verdict: \(verdict), workflow: steward}}}}"
    )
    #expect(loaded.ids == ["workflow-without-approval"])
  }

  @Test(
    "a boundary is one of four, with cells, training and days",
    arguments: [
      ("{tenan: {}}", "unknown boundary 'tenan'"),
      ("{tenant: {training: maybe}}", "'training' must be true or false"),
      ("{tenant: {retentionDays: x}}", "'retentionDays' must be a whole number"),
      ("{tenant: {confidental: warn}}", "unknown class or level 'confidental'"),
      ("{tenant: warn}", "the boundary 'tenant' must be a mapping of keys to values, not text"),
    ])
  func boundaries(_ yaml: String, _ message: String) throws {
    #expect(try TemporaryPolicies.load(names + "boundaries: \(yaml)").messages == [message])
  }

  @Test(
    "a draft requirement has patterns that match something, and a message",
    arguments: [
      ("{message: {short: x}}", "missing-key"), ("{anyOf: [x]}", "missing-key"),
      ("{anyOf: ['('], message: {short: x}}", "pattern-syntax"),
      ("{anyOf: ['x*'], message: {short: x}}", "pattern-matches-empty"),
      ("{anyOf: [x], message: {short: x}, verdict: block}", "unknown-key"),
      ("{anyOf: [], message: {short: x}}", "wrong-value"),
    ])
  func drafts(_ requirement: String, _ id: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "drafts: {source: \(requirement)}\n")
    #expect(loaded.ids == [id])
  }

  @Test(
    "a format or a workflow that says nothing is told what is missing",
    arguments: ["formats", "approvals"])
  func emptyNames(_ section: String) throws {
    let loaded = try TemporaryPolicies.load(sections: "\(section): {memo: }\n")
    #expect(loaded.messages.first?.contains("'memo'") != false)
  }
}
