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

  private struct Body: Encodable {
    var type, title, detail: String
    var status: Int
  }

  func response(in language: PageLanguage) -> Response {
    let body = Body(
      type: "about:blank", title: status.reasonPhrase, detail: reason.sentence(in: language),
      status: status.code)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(body)) ?? Data()
    var fields = headers
    fields[.contentType] = "application/problem+json"
    fields[.contentLanguage] = language.rawValue
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
