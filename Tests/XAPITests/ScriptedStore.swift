import PluginKit
import ScriptedHTTP
import Synchronization

/// A learning record store in memory that keeps to the rules of xAPI 1.0.3, part three: a batch is taken
/// whole or not at all.
final class ScriptedStore: Sendable {
  private let statements = Mutex<[String: JSON]>([:])
  private let batches = Mutex<[Int]>([])
  /// The most statements that it takes at once.
  let most: Int
  /// Whether it takes a statement.
  let takes: @Sendable (JSON) -> Bool

  init(most: Int = .max, takes: @escaping @Sendable (JSON) -> Bool = { _ in true }) {
    self.most = most
    self.takes = takes
  }

  /// What it has.
  var kept: [String: JSON] { statements.withLock { $0 } }
  /// How many statements came in each call.
  var sizes: [Int] { batches.withLock { $0 } }

  /// The answer to a request.
  func answer(_ request: ScriptedRequest) -> [ScriptedStep] {
    guard request.headers["x-experience-api-version"] == "1.0.3" else { return .answer(400) }
    guard request.headers["authorization"] == "Basic dXNlcjpwYXNz" else { return .answer(401) }
    guard request.method == "POST", request.path == "/xapi/statements" else { return .answer(404) }
    guard let body = try? JSON(text: request.body), case .array(let batch) = body else {
      return .answer(400)
    }
    batches.withLock { $0.append(batch.count) }
    guard batch.count <= most else { return .answer(413) }
    guard batch.allSatisfy(takes) else { return .answer(400, [:], "rita's text") }
    return statements.withLock { kept in
      for one in batch {
        if let old = kept[one["id"]?.string ?? ""], old != one { return .answer(409) }
      }
      let isNew = batch.contains { kept[$0["id"]?.string ?? ""] == nil }
      for one in batch { kept[one["id"]?.string ?? ""] = one }
      return .answer(isNew ? 200 : 204, [:], isNew ? "[]" : "")
    }
  }
}
