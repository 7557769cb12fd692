import Approvals
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Rosters as CSV.
@Suite struct RosterTests {
  private static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  private func read(_ text: String) -> LoadedRoster {
    RosterReader.read(name: "people.csv", Array(text.utf8))
  }

  @Test(
    "a roster is read whatever program wrote it",
    arguments: [
      "id,name,manager,groups,public_key\nanna,Anna E,ben,claims;stewards,KEY\nben,,,,\n",
      "\u{FEFF}id,name,manager,groups,public_key\r\nanna,Anna E,ben,claims stewards,KEY\r\nben,,,,",
      "ID;Manager;Groups;Public_Key;Name\nanna;ben;claims stewards;KEY;Anna E\nben;;;;\n",
      "id,office,manager,groups,public_key,name\nanna,3,ben,\"claims,\nstewards\",\"KEY\",\"Anna E\"\n"
        + "ben,,,,,\n",
    ])
  func anyProgram(_ text: String) throws {
    let loaded = read(text.replacing("KEY", with: Self.key + " anna@laptop"))
    #expect(loaded.diagnostics.isEmpty)
    let roster = try #require(loaded.roster)
    let anna = try #require(roster["anna"])
    #expect(anna.name == "Anna E")
    #expect(anna.manager == "ben")
    #expect(anna.groups == ["claims", "stewards"])
    #expect(roster.person(holding: try SSHPublicKey(Self.key)) == anna)
    #expect(roster.members(of: "claims") == [anna])
    #expect(roster.qualifies("ben", as: .managerOfRequester, for: "anna"))
    #expect(!roster.qualifies("anna", as: .managerOfRequester, for: "ben"))
  }

  @Test(
    "what is wrong is said where it is",
    arguments: [
      ("id,groups,public_key\n", "missing-column", "1:1", "there is no column 'manager'"),
      (
        "id,manager,groups,public_key,id\n", "duplicate-column", "1:30",
        "the column 'id' is there twice"
      ),
      (
        "HEAD\nanna,,,\nben,,,\nanna,,,\n", "duplicate-name", "4:1",
        "the id 'anna' stands here twice"
      ),
      ("HEAD\nanna,,,\nAnna,,,\n", "duplicate-name", "3:1", "the id 'Anna' stands here twice"),
      ("HEAD\nanna,bne,,\nben,,,\n", "unknown-manager", "2:6", "the roster has no 'bne'"),
      (
        "HEAD\nanna,anna,,\n", "circular-managers", "2:6",
        "'anna' has no other manager than themselves"
      ),
      (
        "HEAD\nzoe,anna,,\nanna,ben,,\nben,carl,,\ncarl,anna,,\n", "circular-managers", "3:6",
        "'anna', 'ben', 'carl' manage each other in a circle"
      ),
      (
        "HEAD\nanna,,,ssh-ed25519 AAAA\n", "bad-key", "2:8",
        "this is no public key; one starts with ssh-ed25519 and a space"
      ),
      (
        "HEAD\nanna,,,KEY\nben,,,KEY other comment\n", "shared-key", "3:7",
        "two people have this key, so it says nothing about who signs"
      ),
      ("HEAD\n,,,\n", "bad-name", "2:1", "a person's id must be a word without spaces"),
      ("HEAD\n\"an\nna\",,,\n", "bad-name", "2:1", "a person's id must be a word without spaces"),
      ("HEAD\nanna,,\n", "cell-count", "2:1", "this line has 3 cells; the first line has 4"),
      ("HEAD\nanna,,,\"\n", "unclosed-quote", "2:8", "this quote is never closed"),
    ])
  func problems(_ text: String, _ id: String, _ place: String, _ message: String) throws {
    let loaded = read(
      text.replacing("HEAD", with: "id,manager,groups,public_key").replacing("KEY", with: Self.key))
    #expect(loaded.roster == nil)
    let problem = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1)
    #expect(problem.id.description == id)
    #expect(problem.message == message)
    #expect(problem.location.map { "\($0.position.line):\($0.position.column)" } == place)
  }

  @Test("a group that no pack can name is worth a warning")
  func groupNames() {
    let loaded = read("id,manager,groups,public_key\nanna,,Stewards stewards,\n")
    #expect(loaded.diagnostics.map(\.id.description) == ["group-name"])
    #expect(loaded.roster?["anna"]?.groups == ["stewards"])
  }

  @Test("an empty file has no columns, and a file in another encoding is none")
  func noTable() {
    #expect(Set(read("").diagnostics.map(\.id.description)) == ["missing-column"])
    let loaded = RosterReader.read(name: "people.csv", [0x69, 0x64, 0xFF])
    #expect(loaded.diagnostics.map(\.id.description) == ["not-utf-8"])
  }

  @Test("a key that two people hold is nobody's")
  func sharedKey() throws {
    let key = try SSHPublicKey(Self.key)
    let roster = Roster([Person(id: "anna", publicKey: key), Person(id: "ben", publicKey: key)])
    #expect(roster.person(holding: key) == nil)
  }

  @Test("a key that one person signs with and another's server is nobody's")
  func sharedAccountKey() throws {
    let key = try SSHPublicKey(Self.key)
    let roster = Roster([Person(id: "anna", publicKey: key), Person(id: "ben", accountKey: key)])
    #expect(roster.person(holding: key) == nil)
    #expect(roster.peopleWithSharedKeys == ["anna", "ben"])
    let both = Roster([Person(id: "anna", publicKey: key, accountKey: key)])
    #expect(both.person(holding: key)?.id == "anna" && both.peopleWithSharedKeys.isEmpty)
  }

  @Test("a roster from before accounts is read as it was")
  func oldRoster() throws {
    let text = """
      [{"id": "anna", "groups": ["stewards"], "publicKey": "\(Self.key)"}]
      """
    let people = try JSONDecoder().decode([Person].self, from: Data(text.utf8))
    #expect(people.first?.accountKey == nil && people.first?.keys.count == 1)
    let again = try JSONDecoder().decode([Person].self, from: JSONEncoder().encode(people))
    #expect(again == people)
  }

  @Test("a long line of managers is no circle, and a large circle is one")
  func longLines() {
    let count = 20_000
    let lines = (1...count).map { "p\($0),\($0 < count ? "p\($0 + 1)" : ""),," }
    let head = "id,manager,groups,public_key\n"
    #expect(read(head + lines.joined(separator: "\n")).diagnostics.isEmpty)
    let circle = lines.dropLast() + ["p\(count),p1,,"]
    let loaded = read(head + circle.joined(separator: "\n"))
    #expect(loaded.diagnostics.count == 1)
    #expect(
      loaded.diagnostics.first?.message.hasSuffix("and 19995 more manage each other in a circle")
        == true)
  }

  @Test("text from anywhere does no harm, and gives a roster or says why not")
  func hostile() {
    var random = SplitMix64(seed: 3)
    let parts = [
      "id", ",", "\n", "\"", "manager", "groups", "public_key", "a", "b", " ", "\r", "ä",
      "ssh-ed25519 AAAA", ";", "\u{0}",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0..<40, using: &random))
        .map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
      let loaded = read("id,manager,groups,public_key\n" + text)
      #expect((loaded.roster == nil) == loaded.diagnostics.contains { $0.severity == .error })
    }
  }
}
