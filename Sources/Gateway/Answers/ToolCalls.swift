import StructuredText

/// Calls of tools that come in pieces.
///
/// They are done and not read, so they go on whole.
struct ToolCalls {
  private struct Call {
    var id = ""
    var type = "function"
    var name = ""
    var arguments = ""
  }

  private var calls: [Int: Call] = [:]

  var isEmpty: Bool { calls.isEmpty }

  /// Takes the pieces of a chunk.
  ///
  /// - Throws: `GatewayRefusal` for calls that are none of functions.
  mutating func append(_ pieces: [JSONNode]) throws {
    for piece in pieces {
      guard let piece = piece.value.object else { throw Self.unknown }
      let index = piece["index"]?.value.number.flatMap { Int($0.text) } ?? calls.count
      var call = calls[index] ?? Call()
      for member in piece.members where !member.value.value.isNothing {
        switch member.key {
        case "index": break
        case "id": call.id += member.value.value.string ?? ""
        case "type": call.type = member.value.value.string ?? call.type
        case "function": try append(member.value.value, to: &call)
        default: throw Self.unknown
        }
      }
      calls[index] = call
    }
  }

  private func append(_ function: JSONValue, to call: inout Call) throws {
    for member in function.object?.members ?? [] where !member.value.value.isNothing {
      switch (member.key, member.value.value) {
      case ("name", .string(let name)): call.name += name
      case ("arguments", .string(let piece)): call.arguments += piece
      // Some servers send arguments as JSON and not as a string with JSON.
      case ("arguments", let value): call.arguments += value.text()
      default: throw Self.unknown
      }
    }
  }

  /// What they say, to be checked.
  var texts: [String] {
    calls.sorted { $0.key < $1.key }.flatMap { _, call in
      [call.name, call.arguments] + NestedJSON.texts(in: call.arguments)
    }
  }

  /// The calls as one piece, values put back.
  func value(_ restorer: Restorer) -> JSONValue {
    .list(
      calls.sorted { $0.key < $1.key }.map { index, call in
        .object([
          "index": .number(JSONNumber(index)), "id": .string(call.id),
          "type": .string(call.type),
          "function": .object([
            "name": .string(call.name),
            "arguments": .string(restorer.restored(call.arguments)),
          ]),
        ])
      })
  }

  private static var unknown: GatewayRefusal {
    GatewayRefusal(
      .unknownAnswer,
      "The server calls tools in a form that cannot be checked, so it was held back.")
  }
}
