public import OutgoingHTTP
public import PolicyPacks
import StructuredText

extension Gateway {
  /// The models of all servers that the policy's tools offer, as `GET /v1/models` lists them.
  ///
  /// A server that does not answer offers none.
  ///
  /// - Returns: JSON.
  public func models(of pack: PolicyPack, clientKey: Secret?) async -> [UInt8] {
    let found = await withTaskGroup(of: [String].self) { group in
      for upstream in upstreams {
        group.addTask { await offered(by: upstream, in: pack, clientKey) }
      }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    let models = found.sorted().map { name in
      JSONValue.object([
        "id": .string(name), "object": .string("model"), "created": .number(JSONNumber(0)),
        "owned_by": .string("dryrun"),
      ])
    }
    return Array(
      JSONValue.object(["object": .string("list"), "data": .list(models)]).text().utf8)
  }

  private func offered(
    by upstream: Upstream, in pack: PolicyPack, _ clientKey: Secret?
  ) async -> [String] {
    let call = call(.get, "/models", of: upstream, clientKey)
    guard
      let response = try? await client.whole(
        call, before: .now + .seconds(min(60, upstream.settings.seconds))),
      response.isSuccess,
      let list = JSONReader.read(response.body).node?.value.object?["data"]?.value.array
    else { return [] }
    return list.compactMap { $0.value.object?["id"]?.value.string }
      .filter { $0.isPlainName && upstream.offers($0, in: pack) }
  }
}
