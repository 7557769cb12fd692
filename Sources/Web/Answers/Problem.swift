import Foundation
import HTTPTypes
import Hummingbird

/// Something that was asked for and cannot be done, as RFC 9457 has it.
///
/// Its sentence never quotes what was sent.
struct Problem: Error {
  let status: HTTPResponse.Status
  let reason: Reason
  var headers: HTTPFields = [:]

  init(_ status: HTTPResponse.Status, _ reason: Reason) {
    self.status = status
    self.reason = reason
  }

  /// What programs get; the document describes it by this type.
  struct Body: Sendable, Codable {
    struct Field: Sendable, Codable {
      /// Where it stands, as a JSON Pointer.
      var pointer: String
      /// What is wrong with it.
      var detail: String
    }

    /// The kind of problem: the address of a page about it.
    var type: String
    /// What the kind is called.
    var title: String
    /// What happened and what to do.
    var detail: String
    /// The status of the answer.
    var status: Int
    /// Fields that are not as they should be.
    var errors: [Field]?
  }

  /// What programs get, in a language.
  func body(in language: PageLanguage) -> Body {
    var fields: [Body.Field]?
    if case .wrongField(let field) = reason {
      fields = [Body.Field(pointer: field.pointer, detail: field.fault.words(in: language))]
    }
    return Body(
      type: kind.address, title: kind.words(in: language).title,
      detail: reason.sentence(in: language), status: status.code, errors: fields)
  }

  func response(in language: PageLanguage) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(body(in: language))) ?? Data()
    var fields = headers
    fields[.contentType] = "application/problem+json"
    fields[.contentLanguage] = language.rawValue
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
