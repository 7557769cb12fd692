public import Foundation

extension WireLine {
  /// A message as a line, without its end.
  public static func of(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return Array(try encoder.encode(message))
  }

  /// A refusal as a line, without its end.
  public static func refusal(_ id: JSON?, _ error: PluginError) -> [UInt8] {
    // An answer to what could not be read has the id null, which JSONEncoder would leave out.
    let refusal = Refusal(id: id ?? .null, error: WireError(error))
    return (try? of(refusal)) ?? []
  }

  private struct Refusal: Encodable {
    var jsonrpc = "2.0"
    var id: JSON
    var error: WireError
  }
}

extension WireRequest {
  /// The parameters of a request on a line.
  ///
  /// - Throws: `PluginError` with the code `invalidParameters` and a pointer into the parameters.
  public static func parameters(in data: Data) throws(PluginError) -> Parameters {
    do {
      let request = try JSONDecoder().decode(WireRequest<Parameters>.self, from: data)
      if let parameters = request.params { return parameters }
      // Parameters may be left out where none is needed.
      return try JSONDecoder().decode(Parameters.self, from: Data("{}".utf8))
    } catch let error as DecodingError {
      var problem = PluginError(.invalidParameters, error)
      if let pointer = problem.pointer, pointer.hasPrefix("/params") {
        problem.pointer = String(pointer.dropFirst("/params".count))
      }
      throw problem
    } catch {
      throw PluginError(.invalidParameters, "the parameters cannot be read", pointer: "")
    }
  }
}
