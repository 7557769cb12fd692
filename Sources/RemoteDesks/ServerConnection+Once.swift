import Desks
import Foundation
import OutgoingHTTP

/// What is to be done once, however often it has to be sent.
extension ServerConnection {
  /// Hands something over that the server is to do once.
  ///
  /// Where the connection broke, nobody here knows whether it was done; it is sent again with the same key,
  /// and the server answers as it did, or would have.
  func postOnce<Reply: Decodable & Sendable>(
    _ path: String, _ body: some Encodable, as type: Reply.Type = Reply.self
  ) async throws(DeskError) -> Reply {
    guard let bytes = try? WireJSON.encode(body) else {
      throw DeskError(.failure, message: "this cannot be sent")
    }
    var request = request(.post, path, bytes)
    request.set("Idempotency-Key", "\"\(UUID().uuidString.lowercased())\"")
    return try read(try await answerOnce(to: request))
  }

  private func answerOnce(
    to request: OutgoingRequest
  ) async throws(DeskError) -> WholeResponse {
    guard let first = await unlessBroken(request) else {
      return try await whenDone(request)
    }
    return try first.get()
  }

  /// The answer; `nil` where the connection broke before it came.
  private func unlessBroken(
    _ request: OutgoingRequest
  ) async -> Result<WholeResponse, DeskError>? {
    do { return .success(try await sent(request)) } catch let error as OutgoingError {
      return [.cutOff, .closed].contains(error.code)
        ? nil : .failure(.unreachable(address, error.message))
    } catch {
      return .failure(.unreachable(address, "the call was given up"))
    }
  }

  /// The answer, once the request is answered that may still be under way.
  private func whenDone(_ request: OutgoingRequest) async throws(DeskError) -> WholeResponse {
    for _ in 0..<ServerConnection.mostLooks {
      let response = try await answer(to: request)
      guard response.isProblem("idempotency-key-under-way") else { return response }
      try? await Task.sleep(for: .milliseconds(250))
    }
    return try await answer(to: request)
  }

  private static let mostLooks = 20
}

extension WholeResponse {
  private struct Kind: Decodable { var type: String }

  /// Whether it is a problem of a kind.
  func isProblem(_ name: String) -> Bool {
    guard status == 409 || status == 429 else { return false }
    return (try? WireJSON.decode(Kind.self, from: body))?.type == "/problems/\(name)"
  }
}
