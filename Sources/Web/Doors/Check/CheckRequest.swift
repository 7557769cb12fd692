import Foundation
import HTTPTypes

/// What a page asks: a text, what it is for, and for an output what it must rest on.
struct CheckRequest: Decodable, Sendable {
  enum Kind: String, Decodable { case draft, output }

  struct Source: Decodable, Sendable {
    var name, text: String
  }

  var kind: Kind
  var text: String
  var tool, task, language: String?
  var sources: [Source]?
  /// Whether it is a whole draft that was pasted or opened, and not one that is being typed.
  var whole: Bool?

  /// Reads a request.
  ///
  /// - Throws: `Problem` that quotes nothing, as decoding errors may quote what people typed.
  init(json: [UInt8]) throws(Problem) {
    do {
      self = try JSONDecoder().decode(CheckRequest.self, from: Data(json))
    } catch {
      throw Problem(.badRequest, .malformed)
    }
  }
}
