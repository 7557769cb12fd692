import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Ways round a parent that random policies found, each on its own.
@Suite struct BoundAgainTests {
  private func load(_ packs: [(id: String, extends: String, sections: String)]) throws -> LoadedPack
  {
    let policies = try TemporaryPolicies()
    for pack in packs {
      let extends = pack.extends.isEmpty ? "" : ", extends: [\(pack.extends)]"
      try policies.write(
        "pack: {format: 1, id: \(pack.id), version: 1.0.0\(extends)}\n\(pack.sections)\n",
        to: "\(pack.id)/pack.yaml")
    }
    return policies.load()
  }

  @Test("a child that gives a hidden generic tool's name again is bound by what was said of it")
  func hiddenGeneric() throws {
    func load(_ verdict: String) throws -> LoadedPack {
      try self.load([
        ("base", "", "tools: {any: {boundary: tenant, generic: true, accepts: {internal: warn}}}"),
        ("group", "base", "tools: {web: {boundary: public}}"),
        ("team", "group", "tools: {any: {boundary: tenant, accepts: {internal: \(verdict)}}}"),
      ])
    }
    #expect(try load("allow").ids == ["looser-than-parent"])
    let pack = try #require(try load("approval").pack)
    let tool = try #require(pack.tools["any"])
    #expect(pack.decision(atLevel: .internal, in: tool).verdict == .approval)
    #expect(pack.decision(atLevel: .restricted, in: tool).verdict == .block)
  }

  @Test(
    "a tool that one parent calls generic and the other does not stays",
    arguments: [("a", "b"), ("b", "a")])
  func genericInOneParent(_ generic: String, _ other: String) throws {
    let loaded = try load([
      (generic, "", "tools: {any: {boundary: tenant, generic: true}}"),
      (other, "", "tools: {any: {boundary: tenant}}"),
      ("team", "a, b", "tools: {web: {boundary: public}}"),
    ])
    #expect(loaded.pack?.tools.keys.sorted() == ["any", "web"])
  }

  @Test("a cell is compared with what its parents ask at the level that the child gives the class")
  func raisedLevel() throws {
    let loaded = try load([
      (
        "base", "",
        "classes: {customer: internal}\ntools: {chat: {boundary: tenant, accepts: {internal: allow}}}"
      ),
      (
        "team", "base",
        "classes: {customer: restricted}\ntools: {chat: {accepts: {customer: approval}}}"
      ),
    ])
    #expect(loaded.ids == ["looser-than-parent"])
    #expect(loaded.diagnostics.first?.marked == "approval")
  }

  @Test(
    "a child does not choose the approvers of what its parents let pass with theirs alone",
    arguments: ["base", "zeta"], ["confidential", "customer", "customer.number"])
  func approvers(_ parent: String, _ name: String) throws {
    func load(_ workflow: String) throws -> LoadedPack {
      try self.load([
        (
          parent, "",
          """
          classes: {customer: confidential, customer.number: confidential}
          approvals: {board: {title: Board, person: a}}
          tools: {chat: {boundary: tenant, accepts: {confidential: {verdict: approval, workflow: board}}}}
          """
        ),
        (
          "team", parent,
          """
          approvals: {friends: {title: Friends, person: b}}
          tools: {chat: {accepts: {\(name): {verdict: approval, workflow: \(workflow)}}}}
          """
        ),
      ])
    }
    let refused = try load("friends")
    #expect(refused.ids == ["looser-than-parent"])
    #expect(
      refused.messages
        == ["'friends' may approve here, but \(refused.place(of: parent)):4 asks for 'board'"])
    #expect(try load("board").diagnostics == [])
  }

  @Test("a child may name who approves what its parents leave open")
  func openApproval() throws {
    let loaded = try load([
      ("base", "", "tools: {chat: {boundary: tenant, accepts: {internal: approval}}}"),
      (
        "team", "base",
        """
        approvals: {friends: {title: Friends, person: b}}
        tools: {chat: {accepts: {internal: {verdict: approval, workflow: friends}}}}
        """
      ),
    ])
    #expect(loaded.diagnostics == [])
  }
}

extension LoadedPack {
  /// The path of another pack's file beside the one that is complained about.
  fileprivate func place(of pack: String) -> String {
    (diagnostics.first?.location?.text.name ?? "").replacing("/team/", with: "/\(pack)/")
  }
}
