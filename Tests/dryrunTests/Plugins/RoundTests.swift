import Foundation
import Testing

/// `dryrun ask`: from the draft to the checked answer, through the plugin that plays a tool.
@Suite struct RoundTests {
  private let dryrun: DryrunProcess

  /// A pack with a detector of a plugin, and with a tool that answers what a test wants.
  init() throws {
    dryrun = try DryrunProcess()
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/policies/team", withIntermediateDirectories: true)
  }

  private func write(answer: String, more: String = "", tool: String = "") throws {
    try dryrun.write(
      "policies/team/pack.yaml",
      """
      pack: {format: 1, id: team, version: 1.0.0, owner: team@example.org, defaultTool: helper, tasks: [letters]}
      classes: {customer.number: confidential, customer.name: confidential}
      detectors:
        customer-number:
          title: Customer number
          class: customer.number
          pattern: '\\bKD-\\d{6}\\b'
          redactAs: CUSTOMER
          message: {short: This looks like a customer number, why: It names one customer., fix: 'Use {placeholder}.'}
      \(more)
      formats:
        short: {title: Short, checks: [{id: length, maxWords: 8}]}
      tools:
        helper:
          title: Helper
          boundary: tenant
          accepts: {internal: allow, confidential: block}
          outputs: {letters: short}
          plugin: {use: replay, configuration: {outputs: [{text: '\(answer)'}]}}
        mute: {title: Mute, boundary: tenant, accepts: {internal: allow, confidential: allow}\(tool)}

      """)
  }

  private func ask(_ draft: String, _ arguments: String...) throws -> DryrunProcess.Result {
    try dryrun.run(["ask", "--plain"] + arguments, input: Array(draft.utf8))
  }

  @Test("a draft that may go is sent, and the answer printed once it was checked")
  func allowed() throws {
    try write(answer: "All is well.")
    let result = try ask("Write a letter")
    #expect(result.status == 0)
    #expect(result.output == "All is well.")
    let steps = result.error.split(separator: "\n").map(String.init)
    #expect(steps.count == 4)
    #expect(steps[0] == "1  checked     <stdin>: allowed")
    #expect(steps[1] == "2  sent        as it is → Helper (replay 1.0.0, in-process)")
    #expect(steps[2].hasPrefix("3  answered    replay (prepared), 12 bytes"))
    #expect(steps[3] == "4  checked     the answer: allowed")
  }

  @Test("a draft that is stopped is not sent, and what would help is said")
  func stopped() throws {
    try write(answer: "All is well.")
    let result = try ask("Write to KD-104233")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.error.contains("<stdin>:1:10: block: This looks like a customer number"))
    #expect(
      result.error.hasSuffix("2  not sent    with placeholders it could be: add --redact\n"))
  }

  @Test("with --redact placeholders go out, and the values come back where that is safe")
  func redacted() throws {
    try write(answer: "Dear [CUSTOMER_1], see https://example.org/?q=[CUSTOMER_1]")
    let result = try ask("Write to KD-104233", "--redact")
    #expect(result.status == 0)
    #expect(result.output == "Dear KD-104233, see https://example.org/?q=[CUSTOMER_1]")
    #expect(result.error.contains("2  sent        with 1 placeholder → Helper"))
    #expect(
      result.error.hasSuffix("5  restored    1 value; left as they are: [CUSTOMER_1]\n"))
  }

  @Test("an answer that leaks, or is not as its format asks, is not printed")
  func badAnswers() throws {
    try write(answer: "Ask KD-104234 instead.")
    let leak = try ask("Who knows?")
    #expect(leak.status == 1)
    #expect(leak.output == "")
    #expect(leak.error.contains("the answer:1:5: block: This looks like a customer number"))
    try write(answer: "One two three four five six seven eight nine.")
    let long = try ask("Write", "--task", "letters")
    #expect(long.status == 1)
    #expect(long.output == "")
    #expect(long.error.contains("(length)"))
  }

  @Test("an answer is held against its sources, which speak with the same placeholders")
  func sources() throws {
    try write(answer: "[CUSTOMER_1] owes 300 EUR.")
    try dryrun.write("ledger.txt", "KD-104233 owes 250 EUR.\n")
    let result = try ask("Sum up KD-104233", "--redact", "--source", "ledger.txt")
    #expect(result.error.contains("The matching place of the source has 250 EUR."))
    #expect(result.error.contains("the answer: allowed, with care"))
  }

  @Test("as JSON each step is an object, and nothing else is printed")
  func json() throws {
    try write(answer: "Dear [CUSTOMER_1]")
    let result = try ask("Write to KD-104233", "--redact", "--format", "json")
    #expect(result.status == 0)
    #expect(result.error == "")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(root["sent"] as? String == "redacted")
    #expect((root["answer"] as? [String: Any])?["text"] as? String == "Dear [CUSTOMER_1]")
    #expect((root["restored"] as? [String: Any])?["text"] as? String == "Dear KD-104233")
    #expect((root["draft"] as? [String: Any])?["verdict"] as? String == "block")
    #expect((root["output"] as? [String: Any])?["verdict"] as? String == "allow")
  }

  @Test("a tool without a plugin, and one that is not there, are clear errors")
  func wrongTools() throws {
    try write(answer: "x")
    let mute = try ask("x", "--tool", "mute")
    #expect(mute.status == 2)
    #expect(
      mute.error
        == "dryrun: no plugin answers for 'mute'; the pack names one with: plugin: NAME (these have one: helper)\n"
    )
    let typo = try ask("x", "--tool", "helpr")
    #expect(typo.status == 2)
    #expect(typo.error == "dryrun: the policy knows no tool 'helpr'; did you mean 'helper'?\n")
  }

  @Test("a plugin that is not there, or configured wrongly, is named, and nothing was answered")
  func wrongPlugins() throws {
    try write(answer: "x", tool: ", plugin: no-such")
    let missing = try ask("x", "--tool", "mute")
    #expect(missing.status == 2)
    #expect(
      missing.error.contains("dryrun: nothing was answered: the plugin 'no-such' is not there"))
    try write(answer: "x", tool: ", plugin: {use: replay, configuration: {outputs: 7}}")
    let wrong = try ask("x", "--tool", "mute")
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("the plugin 'replay' is configured wrongly"))
  }

  @Test(
    "a plugin that is not granted is never no finding: the draft stays, and the person reads why")
  func notGranted() throws {
    let more = """
        code:
          title: Diagnosis code
          class: customer
          plugin: icd-codes
          redactAs: CODE
          message: {short: This looks like a diagnosis}
      """
    try write(answer: "x", more: more)
    try FileManager.default.copyItem(
      atPath: DryrunProcess.root + "/Plugins/icd-codes", toPath: dryrun.folder + "/icd-codes")
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/Plugins", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: dryrun.folder + "/icd-codes", toPath: dryrun.folder + "/Plugins/icd-codes")
    let refused = try dryrun.run("check", "--plain", input: "nothing in here")
    #expect(refused.status == 1)
    #expect(
      refused.output.contains(
        "The pack's lock does not grant what the plugin needs. What could not be looked at does not count as clean."
      ))
    let unasked = try dryrun.run("pack", "lock", "policies/team")
    #expect(unasked.status == 2)
    #expect(unasked.output.contains("plugin icd-codes 1.0.0"))
    #expect(unasked.error.contains("nobody is there to say yes"))
    #expect(try dryrun.run("pack", "lock", "policies/team", "--yes").status == 0)
    #expect(try dryrun.run("check", "--plain", input: "nothing in here").status == 0)
    let found = try dryrun.run("check", "--plain", input: "Diagnose F32.1 G")
    #expect(found.status == 1)
    #expect(found.output.contains("(code)"))
    let scanned = try dryrun.run("scan", input: #"{"id":1,"text":"Diagnose F32.1 G"}"# + "\n")
    #expect(scanned.output.contains(#""detector":"code""#))
    // Whoever changes the plugin changes what was granted.
    let file = dryrun.folder + "/Plugins/icd-codes/icd_codes.py"
    try (try String(contentsOfFile: file, encoding: .utf8) + "\n# changed\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let changed = try dryrun.run("check", "--plain", input: "nothing in here")
    #expect(changed.status == 1)
    #expect(changed.output.contains("The plugin's files are not those that the pack's lock names."))
  }
}
