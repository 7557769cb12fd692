/// What is wrong with a line that should be JSON, without what stands in it, which is somebody's text.
package enum JSONLineProblem {
  package static func words(for error: any Error, _ bytes: [UInt8]) -> String {
    guard String(validating: bytes, as: UTF8.self) != nil else { return "the line is not UTF-8" }
    switch error {
    case DecodingError.keyNotFound(let key, _): return "the object has no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let key = context.codingPath.first?.stringValue
      return key.map { "\"\($0)\" is not of the right type" } ?? "the line is not a JSON object"
    default: return "the line is not JSON"
    }
  }
}
