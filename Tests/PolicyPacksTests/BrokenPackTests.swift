import Diagnostics
import PolicyPacks
import Testing

/// The loader's words on broken packs, exactly as their authors read them.
@Suite struct BrokenPackTests {
  /// A pack, from its text, and what is said about it.
  private func expect(
    _ yaml: String, says words: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let policies = try TemporaryPolicies()
    try policies.write(yaml, to: "team.yaml")
    let said = TextRenderer().render(policies.load("team.yaml").diagnostics)
      .replacing(policies.folder + "/", with: "")
    #expect(said == words + "\n", sourceLocation: place)
  }

  @Test("a slip of the pen in a key")
  func slip() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      detectors:
        customer-number:
          class: customer
          patern: '\bKD-\d{6}\b'
          redactAs: CUSTOMER
      """#,
      says: #"""
        team.yaml:3:3: error[no-method]: the detector 'customer-number' needs either 'pattern', 'words', 'table', 'dataset' or 'plugin'
             3 |   customer-number:
               |   ^^^^^^^^^^^^^^^

        team.yaml:5:5: error[unknown-key]: unknown key 'patern'
             5 |     patern: '\bKD-\d{6}\b'
               |     ^^^^^^
               = did you mean 'pattern'?
        """#)
  }

  @Test("a pattern that does not compile")
  func pattern() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      detectors:
        customer-number: {class: customer, redactAs: CUSTOMER, pattern: '\bdon''t (KD-\d{6}\b'}
        order-number: {class: customer, redactAs: ORDER, pattern: '[0-9'}
      """#,
      says: #"""
        team.yaml:3:88: error[pattern-syntax]: this pattern does not compile: missing closing parenthesis
             3 | …er: {class: customer, redactAs: CUSTOMER, pattern: '\bdon''t (KD-\d{6}\b'}
               |                                                                          ^

        team.yaml:4:66: error[pattern-syntax]: this pattern does not compile: missing terminating ] for character class
             4 |   order-number: {class: customer, redactAs: ORDER, pattern: '[0-9'}
               |                                                                  ^
        """#)
  }

  @Test("a pattern in double quotes")
  func doubleQuotes() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      detectors:
        customer-number: {class: customer, redactAs: CUSTOMER, pattern: "KD-\d{6}"}
      """#,
      says: #"""
        team.yaml:3:71: error[yaml-syntax]: in double quotes this is an unknown escape
             3 | …ustomer-number: {class: customer, redactAs: CUSTOMER, pattern: "KD-\d{6}"}
               |                                                                     ^
               = put patterns in 'single quotes', where a backslash is a backslash
        """#)
  }

  @Test("a sentence with a comma inside braces")
  func comma() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      detectors:
        customer-number:
          class: customer
          pattern: 'KD-\d{6}'
          redactAs: CUSTOMER
          message: {short: A customer number, why: It names a customer, and only one}
      """#,
      says: #"""
        team.yaml:7:67: error[unknown-key]: unknown key 'and only one'
             7 | …essage: {short: A customer number, why: It names a customer, and only one}
               |                                                               ^^^^^^^^^^^^
               = inside { } a comma starts a new key: put text with commas in quotes
        """#)
  }

  @Test("a tool of a boundary that does not exist, and a verdict of another product")
  func tool() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      tools:
        team-chat:
          title: Team chat
          boundary: tennant
          accepts: {internal: ok, custmer: warn}
      """#,
      says: #"""
        team.yaml:5:15: error[unknown-value]: unknown boundary 'tennant'
             5 |     boundary: tennant
               |               ^^^^^^^
               = did you mean 'tenant'?

        team.yaml:6:25: error[unknown-value]: unknown verdict 'ok'
             6 |     accepts: {internal: ok, custmer: warn}
               |                         ^^
               = there is: allow, approval, block, warn

        team.yaml:6:29: error[unknown-class-or-level]: unknown class or level 'custmer'
             6 |     accepts: {internal: ok, custmer: warn}
               |                             ^^^^^^^
               = did you mean 'customer'?
        """#)
  }

  @Test("a cell that is looser than what a parent asks for")
  func looser() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0, extends: [eu-baseline ^1.0], maxDraftBytes: 5000000}
      tools:
        any-chat: {title: Any chat, boundary: public, accepts: {confidential: warn}, retentionDays: 30}
      """#,
      says: #"""
        team.yaml:1:89: error[looser-than-parent]: 'maxDraftBytes' is 5000000 here, but a parent allows at most 1000000
             1 | …team, version: 1.0.0, extends: [eu-baseline ^1.0], maxDraftBytes: 5000000}
               |                                                                    ^^^^^^^

        team.yaml:3:73: error[looser-than-parent]: confidential is 'warn' here, but built-in/eu-baseline/pack.yaml:11 asks for at least 'block'
             3 | … chat, boundary: public, accepts: {confidential: warn}, retentionDays: 30}
               |                                                   ^^^^

        team.yaml:3:3: error[looser-than-parent]: 'retentionDays' is 30 here, but at most 0 are allowed
             3 |   any-chat: {title: Any chat, boundary: public, accepts: {confidential: wa…
               |   ^^^^^^^^
        """#)
  }

  @Test("an exception without an end, approved by its owner")
  func exception() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0, extends: eu-baseline}
      exceptions:
        - id: migration
          rules: [private-key]
          verdict: warn
          reason: The old system needs it.
          owner: a@example.org
          approvedBy: a@example.org
          from: 2026-11-02
          until: 2027-11-02
      """#,
      says: #"""
        team.yaml:10:12: error[exception-period]: this lasts 366 days; an exception may last 90
            10 |     until: 2027-11-02
               |            ^^^^^^^^^^

        team.yaml:3:5: error[self-approved]: the exception 'migration' was approved by its owner
             3 |   - id: migration
               |     ^
               = 'approvedBy' names somebody else

        team.yaml:3:5: error[firm-rule]: 'private-key' takes no exception
             3 |   - id: migration
               |     ^
        """#)
  }

  @Test("a test that says too little, and one that expects nothing")
  func tests() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      tests:
        - draft: Call KD-104233
          expect: {verdict: block}
        - name: the number is found
          draft: Call «KD-104233
          expect: {}
      """#,
      says: #"""
        team.yaml:3:5: error[missing-key]: the test has no 'name'
             3 |   - draft: Call KD-104233
               |     ^
               = add the key 'name'

        team.yaml:6:12: error[bad-example]: the marks « and » do not pair up
             6 |     draft: Call «KD-104233
               |            ^^^^^^^^^^^^^^^

        team.yaml:7:13: error[empty-test]: 'expect' expects nothing
             7 |     expect: {}
               |             ^
        """#)
  }

  @Test("indentation that went wrong, and a tab")
  func indentation() throws {
    try expect(
      #"""
      pack: {format: 1, id: team, version: 1.0.0}
      tools:
        team-chat:
          title: Team chat
         boundary: tenant
      """#,
      says: #"""
        team.yaml:5:4: error[yaml-syntax]: a key is expected here
             5 |    boundary: tenant
               |    ^
               = is it indented as far as the keys above it?
        """#)
    try expect(
      "pack: {format: 1, id: team, version: 1.0.0}\ntools:\n\tteam-chat: {boundary: tenant}\n",
      says: #"""
        team.yaml:3:1: error[yaml-syntax]: this character cannot start a value
             3 |  team-chat: {boundary: tenant}
               | ^
               = indent with spaces, not tabs, and put text that starts with @, ` or % in quotes
        """#)
  }

  @Test("a header from memory, and a key twice")
  func header() throws {
    try expect(
      #"""
      pack:
        name: Team
        version: v1
        extends: [basline ^1.0]
        timezone: Berlin
        timezone: Europe/Berlin
      """#,
      says: #"""
        team.yaml:6:3: error[duplicate-key]: the key 'timezone' stands twice
             6 |   timezone: Europe/Berlin
               |   ^^^^^^^^
               = it stands first in line 5

        team.yaml:2:3: error[missing-key]: the section 'pack' has no 'format'
             2 |   name: Team
               |   ^
               = add the key 'format'

        team.yaml:2:3: error[missing-key]: the section 'pack' has no 'id'
             2 |   name: Team
               |   ^
               = add the key 'id'

        team.yaml:3:12: error[wrong-value]: 'v1' is no version
             3 |   version: v1
               |            ^^
               = versions have three numbers, such as 2.4.0

        team.yaml:5:13: error[wrong-value]: unknown time zone 'Berlin'
             5 |   timezone: Berlin
               |             ^^^^^^
               = write an IANA name, such as Europe/Berlin

        team.yaml:2:3: error[unknown-key]: unknown key 'name'
             2 |   name: Team
               |   ^^^^
               = the section 'pack' may have: authors, defaultTool, extends, format, gates, groups, holidays, hours, id, languages, maxDraftBytes, onDetectorError, owner, tasks, timezone, title, unknownTool, version

        team.yaml:4:13: error[unknown-parent]: unknown parent 'basline'
             4 |   extends: [basline ^1.0]
               |             ^^^^^^^^^^^^
               = did you mean 'baseline'?
        """#)
  }
}
