import Detection
import Diagnostics
import Evaluation
import Foundation
import Gateway
import OutgoingHTTP
import PolicyPacks
import SystemFiles
import Web

/// The servers of models behind the policies, as the file of `--gateway` names them.
struct ServedGateways {
  let gateways: [PackID: Gateway]

  /// - Parameter file: where the file is; `nil` for no gateway.
  /// - Throws: `CommandError` with everything that is wrong.
  init(_ file: String?, for packs: [ServedPack]) throws {
    guard let file else {
      gateways = [:]
      return
    }
    let settings = try ServedGateways.read(file)
    let environment = ProcessInfo.processInfo.environment
    let client = OutgoingClient(Gateway.settings(environment: environment))
    gateways = try Dictionary(
      uniqueKeysWithValues: settings.upstreams.map { id, servers in
        guard let pack = packs.first(where: { $0.id == id })?.engine().pack else {
          let known = packs.map(\.id.description).joined(separator: ", ")
          throw CommandError("\(file): no policy '\(id)' is served; there are: \(known)")
        }
        let upstreams = try servers.map { server in
          guard pack.tools[server.tool] != nil else {
            throw CommandError("\(file): the policy '\(id)' has no tool '\(server.tool)'")
          }
          do {
            return try Upstream(server, environment: environment)
          } catch let error as UpstreamError {
            throw CommandError("\(file): \(error.message)")
          }
        }
        return (id, Gateway(upstreams, client: client))
      })
  }

  private static func read(_ file: String) throws -> GatewaySettings {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw CommandError("\(file) cannot be read: \(SystemReason.of(error))")
    }
    let (settings, diagnostics) = GatewaySettings.read(bytes, name: file)
    guard diagnostics.isEmpty else {
      let words = TextRenderer(style: .forStandardError).render(diagnostics)
      throw CommandError(
        "this file names the servers behind the gateway, and cannot be used:\n\n\(words)")
    }
    return settings
  }
}
