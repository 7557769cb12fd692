import Foundation
import Testing

/// `dryrun pack dataset`, and what the authors' guide says of it.
@Suite("Lists of one's own")
struct PackDatasetTests {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    _ = try dryrun.run("pack", "new", "my-team", "--extends", "eu-baseline")
  }

  private var keys: String { dryrun.folder + "/.config/dryrun/dataset-keys" }

  private func make(_ csv: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.write("customers.csv", csv)
    return try dryrun.run(
      ["pack", "dataset", "policies/my-team", "customers", "--from", "customers.csv"]
        + (more.contains("--column") ? more : ["--column", "name"] + more))
  }

  /// The blocks of the guide, by their language, in its section about lists.
  private func guide() throws -> [String: String] {
    let text = try String(
      contentsOfFile: DryrunProcess.root + "/policies/README.md", encoding: .utf8)
    let section = text.split(separator: "#### Lists of one's own")[1].split(separator: "\n### ")[0]
    var blocks: [String: String] = [:]
    var language: String?
    for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
      let code = line.drop { $0 == " " }
      if code.hasPrefix("```") {
        language = language == nil ? String(code.dropFirst(3)) : nil
      } else if let language {
        blocks[language, default: ""] += line.dropFirst(3) + "\n"
      }
    }
    return blocks
  }

  @Test("the guide's steps do what it says")
  func steps() throws {
    let blocks = try guide()
    try dryrun.write("policies/my-team/detectors/customers.yaml", #require(blocks["yaml"]))
    try dryrun.write("customers.csv", #require(blocks["csv"]))
    let commands = try #require(blocks["sh"]).split(separator: "\n").map(String.init)
    #expect(commands.count == 4)
    let results = try commands.map(shell)
    #expect(results.map(\.status) == [0, 0, 0, 1])
    #expect(results[0].output.contains("3 entries of at most 3 words"))
    #expect(results[2].output.contains("examples: 7 passed, 0 failed\n"))
    #expect(results[3].output.contains("│                          ^^^^^^^^^^^^^^^\n"))
    #expect(results[3].output.contains("1 finding"))
  }

  private func shell(_ command: String) throws -> DryrunProcess.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    let programs = DryrunProcess.program.deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(programs):/usr/bin:/bin", "HOME": dryrun.folder,
      "XDG_CACHE_HOME": dryrun.folder + "/.cache",
    ]
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return DryrunProcess.Result(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self), error: "")
  }

  @Test("says what became of the cells, and shows none")
  func report() throws {
    let made = try make("id;name\n1;Anna Schmidt\n2;\n3;ANNA-SCHMIDT\n4;Al\n5;will\n6;Berta\n")
    #expect(made.status == 0 && made.error == "")
    let lines = made.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0].hasPrefix(
        "wrote policies/my-team/datasets/customers.dataset: 2 entries of at most 2 words"))
    #expect(lines.contains("  1 cell without a word"))
    #expect(lines.contains("  1 cell that says what another one says"))
    #expect(lines.contains { $0.hasSuffix("too few letters and digits (see --shortest): line 5") })
    #expect(lines.contains { $0.hasSuffix("a word that every text has: line 6") })
    for name in ["Anna", "ANNA", "Berta", "Al;"] { #expect(!made.output.contains(name)) }
  }

  @Test("makes one key, for its owner alone, and makes a list again under the same")
  func keyOfAccount() throws {
    #expect(try make("name\nAnna Schmidt\n").status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: keys)
    #expect(files.count == 1)
    let mode = { try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int }
    #expect(try mode(keys) == 0o700)
    #expect(try mode("\(keys)/\(files[0])") == 0o600)
    let first = try dryrun.read("policies/my-team/datasets/customers.dataset")
    #expect(try make("name\nanna schmidt\n").status == 0)
    #expect(try dryrun.read("policies/my-team/datasets/customers.dataset") == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: keys) == files)
  }

  @Test("takes another key, and another folder of keys")
  func otherKey() throws {
    try dryrun.write("own.key", "00112233445566778899aabbccddeeff\n")
    let open = try make("name\nAnna Schmidt\n", "--key", "own.key")
    #expect(open.status == 2)
    #expect(open.error.contains("chmod 600 own.key"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: dryrun.folder + "/own.key")
    let made = try make("name\nAnna Schmidt\n", "--key", "own.key")
    #expect(made.status == 0)
    #expect(!FileManager.default.fileExists(atPath: keys))
    let id = try #require(made.output.firstMatch(of: /its key ([0-9a-f]{16})/)?.output.1)
    try dryrun.write(
      "policies/my-team/detectors/customers.yaml",
      "detectors: {names: {class: customer, dataset: customers, redactAs: C}}\n")
    func check(_ environment: [String: String] = [:]) throws -> String {
      try dryrun.run(
        "check", "--policy", "policies/my-team", input: "anna schmidt", environment: environment
      ).output
    }
    #expect(try check().contains("The key of the list is not on this machine."))
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/held", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: dryrun.folder + "/own.key", toPath: "\(dryrun.folder)/held/\(id).key")
    let found = try check(["DRYRUN_DATASET_KEYS": dryrun.folder + "/held"])
    #expect(found.contains("names") && found.contains("^^^^^^^^^^^^"))
    let doctor = try dryrun.run("doctor", "--policy", "policies/my-team")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("!!  dataset    the key \(id) of"))
  }

  @Test("refuses what it cannot make a list of, with what to do")
  func refusals() throws {
    let column = try make("id;name\n1;Anna\n", "--column", "nmae")
    #expect(column.status == 2)
    #expect(
      column.error
        == "dryrun: 'customers.csv' has no column 'nmae', but: id, name; did you mean 'name'?\n")
    let empty = try make("name\n\n")
    #expect(empty.status == 2)
    #expect(empty.error == "dryrun: there are no entries to make a dataset of\n")
    let nowhere = try dryrun.run(
      "pack", "dataset", "policies/none", "customers", "--from", "customers.csv", "--column", "name"
    )
    #expect(nowhere.error.contains("'policies/none' is no folder"))
    let badName = try dryrun.run(
      "pack", "dataset", "policies/my-team", "../x", "--from", "customers.csv", "--column", "name")
    #expect(badName.error.contains("'../x' is no name for a dataset"))
  }

  @Test("says in its help what it hides and what not")
  func help() throws {
    let help = try dryrun.run("pack", "dataset", "--help").output.split(separator: "\n")
      .map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(help.contains("does not hide numbers that are short enough to try all of them"))
    #expect(help.contains("let a server hold the key"))
  }
}
