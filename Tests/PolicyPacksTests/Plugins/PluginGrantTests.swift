import PluginKit
import PolicyPacks
import Testing

@Suite("A plugin's line in pack.lock")
struct PluginGrantTests {
  private static let digest = String(repeating: "0a", count: 32)

  private func grant(
    network: Bool = false, seesProcesses: Bool = false, reads: [String] = [], writes: [String] = [],
    environment: [String] = [], sandbox: PluginGrant.Sandbox = .required
  ) throws -> PluginGrant {
    PluginGrant(
      id: "icd-codes", version: try #require(SemanticVersion("1.2.0")), digest: Self.digest,
      network: network, seesProcesses: seesProcesses, reads: reads, writes: writes,
      environment: environment, sandbox: sandbox)
  }

  @Test("a grant of nothing but to run is a line of four words")
  func least() throws {
    #expect(try grant().line == "plugin icd-codes 1.2.0 \(Self.digest)")
    #expect(try PluginGrant(line: grant().line) == grant())
  }

  @Test("paths keep their spaces, percent signs, line ends and letters")
  func paths() throws {
    let reads = ["/srv/my lists", "/srv/100%", "/srv/zwei\nZeilen", "/srv/Größe=7"]
    let whole = try grant(
      network: true, reads: reads, writes: ["/var/a b"], environment: ["KEY"], sandbox: .none)
    #expect(!whole.line.contains("\n"))
    #expect(whole.line.contains("read=/srv/my%20lists"))
    #expect(PluginGrant(line: whole.line) == whole)
    #expect(PluginGrant(line: whole.line)?.reads == reads.sorted())
  }

  @Test(
    "a line that would not be written so is none",
    arguments: [
      "", "plugin", "parent icd-codes 1.2.0 DIGEST", "plugin Icd 1.2.0 DIGEST",
      "plugin icd-codes 1.2 DIGEST", "plugin icd-codes 1.2.0 0a0a",
      "plugin icd-codes 1.2.0 DIGEST ",
      "plugin icd-codes 1.2.0 DIGEST everything", "plugin icd-codes 1.2.0 DIGEST network network",
      "plugin icd-codes 1.2.0 DIGEST read=/b read=/a",
      "plugin icd-codes 1.2.0 DIGEST read=/a read=/a",
      "plugin icd-codes 1.2.0 DIGEST read=/a%2", "plugin icd-codes 1.2.0 DIGEST read=/%61",
      "plugin icd-codes 1.2.0 DIGEST sandbox=required", "plugin icd-codes 1.2.0 DIGEST read",
      "plugin icd-codes 1.2.0 DIGEST environment=A network",
      "plugin icd-codes 1.2.0 DIGEST network=yes",
      "plugin icd-codes 1.2.0 DIGEST processes network",
      "plugin icd-codes 1.2.0 DIGEST processes=all",
    ])
  func other(_ line: String) {
    #expect(PluginGrant(line: line.replacing("DIGEST", with: Self.digest)) == nil)
  }

  @Test("seeing processes is a word of the line, and told where it is missing")
  func processes() throws {
    let seeing = try grant(network: true, seesProcesses: true, reads: ["/a"])
    #expect(seeing.words == ["network", "processes", "read=/a"])
    #expect(PluginGrant(line: seeing.line) == seeing)
    let needs = PluginNeeds(seesProcesses: true)
    #expect(seeing.refusals(of: needs).isEmpty)
    #expect(
      try grant().refusals(of: needs) == ["to see other processes, where there is no bubblewrap"])
  }

  @Test("what is needed and not granted is told, and more than is needed does no harm")
  func refusals() throws {
    let needs = PluginNeeds(
      network: ["a.example"], reads: ["/a"], writes: ["/b"], environment: ["KEY"])
    #expect(
      try grant().refusals(of: needs)
        == ["the network (a.example)", "to read /a", "to write /b", "the variable KEY"])
    let all = try grant(
      network: true, reads: ["/a", "/z"], writes: ["/b"], environment: ["KEY", "OTHER"])
    #expect(all.refusals(of: needs).isEmpty)
    // To write is another thing than to read.
    #expect(try grant(reads: ["/b"]).refusals(of: PluginNeeds(writes: ["/b"])) == ["to write /b"])
  }
}
