import ArgumentParser
import Detection
import Diagnostics
import Foundation

/// `dryrun restore`: what a rewrite took out comes back, where that is safe.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put back into an answer what --fix took out of the draft, where that is safe.",
    discussion: """
      Nothing is put back inside URLs, link targets and markup, where it could be carried away, \
      and credentials never come back. What was left is listed on standard error.
      """)

  @Argument(help: "The answer; - or none reads standard input.", completion: .file())
  var path = "-"
  @Option(help: "The file that check --fix --vault wrote.", completion: .file())
  var vault: String

  func run() throws {
    let vault = try VaultFile(readFrom: vault, at: .now).vault
    let input = try TextInput(path, limit: .max - 1)
    let restoration = Restoration(of: input.text.bytes, from: vault)
    try StandardOutput.shared.write(restoration.text)
    let text = SourceText(name: input.name, bytes: restoration.text)
    for left in restoration.left {
      let position = Location(text, left.range).position
      StandardError.write(
        "\(input.name):\(position.line):\(position.column): "
          + "\(left.placeholder) was left: \(left.reason.sentence)\n")
    }
  }
}

extension Restoration.Reason {
  fileprivate var sentence: String {
    switch self {
    case .unsafePlace: "in a URL, a link's target or markup it could be carried away"
    case .credential: "credentials are not kept and do not come back"
    }
  }
}
