public import Detection
import Evaluation
import OutputFormats
public import OutgoingHTTP
public import PolicyPacks

/// Stands between the clients of a model and its server: nothing passes unchecked, either way.
///
/// Clients speak OpenAI's chat completions to it. A prompt is checked before it leaves, an answer before it
/// arrives. Whatever cannot be checked does not pass.
///
/// ```swift
/// let gateway = Gateway([upstream], client: OutgoingClient())
/// let reply = try await gateway.complete(try ChatRequest(body), for: nil, of: pack, checks: checks)
/// ```
///
/// ## Topics
/// - ``complete(_:for:task:of:clientKey:checks:)``
/// - ``models(of:clientKey:)``
/// - ``GatewayRefusal``
public struct Gateway: Sendable {
  let upstreams: [Upstream]
  let client: OutgoingClient

  /// How servers are called: once, as a second try would cost twice.
  ///
  /// - Parameter environment: names the proxy that calls leave by, if there is one.
  public static func settings(environment: [String: String]) -> OutgoingSettings {
    OutgoingSettings(retry: .never, proxy: ProxySettings(environment: environment))
  }

  /// A gateway.
  ///
  /// - Parameters:
  ///   - upstreams: the servers, each a tool of the policy.
  ///   - client: what calls them.
  public init(_ upstreams: [Upstream], client: OutgoingClient) {
    (self.upstreams, self.client) = (upstreams, client)
  }

  /// Passes a request on, and its answer back.
  ///
  /// - Parameters:
  ///   - tool: the tool that is asked; `nil` for the first that offers the model.
  ///   - task: the task; `nil` for that of the server's settings.
  ///   - pack: the policy.
  ///   - clientKey: the key that the client brought for the server, if it did.
  ///   - checks: how texts are checked.
  /// - Throws: `GatewayRefusal`; what the checks throw; `CancellationError`.
  public func complete(
    _ request: ChatRequest, for tool: ToolID?, task: TaskID?, of pack: PolicyPack,
    clientKey: Secret?, checks: GatewayChecks
  ) async throws -> GatewayReply {
    let upstream = try upstream(for: request.model, tool, in: pack)
    let task = try known(task ?? upstream.settings.task, of: upstream, in: pack)
    let prompt = try await PromptCheck(upstream: upstream, checks: checks, task: task)
      .check(request)
    let check = AnswerCheck(checks: checks, tool: upstream.settings.tool, task: task)
    let restorer = Restorer(vault: prompt.vault)
    var call = call(.post, "/chat/completions", of: upstream, clientKey)
    call.body = prompt.body
    let sent: @Sendable () async -> Void = {
      await checks.sent(prompt.evaluation, prompt.redacted > 0)
    }
    let content: GatewayReply.Content
    if request.streams {
      let manner = ChoiceStream.Manner(
        restorer: restorer, check: check, holdsAll: pack.holdsAnswers(of: task, by: upstream))
      content = .events(
        try await events(call, upstream, check, sent) {
          EventRelay(manner: manner, model: request.model, continuation: $0)
        })
    } else {
      content = .whole(try await whole(call, upstream, restorer, check, sent))
    }
    let warnings = prompt.evaluation.feedback.filter { $0.verdict == .warn }.map(\.rule)
    return GatewayReply(
      verdict: prompt.evaluation.verdict, rules: Array(Set(warnings)).sorted(),
      redacted: prompt.redacted, content: content)
  }

  private func upstream(
    for model: String, _ tool: ToolID?, in pack: PolicyPack
  ) throws -> Upstream {
    if let tool {
      guard let upstream = upstreams.first(where: { $0.settings.tool == tool }) else {
        throw GatewayRefusal(
          .noSuchModel, "No server is set up for the tool '\(tool)'. There are: \(names).")
      }
      guard upstream.offers(model, in: pack) else {
        throw GatewayRefusal(
          .noSuchModel, "The policy does not say that '\(tool)' offers this model.",
          parameter: "model")
      }
      return upstream
    }
    guard let upstream = upstreams.first(where: { $0.offers(model, in: pack) }) else {
      throw GatewayRefusal(
        .noSuchModel,
        upstreams.isEmpty
          ? "No server is set up behind this gateway."
          : "No tool of the policy offers this model here. Servers are set up for: \(names).",
        parameter: "model")
    }
    return upstream
  }

  private var names: String {
    upstreams.map(\.settings.tool.description).joined(separator: ", ")
  }

  private func known(_ task: TaskID?, of upstream: Upstream, in pack: PolicyPack) throws -> TaskID?
  {
    guard let task, !pack.tasks.contains(task) else { return task }
    throw GatewayRefusal(.notUnderstood, "The policy knows no task '\(task)'.")
  }

  func call(
    _ method: OutgoingRequest.Method, _ path: String, of upstream: Upstream, _ clientKey: Secret?
  ) -> OutgoingRequest {
    var request = OutgoingRequest(method, upstream.settings.url + path)
    request.set("Content-Type", "application/json")
    request.set("Accept", "application/json, text/event-stream")
    request.set("User-Agent", "dryrun")
    if let key = upstream.key ?? clientKey {
      request.set("Authorization", secret: key, after: "Bearer ")
    }
    return request
  }

  private func whole(
    _ call: OutgoingRequest, _ upstream: Upstream, _ restorer: Restorer, _ check: AnswerCheck,
    _ sent: @Sendable () async -> Void
  ) async throws -> [UInt8] {
    let response: WholeResponse
    do {
      response = try await client.whole(call, before: .now + .seconds(upstream.settings.seconds))
    } catch let error as OutgoingError {
      throw GatewayRefusal(error)
    }
    await sent()
    guard response.isSuccess else {
      throw await UpstreamProblem(response.status, response.retryAfter, response.body)
        .refusal(check, isOwnKey: upstream.key == nil)
    }
    return try await checked(response.body, upstream, restorer, check)
  }

  private func checked(
    _ body: [UInt8], _ upstream: Upstream, _ restorer: Restorer, _ check: AnswerCheck
  ) async throws -> [UInt8] {
    let answer = try ChatAnswer(body)
    guard !answer.isUnreadable || upstream.settings.attachments == .pass else {
      throw ChoiceStream.unknown("holds something that is no text")
    }
    for content in answer.contents { try await check.checkWhole(Array(content.utf8)) }
    try await check.checkPart(JoinedTexts(answer.others).bytes)
    return answer.bytes(restorer)
  }

  /// Begins an answer: it is there once its first part was let go, and until then a stop is an error like any.
  private func events(
    _ call: OutgoingRequest, _ upstream: Upstream, _ check: AnswerCheck,
    _ sent: @escaping @Sendable () async -> Void,
    _ relay: @escaping @Sendable (AsyncStream<GatewayEvent>.Continuation) -> EventRelay
  ) async throws -> GatewayEvents {
    let (stream, continuation) = AsyncStream<GatewayEvent>.makeStream()
    let client = client
    let task = Task {
      do {
        let deadline = ContinuousClock.now + .seconds(upstream.settings.seconds)
        try await client.exchange(call, before: deadline) { response in
          await sent()
          guard response.isSuccess else {
            throw await UpstreamProblem(
              response.status, response.retryAfter, (try? await response.bytes()) ?? []
            ).refusal(check, isOwnKey: upstream.key == nil)
          }
          try await relay(continuation).run(response)
        }
      } catch {
        continuation.yield(.refused(GatewayRefusal(of: error)))
      }
      continuation.finish()
    }
    // Nobody reads any more.
    continuation.onTermination = { _ in task.cancel() }
    var iterator = stream.makeAsyncIterator()
    let first = await withTaskCancellationHandler {
      await iterator.next()
    } onCancel: {
      task.cancel()
    }
    switch first {
    case .bytes(let bytes): return GatewayEvents(bytes, then: stream, by: task)
    case .refused(let refusal): throw refusal
    case nil: throw GatewayRefusal(.upstream, "The server ended its answer before it began.")
    }
  }
}

extension PolicyPack {
  /// Whether answers are held until all of them was checked: a format that blocks is one of the whole.
  func holdsAnswers(of task: TaskID?, by upstream: Upstream) -> Bool {
    guard let task, let owed = tools[upstream.settings.tool]?.outputs[task] else { return false }
    return owed.contains { id in
      guard let rule = formats[id] else { return true }
      return rule.format.breakableRules.contains { rule.verdict(for: $0) >= .approval }
    }
  }
}
