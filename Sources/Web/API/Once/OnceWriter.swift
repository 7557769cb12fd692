import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Does something once for each `Idempotency-Key`, however often it is asked for.
///
/// Kept are the names of what was written and nothing of its content, so an answer that comes again is made
/// anew from what was stored. What was refused wrote nothing, and is tried again.
struct OnceWriter: Sendable {
  let store: Store

  /// Does something, or finds that it was done, and answers.
  ///
  /// - Parameters:
  ///   - body: what was sent.
  ///   - write: does it, and names what was written; gets a name that is the same for the same key, for
  ///     what could otherwise be written twice if the program ends halfway.
  ///   - show: the answer for what was written.
  /// - Throws: `Problem` for a key of another request, or of one that is still being answered.
  func answer(
    _ request: Request, _ body: [UInt8], _ context: SiteContext,
    write: (KeptKey?) async throws -> [String],
    show: ([String]) throws -> Response
  ) async throws -> Response {
    guard let key = try IdempotencyKey(request) else { return try show(try await write(nil)) }
    let kept = KeptKey(
      key.text, of: try context.member.account.id,
      for: "\(request.method) \(request.uri.path)", body, key: store.key)
    switch try store.keys.claim(kept, at: .now) {
    case .done(let names): return try show(names)
    case .underWay: throw Problem(.conflict, .keyUnderWay)
    case .otherRequest: throw Problem(.unprocessableContent, .keyReused)
    case .claimed: return try show(try await done(kept, write))
    }
  }

  private func done(
    _ kept: KeptKey, _ write: (KeptKey?) async throws -> [String]
  ) async throws -> [String] {
    let names: [String]
    do { names = try await write(kept) } catch {
      try store.keys.release(kept)
      throw error
    }
    try store.keys.complete(kept, names)
    return names
  }
}
