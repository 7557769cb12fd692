import Testing

/// `dryrun pack codes`, and lint in `dryrun pack check`.
@Suite struct PackCodesTests {
  private let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("the list names each code with its severity and what it is")
  func list() throws {
    let result = try dryrun.run("pack", "codes")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Files and YAML\n"))
    #expect(result.output.contains("\n  no-owner"))
    #expect(result.output.contains("warning  The pack names nobody who answers for it.\n"))
  }

  @Test("the page of a code shows a pack before and after")
  func page() throws {
    let result = try dryrun.run("pack", "codes", "unknown-key")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# `unknown-key` (error)\n"))
    #expect(result.output.contains("ownr: team@example.org"))
    #expect(result.output.contains("owner: team@example.org"))
  }

  @Test("a code that does not exist gets the nearest that does")
  func slip() throws {
    let result = try dryrun.run("pack", "codes", "unknown-kye")
    #expect(result.status == 2)
    #expect(result.error.contains("did you mean 'unknown-key'?"))
  }

  @Test("a check reports lint beside what the loader finds, and warnings do not fail it")
  func check() throws {
    try dryrun.write("team.yaml", "pack: {format: 1, id: team, version: 1.0.0, title: Team}\n")
    let result = try dryrun.run("pack", "check", "team.yaml")
    #expect(result.status == 0)
    #expect(result.output.contains("team.yaml:1:7: warning[no-owner]: the pack has no 'owner'"))
    #expect(result.output.contains("1 warning; team 1.0.0"))
  }
}
