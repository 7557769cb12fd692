import Desks
import Detection
import Evaluation
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import OutgoingHTTP
import PolicyPacks
import Storage

/// The gateway: clients of models speak to it in place of the models' servers.
///
/// `Dryrun-Tool` and `Dryrun-Task` say what a request is for, where its model does not.
struct GatewayDoor {
  let packs: ServedPacks
  let gateways: [PackID: Gateway]
  let desk: GatewayDesk

  init(
    packs: ServedPacks, gateways: [PackID: Gateway], store: Store?, metrics: ServerMetrics,
    origin: SiteOrigin
  ) {
    (self.packs, self.gateways) = (packs, gateways)
    desk = GatewayDesk(store: store, metrics: metrics, origin: origin)
  }

  func add(to book: RouteBook) {
    book.get("/v1/models") { request, context in
      let (pack, gateway) = try gateway(request, context)
      return Response(
        await gateway.models(of: pack.engine().pack, clientKey: request.clientKey),
        type: "application/json")
    }
    book.post("/v1/chat/completions") { body, request, context in
      let (pack, gateway) = try gateway(request, context)
      let engine = pack.engine()
      let reply = try await gateway.complete(
        try ChatRequest(body), for: request.named("Dryrun-Tool").map { ToolID($0) },
        task: request.named("Dryrun-Task").map { TaskID($0) }, of: engine.pack,
        clientKey: request.clientKey,
        checks: try desk.checks(for: request, context, by: engine, of: pack))
      return Response(reply)
    }
    book.post("/beta/litellm_basic_guardrail_api") { body, request, context in
      let pack = try pack(request, context)
      let engine = pack.engine()
      let checks = try desk.checks(for: request, context, by: engine, of: pack)
      return Response(
        try await Guardrail(checks).judge(try GuardrailRequest(body), under: engine.pack),
        type: "application/json")
    }
  }

  private func gateway(
    _ request: Request, _ context: SiteContext
  ) throws -> (ServedPack, Gateway) {
    let pack = try pack(request, context)
    guard let gateway = gateways[pack.id] else {
      throw GatewayRefusal(
        .noSuchModel,
        "No server is set up behind this gateway. Whoever runs it names them: dryrun serve --gateway "
          + "FILE.")
    }
    return (pack, gateway)
  }

  private func pack(_ request: Request, _ context: SiteContext) throws -> ServedPack {
    guard let pack = packs.pack(for: request, context.visitor) else {
      throw GatewayRefusal(.noSuchPath, "There is no such policy here.")
    }
    return pack
  }
}

extension Request {
  /// Whether it comes from a client of a model, which reads errors in a form of its own.
  var isForGateway: Bool {
    let first = uri.path.split(separator: "/").first
    return first == "v1" || first == "beta"
  }

  /// The key that the client has for the model's server.
  ///
  /// What looks like a secret of this server is none, right or wrong.
  var clientKey: Secret? {
    guard let header = headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    let key = header.dropFirst(7)
    let isSendable = key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isSendable && !key.isEmpty && !key.hasPrefix("dr_") ? Secret(String(key)) : nil
  }

  /// What a header names; `nil` if it is not there.
  fileprivate func named(_ header: String) -> String? {
    HTTPField.Name(header).flatMap { headers[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
