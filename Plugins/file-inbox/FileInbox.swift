public import PluginKit

/// Brings requests for approval into a folder that approvers look into, and reads what they answer there.
///
/// Each request is a folder of its own with a page for people and the request for programs. An approver
/// answers by putting a signed decision beside them. Nothing is ever written over or deleted, and
/// nothing that lies there is trusted: the host looks at every signature.
public struct FileInbox: Plugin, ConnectorPlugin {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "file-inbox", title: "A folder that approvers look into", version: "1.0.0",
    kinds: [.connector],
    configuration: [
      "type": "object", "required": ["folder"], "additionalProperties": false,
      "properties": [
        "folder": [
          "type": "string", "minLength": 1,
          "description": "The folder, absolute or from the pack's folder.",
        ]
      ],
    ],
    needs: PluginNeeds(deadlineMs: 10_000))

  private let path: String

  private struct Settings: Decodable { var folder: String }

  /// A plugin for the folder that the configuration names.
  public init(_ setup: PluginSetup) throws {
    let folder = try setup.settings(Settings.self, of: FileInbox.manifest).folder
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw PluginError(.badConfiguration, "this must be the path of a folder", pointer: "/folder")
    }
    guard !folder.hasPrefix("/") else {
      path = folder
      return
    }
    guard let base = setup.folder else {
      throw PluginError(
        .badConfiguration, "there is no pack's folder here, so the path must begin with /",
        pointer: "/folder")
    }
    path = "\(base)/\(folder)"
  }

  /// Puts a request into the folder; if it is there already, what is missing of it is added.
  public func submit(
    _ submission: ApprovalSubmission, _ call: Call
  ) async throws -> ApprovalTicket {
    guard TicketName.isSafe(submission.id) else {
      throw PluginError(
        .badInput, "the request's id cannot be the name of a folder", pointer: "/id")
    }
    let inbox = try InboxFolder.openOrMake(path)
    let place = "\(path)/\(submission.id)"
    let folder = try inbox.makeFolder(submission.id)
    let request = try submission.request ?? JSON(encoding: submission)
    try folder.create(FileNames.request, request.text + "\n")
    try folder.create(FileNames.page, RequestPage(submission, in: place).text)
    return ApprovalTicket(submission.id, url: FileAddress.of(place))
  }

  /// What approvers put beside a request.
  public func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    let folder = try folder(of: ticket)
    let names = try folder.names()
    let isWithdrawn = names.contains(FileNames.withdrawn)
    return TicketStatus(
      isWithdrawn ? .withdrawn : .pending, decisions: try Decisions.read(names, in: folder))
  }

  /// Puts a note beside a request that it is no longer needed.
  public func withdraw(_ ticket: String, _ call: Call) async throws {
    let text = "This request is no longer needed. Nobody has to answer it, and no answer counts.\n"
    try folder(of: ticket).create(FileNames.withdrawn, text)
  }

  private func folder(of ticket: String) throws(PluginError) -> InboxFolder {
    let inbox = TicketName.isSafe(ticket) ? try InboxFolder.open(path) : nil
    guard let folder = try inbox?.folder(ticket), folder.holds(FileNames.request) else {
      throw PluginError(.badInput, "there is no request with this ticket", pointer: "/ticket")
    }
    return folder
  }
}

/// What the files of a request are called.
enum FileNames {
  static let page = "request.md"
  static let request = "request.json"
  static let withdrawn = "WITHDRAWN.md"
}

/// Names of tickets, which are names of folders.
enum TicketName {
  /// Letters, digits and `-_.`, beginning with a letter or digit, at most 128: no way out of the folder.
  static func isSafe(_ name: String) -> Bool {
    guard (1...128).contains(name.utf8.count), let first = name.utf8.first else { return false }
    return isLetterOrDigit(first)
      && name.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
