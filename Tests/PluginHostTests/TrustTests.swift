import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Sandbox
import Testing

@Suite("What a plugin is granted")
struct TrustTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// A host with other grants than those that the plugins need.
  private func host(
    _ grants: [PluginGrant], _ options: PluginHostOptions = .patient
  ) -> PluginHost {
    PluginHost(folders: [workshop.plugins], grants: grants, options: options)
  }

  @Test("a plugin that stands in no lock is not started, and the message says how to grant it")
  func noLock() async throws {
    try workshop.add("codes", "good")
    let error = await #expect(throws: PluginFailure.self) {
      _ = try await host([]).detector("codes")
    }
    #expect(error?.kind == .notGranted([]))
    #expect(
      error?.message
        == "the plugin 'codes' stands in no pack.lock; look at it, then grant it with: dryrun pack lock PACK"
    )
  }

  @Test(
    "a plugin whose files have changed since is not started",
    arguments: ["Plugins/codes/good.py", "Plugins/codes/plugin.yaml", "Plugins/codes/new.txt"])
  func changed(_ path: String) async throws {
    try workshop.add("codes", "good")
    let grants = workshop.grants()
    let old = try? String(contentsOfFile: workshop.folder + "/" + path, encoding: .utf8)
    try workshop.write(path, (old ?? "") + "\n# another line\n")
    #expect(await failure { _ = try await host(grants).detector("codes") } == .changed)
  }

  @Test("files that change while the plugin runs keep it from being started again")
  func changedLater() async throws {
    let host = try workshop.host(adding: "codes", "good")
    let detector = try await host.detector("codes")
    try workshop.write("Plugins/codes/wire.py", "raise SystemExit('somebody was here')")
    #expect(try await detector.detect("F32.1") == [0..<5])
    #expect(await failure { _ = try await detector.detect("die") } == .crashed)
    #expect(await failure { _ = try await detector.detect("F32.1") } == .changed)
    await host.shutdown()
  }

  @Test("what it needs and is not granted is told, each thing")
  func needs() async throws {
    try workshop.add(
      "codes", "good",
      needs: "network: [api.example.org], reads: [/srv/a list], environment: [KEY]")
    var grant = try #require(workshop.grants().first)
    #expect(grant.words == ["network", "read=/srv/a%20list", "environment=KEY"])
    (grant.network, grant.environment) = (false, [])
    let kind = await failure { _ = try await host([grant]).detector("codes") }
    #expect(kind == .notGranted(["the network (api.example.org)", "the variable KEY"]))
  }

  @Test("it sees the variables that it was granted and no other")
  func environment() async throws {
    let more = "configuration: {type: object, properties: {variable: {type: string}}}"
    try workshop.add("codes", "good", needs: "environment: [GRANTED]", more: more)
    let host = workshop.host(
      PluginHostOptions(
        environment: ["GRANTED": "sesame", "OTHER": "sesame"], startLimit: .seconds(600)))
    for (name, spans) in [("GRANTED", [0..<8]), ("OTHER", [])] {
      let use = PluginUse("codes", configuration: ["variable": .string(name)])
      #expect(try await host.detector(use).detect("variable") == spans)
    }
    await host.shutdown()
  }

  @Test("a variable that its configuration names must be granted, too")
  func variableOfConfiguration() async throws {
    try workshop.add(
      "codes", "good",
      more: """
        configuration:
          {type: object, properties: {variable: {type: string, format: environment-variable}}}
        """)
    let use = PluginUse("codes", configuration: ["variable": "NAMED"])
    let options = PluginHostOptions(
      environment: ["NAMED": "sesame"], startLimit: PluginHostOptions.patient.startLimit)
    let refused = await failure { _ = try await host(workshop.grants(), options).detector(use) }
    #expect(refused == .notGranted(["the variable NAMED"]))
    let plugin = try #require(PluginFolders([workshop.plugins]).plugin("codes"))
    let (manifest, digest) = try (#require(plugin.file?.manifest), #require(plugin.digest))
    let grant = PluginGrant(
      everythingFor: manifest, configurations: [use.configuration], digest: digest)
    let granted = host([try #require(grant)], options)
    #expect(try await granted.detector(use).detect("variable") == [0..<8])
    await granted.shutdown()
  }

  @Test("without a sandbox it is started only if its lock says so, and every record says it, too")
  func noSandbox() async throws {
    try workshop.add("codes", "good")
    let options = PluginHostOptions(
      startLimit: .seconds(600),
      machine: {
        Confinement([
          .bubblewrap: .unavailable("there is no bwrap"), .landlock: .unavailable("too old"),
          .unconfined: .available(""),
        ])
      })
    let refused = await failure {
      _ = try await host(workshop.grants(), options).detector("codes")
    }
    guard case .refusedSandbox = refused else {
      Issue.record("this is no refused sandbox: \(String(describing: refused))")
      return
    }
    var grant = try #require(workshop.grants().first)
    grant.sandbox = .none
    let open = host([grant], options)
    #expect(try await open.detector("codes").detect("F32.1") == [0..<5])
    #expect(
      await open.provenance(of: "codes")
        == PluginProvenance(
          id: "codes", version: "1.0.0", digest: grant.digest, confinement: .none))
    await open.shutdown()
  }

  @Test("in a sandbox it cannot read what it was not granted")
  func secret() async throws {
    try workshop.write("secret.txt", "sesame")
    try workshop.addReader()
    let host = workshop.host()
    let detector = try await host.detector("reader")
    #expect(try await detector.detect(workshop.folder + "/secret.txt") == [])
    #expect(try await detector.detect(workshop.plugins + "/reader/wire.py") == [0..<1])
    await host.shutdown()
  }

  @Test("a configuration that the plugin's schema refuses is told with its place")
  func configuration() async throws {
    try workshop.add(
      "codes", "good",
      more: "configuration: {type: object, properties: {limit: {type: integer}}}")
    let use = PluginUse("codes", configuration: ["limit": "many"])
    let kind = await failure { _ = try await workshop.host().detector(use) }
    guard case .badConfiguration(let sentences) = kind else {
      Issue.record("this is no bad configuration: \(String(describing: kind))")
      return
    }
    #expect(sentences.count == 1 && sentences[0].hasSuffix("(at /limit)"))
  }

  @Test("what the plugin itself says of its configuration is told, too")
  func ownWords() async throws {
    try workshop.add("codes", "good", more: "configuration: {type: object}")
    let use = PluginUse("codes", configuration: ["refuse": true])
    let kind = await failure { _ = try await workshop.host().detector(use) }
    #expect(kind == .badConfiguration(["this cannot be used (at /refuse)"]))
  }

  @Test("where there is nothing to configure, nothing may be configured")
  func nothingToConfigure() async throws {
    try workshop.add("codes", "good")
    let use = PluginUse("codes", configuration: ["limit": 7])
    let kind = await failure { _ = try await workshop.host().detector(use) }
    #expect(kind == .badConfiguration(["the plugin has nothing that can be configured"]))
  }
}
