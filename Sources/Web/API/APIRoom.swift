import Accounts
import Approvals
import Desks
import Detection
import Diagnostics
import Evaluation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// What all doors of the API need: the data, the packs, and values in and out.
struct APIRoom: Sendable {
  let store: Store
  let packs: ServedPacks

  /// Does things once for each key.
  var once: OnceWriter { OnceWriter(store: store) }

  /// The pack that whoever asks works under.
  func pack(_ context: SiteContext) throws -> ServedPack {
    guard let pack = packs[try context.member.account.pack] else {
      throw Problem(.notFound, .noPolicy)
    }
    return pack
  }

  /// What the engine is to know of whoever asks: only here somebody may say which groups they are in.
  func requester(_ context: SiteContext, language: String? = nil) throws -> Requester {
    let person = try context.member.account.id
    return Requester(
      groups: try store.roster.read()[person]?.groups ?? [], language: language)
  }

  /// - Throws: `Problem` for a task that the pack does not know.
  func check(_ task: TaskID?, isIn pack: PolicyPack) throws {
    guard let task, !pack.tasks.contains(task) else { return }
    let known = pack.tasks.map(\.description).sorted()
    let hint = task.description.nearest(in: known).map { "; did you mean '\($0)'?" } ?? ""
    throw Problem(.unprocessableContent, .said("the policy knows no such task\(hint)"))
  }
}

extension [UInt8] {
  /// The value that a program sent.
  ///
  /// - Throws: `Problem` that says which field is wrong, and quotes nothing.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws(Problem) -> Value {
    do { return try WireJSON.decode(type, from: self) } catch {
      let field = (error as? DecodingError).flatMap {
        FieldProblem($0, among: APIDescription.shared.fieldNames)
      }
      throw Problem(.badRequest, field.map { .wrongField($0) } ?? .notUnderstood)
    }
  }
}

extension Response {
  /// A value for a program.
  static func json(_ value: some Encodable) throws -> Response {
    Response(try WireJSON.encode(value), type: "application/json")
  }

  /// It is done, and there is nothing to say about it.
  static var done: Response { Response(Array("{}".utf8), type: "application/json") }
}

extension Request {
  /// Whether the address asks for all: `?all=1`.
  ///
  /// - Throws: `Problem` for anything but 1 or 0.
  var asksForAll: Bool {
    get throws(Problem) {
      switch uri.queryParameters["all"] {
      case "1": true
      case "0", nil: false
      default: throw Problem(.badRequest, .wrongAll)
      }
    }
  }
}
