import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Whatever a child writes may only tighten.
@Suite struct StricterWinsTests {
  private func load(parent: String, child: String, header: String = "") throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    try policies.write(parent, to: "base/pack.yaml")
    let more = header.isEmpty ? "" : ", " + header
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: base\(more)}\n" + child,
      to: "team/pack.yaml")
    return policies.load()
  }

  private func parent(_ header: String = "title: Base", _ sections: String = "") -> String {
    "pack: {format: 1, id: base, version: 1.0.0, \(header)}\n" + sections
  }

  @Test(
    "a looser value in the header is an error that says what the parent asks for",
    arguments: [
      (
        "unknownTool: approval", "unknownTool: warn",
        "'unknownTool' is 'warn' here, but a parent asks for at least 'approval'"
      ),
      (
        "onDetectorError: block", "onDetectorError: allow",
        "'onDetectorError' is 'allow' here, but a parent asks for at least 'block'"
      ),
      (
        "maxDraftBytes: 100", "maxDraftBytes: 101",
        "'maxDraftBytes' is 101 here, but a parent allows at most 100"
      ),
    ])
  func looserHeader(_ base: String, _ own: String, _ message: String) throws {
    let loaded = try load(parent: parent(base), child: "", header: own)
    #expect(loaded.messages == [message])
    #expect(loaded.ids == ["looser-than-parent"])
    #expect(loaded.diagnostics.first?.location?.text.name.hasSuffix("team/pack.yaml") == true)
  }

  @Test("a stricter value in the header is taken, and one that is not said is inherited")
  func stricterHeader() throws {
    let base = parent("unknownTool: warn, onDetectorError: warn, maxDraftBytes: 100")
    let strict = try load(
      parent: base, child: "",
      header: "unknownTool: block, onDetectorError: approval, maxDraftBytes: 5")
    #expect(strict.pack?.unknownTool == .block)
    #expect(strict.pack?.onDetectorError == .approval)
    #expect(strict.pack?.maxDraftBytes == 5)
    let silent = try load(parent: base, child: "")
    #expect(silent.pack?.unknownTool == .warn)
    #expect(silent.pack?.maxDraftBytes == 100)
  }

  private let floors = """
    classes: {customer.number: confidential, customer.name: internal}
    boundaries: {public: {confidential: approval, customer.name: block, training: false, retentionDays: 30}}
    tools: {web: {boundary: public, accepts: {internal: warn}}}

    """

  @Test(
    "a cell that is looser than a parent's is an error that names where the floor stands",
    arguments: [
      ("tools: {site: {boundary: public, accepts: {confidential: warn}}}", "base/pack.yaml:3"),
      ("tools: {site: {boundary: public, accepts: {customer.number: warn}}}", "base/pack.yaml:3"),
      ("tools: {web: {accepts: {customer.name: warn}}}", "base/pack.yaml:3"),
      ("tools: {web: {accepts: {internal: allow}}}", "base/pack.yaml:4"),
      ("boundaries: {public: {confidential: warn}}", "base/pack.yaml:3"),
    ])
  func looserCells(_ child: String, _ origin: String) throws {
    let loaded = try load(
      parent: parent("title: B", floors), child: child)
    #expect(loaded.ids == ["looser-than-parent"])
    #expect(loaded.messages.first?.contains(origin) == true, "\(loaded.messages)")
    #expect(["warn", "allow"].contains(loaded.diagnostics.first?.marked))
  }

  @Test("a pack's own boundary binds its own tools")
  func ownBoundary() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        boundaries: {tenant: {confidential: block}}
        tools: {chat: {boundary: tenant, accepts: {confidential: warn}}}
        """)
    #expect(loaded.ids == ["looser-than-parent"])
    #expect(loaded.messages.first?.contains("team/pack.yaml:2") == true)
  }

  @Test("a stricter cell is taken, and says where it stands")
  func stricterCells() throws {
    let loaded = try load(
      parent: parent("title: B", floors), child: "tools: {web: {accepts: {internal: block}}}")
    let pack = try #require(loaded.pack)
    let web = try #require(pack.tools["web"])
    let internalData = pack.decision(atLevel: .internal, in: web)
    #expect(internalData.verdict == .block)
    #expect(internalData.cell?.origin.description.hasSuffix("team/pack.yaml:2") == true)
    #expect(pack.decision(for: "customer.number", in: web).verdict == .approval)
  }

  @Test("a boundary binds tools that the parent never heard of")
  func boundaryBindsNewTools() throws {
    let loaded = try load(
      parent: parent("title: B", floors), child: "tools: {site: {boundary: public}}")
    let pack = try #require(loaded.pack)
    let site = try #require(pack.tools["site"])
    #expect(pack.decision(for: "customer.number", in: site).verdict == .approval)
  }

  @Test(
    "training and longer retention than a boundary allows are errors",
    arguments: [
      (
        "tools: {site: {boundary: public, training: true}}",
        "training is allowed here, but what binds this forbids it"
      ),
      (
        "tools: {site: {boundary: public, retentionDays: 31}}",
        "'retentionDays' is 31 here, but at most 30 are allowed"
      ),
    ])
  func trainingAndRetention(_ child: String, _ message: String) throws {
    let loaded = try load(parent: parent("title: B", floors), child: child)
    #expect(loaded.messages == [message])
    #expect(loaded.ids == ["looser-than-parent"])
  }

  @Test(
    "what a child says about training and retention is never dropped without a word",
    arguments: [
      "boundaries: {public: {training: true}}", "boundaries: {public: {retentionDays: 31}}",
      "tools: {desk: {training: true}}", "tools: {desk: {retentionDays: 8}}",
    ])
  func looserIsSaid(_ child: String) throws {
    let desk = "  desk: {boundary: device, training: false, retentionDays: 7}\n"
    let base = floors.replacing(
      "tools: {web: {boundary: public, accepts: {internal: warn}}}\n", with: "tools:\n" + desk)
    let loaded = try load(parent: parent("title: B", base), child: child)
    #expect(loaded.ids == ["looser-than-parent"])
  }

  @Test("a child may not move a parent's tool behind another boundary")
  func boundaryOfTool() throws {
    let loaded = try load(
      parent: parent("title: B", floors), child: "tools: {web: {boundary: device}}")
    #expect(loaded.ids == ["conflicting-boundary"])
    #expect(loaded.messages == ["a parent puts 'web' behind 'public', not 'device'"])
  }

  @Test("a child sets levels freely, looser ones too", arguments: Level.allCases)
  func levels(_ level: Level) throws {
    let loaded = try load(
      parent: parent("title: B", floors), child: "classes: {customer.number: \(level.name)}")
    #expect(loaded.diagnostics == [])
    #expect(loaded.pack?.level(of: "customer.number") == level)
  }
}
