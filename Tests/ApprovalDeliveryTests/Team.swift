import ApprovalDelivery
import Approvals
import Detection
import Diagnostics
import FileInbox
import Foundation
import PluginKit
import PolicyPacks
import SSHSignatures
import Storage
import TestSupport

/// A store, an inbox folder, and four people with keys; gone when the test is over.
final class Team: Sendable {
  /// Noon on 1 January 2100: after the moment at which the store is made.
  static let noon = Date(timeIntervalSince1970: 4_102_488_000)
  /// Rita asks; Mona is her manager; Sven and Sara are stewards.
  static let people = ["rita", "mona", "sven", "sara"]

  let folder: String
  let store: Store
  private let keys: [String: KeyPair]

  init() throws {
    folder = NSTemporaryDirectory() + "team-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/inbox", withIntermediateDirectories: true)
    keys = try Dictionary(uniqueKeysWithValues: Team.people.map { ($0, try KeyPair()) })
    store = try Store.setUp(at: folder + "/data")
    try replaceRoster()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes the roster what it is at the beginning, without some people.
  func replaceRoster(without absent: [String] = []) throws {
    let people = try Team.people.filter { !absent.contains($0) }.map { name in
      Person(
        id: PersonID(name), manager: name == "rita" ? "mona" : nil,
        groups: ["sven", "sara"].contains(name) ? ["stewards"] : [],
        publicKey: try keys[name].map { try SSHPublicKey($0.publicLine) })
    }
    try store.roster.replace(with: Roster(people), at: Team.noon)
  }

  /// A stored request, signed by Rita, that her manager and a steward must approve.
  @discardableResult
  func ask(
    _ id: RequestID = "r-17", stages: [ApprovalStage] = Team.stages, at moment: Date = noon,
    escalations: [Escalation] = []
  ) throws -> ApprovalRequest {
    var request = try Team.request(id, stages, escalations, at: moment)
    request.signature = try sign(request.canonicalBytes, as: "rita")
    try store.requests.add(request)
    return request
  }

  static let stages = [
    ApprovalStage(name: "Manager", approvers: [.managerOfRequester]),
    ApprovalStage(name: "Steward", approvers: [.group("stewards")]),
  ]

  private static func request(
    _ id: RequestID, _ stages: [ApprovalStage], _ escalations: [Escalation], at moment: Date
  ) throws -> ApprovalRequest {
    let version = SemanticVersion("1.0.0") ?? { preconditionFailure("1.0.0 is a version") }()
    return ApprovalRequest(
      id: id, requester: "rita", workflowID: "steward",
      workflow: ApprovalWorkflow(
        title: "Data steward", stages: stages, escalations: escalations,
        connector: PluginUse("file-inbox"),
        origin: Origin(Location(SourceText(name: "team/pack.yaml", bytes: []), 0..<0))),
      hours: WorkingHours(),
      subject: ApprovalSubject(
        draftDigest: DraftDigest(of: SensitiveText("a draft \(id)"), key: [1]), tool: "assistant",
        classes: ["personal.contact"], rules: ["email"], pack: "team", packVersion: version,
        rulesDigest: String(repeating: "a", count: 64)),
      fields: ["reason": "board meeting"], keptText: "write to [EMAIL_1]", asked: moment)
  }

  func sign(_ bytes: [UInt8], as person: String) throws -> String {
    try SSHSigner().sign(
      bytes, namespace: ApprovalEvent.namespace, keyPath: keys[person]?.path ?? "")
  }

  /// What a person decides, signed with a key that is theirs if nobody else is named.
  func decision(
    _ person: String, _ action: ApprovalAction, on request: ApprovalRequest, after seconds: Double,
    key: String? = nil
  ) throws -> SignedDecision {
    var event = ApprovalEvent(
      at: Team.noon + seconds, by: PersonID(person), action: action)
    event.signature = try sign(event.signedBytes(in: request), as: key ?? person)
    return SignedDecision(event, on: request)
  }

  /// Puts a file beside a request in the inbox, as an approver does.
  func drop(_ data: Data, _ name: String, on request: ApprovalRequest) throws {
    try data.write(to: URL(fileURLWithPath: "\(folder)/inbox/\(request.id)/\(name)"))
  }

  /// The delivery through the real inbox, or through another connector.
  func delivery(_ connector: (any ConnectorPlugin)? = nil) throws -> ApprovalDelivery {
    let inbox = try FileInbox(PluginSetup(configuration: ["folder": .string(folder + "/inbox")]))
    return ApprovalDelivery(store, OneConnector(connector: connector ?? inbox))
  }

  func state(_ id: RequestID = "r-17", after seconds: Double) throws -> ApprovalState? {
    try store.requests[id]?.state(at: Team.noon + seconds)
  }
}

/// A policy that names one connector for everything.
struct OneConnector: ConnectorSource {
  var connector: any ConnectorPlugin
  func plugin(for request: ApprovalRequest) -> String? { "file-inbox" }
  func connector(for request: ApprovalRequest) async throws -> any ConnectorPlugin { connector }
}

/// A connector that says whatever a test lets it say.
struct SayingConnector: ConnectorPlugin {
  var status = TicketStatus(.pending)
  var ticket = ApprovalTicket("t-1")
  var failure: PluginError?

  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    if let failure { throw failure }
    return ticket
  }

  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    if let failure { throw failure }
    return status
  }

  func withdraw(_ ticket: String, _ call: Call) async throws {
    if let failure { throw failure }
  }
}

extension DeliveryNews {
  /// A word for it, for comparing.
  var word: String {
    switch self {
    case .submitted: "submitted"
    case .ended: "ended"
    case .decided(let event, _): "decided \(event)"
    case .refused(_, let error): "refused: \(error.message)"
    case .reported(let state): "reported \(state.rawValue)"
    case .failed: "failed"
    }
  }
}
