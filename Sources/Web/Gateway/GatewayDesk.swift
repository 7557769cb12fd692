import Accounts
import Approvals
import Desks
import Detection
import Evaluation
import Foundation
import Gateway
import Hummingbird
import PolicyPacks
import Storage

/// Has the gateway's texts checked as the person's own checks are: with their groups and approvals, and counted
/// if they agreed.
struct GatewayDesk {
  let store: Store?
  let metrics: ServerMetrics
  let origin: SiteOrigin
  private let threads = WorkThreads()

  init(store: Store?, metrics: ServerMetrics, origin: SiteOrigin) {
    (self.store, self.metrics, self.origin) = (store, metrics, origin)
  }

  /// The checks for whoever sent a request.
  func checks(
    for request: Request, _ context: SiteContext, by engine: Engine, of pack: ServedPack
  ) throws -> GatewayChecks {
    let account = context.visitor.member?.account
    let requester = Requester(
      groups: try account.flatMap { try store?.roster.read()[$0.id]?.groups } ?? [],
      language: account?.language)
    let desk = CheckDesk(account == nil ? nil : store, for: account?.id) { pack.index }
    let (threads, metrics) = (threads, metrics)
    return GatewayChecks(
      place: "\(origin.scheme)://\(request.head.authority ?? "")",
      draft: { draft, isCounted in
        let size = draft.text.bytes.count
        let checked = try await desk.evaluate(
          draft, by: engine, for: requester, asking: pack.plugins, isCounted: isCounted
        ) { check in (try? await threads.run(on: size, check)) ?? check() }
        if isCounted { metrics.noteCheck(checked.evaluation) }
        return checked.evaluation
      },
      output: { output, isWhole in
        let evaluation = try await engine.settled(
          output.text, requester.language, asking: pack.plugins
        ) { engine in
          try await threads.run(on: output.text.bytes.count) {
            engine.evaluate(output, for: requester, at: .now)
          }
        }
        if isWhole { metrics.noteCheck(evaluation) }
        return evaluation
      },
      // An answer that is there is not withheld because it could not be counted.
      sent: { evaluation, isChanged in try? desk.noteSent(evaluation, isChanged: isChanged) })
  }
}
