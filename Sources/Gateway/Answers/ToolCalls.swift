import StructuredText

/// Calls of tools that come in pieces.
///
/// They are done and not read, so they go on whole.
struct ToolCalls {
  private struct Call {
    var id = ""
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
      // A piece without a number begins a call if it names one, and goes on with the last one otherwise.
      let isNew = piece["id"]?.value.string?.isEmpty == false
      let index =
        piece["index"]?.value.number.flatMap { Int($0.text) }
        ?? (isNew ? calls.count : max(0, calls.count - 1))
      var call = calls[index] ?? Call()
      for member in piece.members where !member.value.value.isNothing {
        switch member.key {
        case "index": break
        case "id": call.id += member.value.value.string ?? ""
        case "type" where member.value.value.string == "function": break
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
      [call.id, call.name, call.arguments]
        + (NestedJSON(in: call.arguments).map { JSONTexts(of: $0).all.map(\.text) } ?? [])
    }
  }

  /// The calls as one piece, values put back.
  func value(_ restorer: Restorer) -> JSONValue {
    .list(
      calls.sorted { $0.key < $1.key }.map { index, call in
        .object([
          "index": .number(JSONNumber(index)), "id": .string(call.id),
          "type": .string("function"),
          "function": .object([
            "name": .string(call.name),
            "arguments": .string(restorer.arguments(call.arguments)),
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
