import Foundation
import HTTPTypes
import Hummingbird

extension Response {
  /// Plain text.
  static func text(_ text: String) -> Response {
    Response(.init(text.utf8), type: "text/plain; charset=utf-8")
  }

  /// Bytes of a media type.
  init(_ bytes: [UInt8], type: String, headers: HTTPFields = [:]) {
    var headers = headers
    headers[.contentType] = type
    self.init(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Sends whoever asked to another page, which is read anew.
  static func redirect(to address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }
}
