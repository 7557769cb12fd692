import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Testing

/// Which files are a pack.
@Suite struct PackFolderTests {
  private let policies: TemporaryPolicies

  init() throws {
    policies = try TemporaryPolicies()
    try policies.write(TemporaryPolicies.header, to: "team/pack.yaml")
  }

  @Test("every YAML file of the folder counts, however deep it lies")
  func deep() throws {
    try policies.write("classes: {customer.a: public}", to: "team/a/b/c.yaml")
    try policies.write("classes: {customer.b: public}", to: "team/d.yml")
    #expect(policies.load().pack?.classes.keys.sorted() == ["customer.a", "customer.b"])
  }

  @Test(
    "hidden files, courses, corpora and other kinds of files do not count",
    arguments: [
      "team/.git/x.yaml", "team/.x.yaml", "team/courses/x.yaml", "team/corpus/x.yaml", "team/x.txt",
      "team/yaml",
    ])
  func ignored(_ path: String) throws {
    try policies.write("this: is [ no pack", to: path)
    #expect(policies.load().diagnostics == [])
  }

  @Test("a folder named courses deeper inside is one like any other")
  func deeperCourses() throws {
    try policies.write("colour: x", to: "team/rules/courses/x.yaml")
    #expect(policies.load().ids == ["unknown-section"])
  }

  @Test("a slash at the end of the path does not matter")
  func trailingSlash() {
    #expect(PackLoader().load(at: policies.folder + "/team//").pack != nil)
  }

  @Test("a pack that is not there is said to be so")
  func missing() throws {
    let loaded = PackLoader().load(at: policies.folder + "/nothing")
    #expect(loaded.messages == ["there is no policy pack at '\(policies.folder)/nothing'"])
  }

  @Test("a folder without YAML is said to be one")
  func empty() throws {
    try policies.write("x", to: "notes/readme.txt")
    #expect(
      policies.load("notes").messages
        == ["'\(policies.folder)/notes' holds no YAML file, and so no policy pack"])
  }

  @Test("a folder of packs is told to name one of them")
  func folderOfPacks() throws {
    try policies.write(TemporaryPolicies.header, to: "other/pack.yaml")
    #expect(
      PackLoader().load(at: policies.folder).messages == [
        "'\(policies.folder)' holds folders (other, team) and no pack of its own; "
          + "name one of them, such as \(policies.folder)/other"
      ])
  }

  @Test(
    "a pack whose only file is empty is not silently nothing",
    arguments: ["", "# later\n", "---\n"])
  func emptyPack(_ text: String) throws {
    try policies.write(text, to: "team/pack.yaml")
    let loaded = policies.load()
    #expect(!loaded.isLoaded)
    #expect(loaded.diagnostics.contains { $0.severity == .error })
  }

  @Test("a file that cannot be read is said to be so")
  func unreadable() throws {
    try FileManager.default.createSymbolicLink(
      atPath: policies.folder + "/team/gone.yaml", withDestinationPath: "/nowhere/gone.yaml")
    #expect(
      policies.load().messages
        == ["'\(policies.folder)/team/gone.yaml' cannot be read: no such file or directory"])
  }

  @Test("a path that ends in a dot finds its parents where its folder does")
  func dot() throws {
    let policies = try TemporaryPolicies()
    try policies.write("pack: {format: 1, id: base, version: 1.0.0}\n", to: "base/pack.yaml")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: base}\n", to: "team/pack.yaml")
    #expect(PackLoader().load(at: "\(policies.folder)/team/.").diagnostics == [])
    #expect(PackLoader().load(at: "\(policies.folder)/base/../team/").diagnostics == [])
  }

  @Test(
    "dryrun.yaml names the policy",
    arguments: [
      ("policy: policies/team", "policies/team"), ("policy: 'baseline' # ours", "baseline"),
    ])
  func settings(_ text: String, _ policy: String) {
    let (settings, diagnostics) = ProjectSettings.read(Array(text.utf8), name: "dryrun.yaml")
    #expect(settings.policy == policy)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "a dryrun.yaml that names none, or says more than that, is reported",
    arguments: ["", "policy:", "policy: [a]", "[", "a", "policy: baseline\nserver: x"])
  func noSettings(_ text: String) {
    #expect(!ProjectSettings.read(Array(text.utf8), name: "dryrun.yaml").diagnostics.isEmpty)
  }
}
