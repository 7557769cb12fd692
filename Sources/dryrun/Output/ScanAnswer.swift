import Detection

/// The id of a line, given back as it came.
enum ScanID: Decodable, Sendable {
  case string(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

/// One line of output.
///
/// Written by hand: it is most of what `scan` does beside detection.
struct ScanAnswer {
  private(set) var line: [UInt8] = []

  init(_ id: ScanID, _ detections: Detections) {
    append(#"{"id":"#)
    switch id {
    case .string(let text): appendString(text)
    case .number(let number): append("\(number)")
    }
    append(#","findings":["#)
    for (index, finding) in detections.findings.enumerated() {
      append(index == 0 ? #"{"detector":"# : #",{"detector":"#)
      appendString(finding.rule.description)
      append(#","class":"#)
      appendString(finding.dataClass.description)
      append(#","start":\#(finding.range.lowerBound),"end":\#(finding.range.upperBound)"#)
      append(#","confidence":"\#(finding.confidence.name)""#)
      appendDisguises(finding.disguises)
      append("}")
    }
    append("]")
    if !detections.unevaluated.isEmpty {
      append(#","unevaluated":["#)
      for (index, rule) in Set(detections.unevaluated.map(\.rule)).sorted().enumerated() {
        if index > 0 { append(",") }
        appendString(rule.description)
      }
      append("]")
    }
    append("}\n")
  }

  /// How the text hides a finding, where it does.
  private mutating func appendDisguises(_ disguises: [Disguise]) {
    guard !disguises.isEmpty else { return }
    append(#","disguises":["#)
    append(disguises.map { "\"\($0.rawValue)\"" }.joined(separator: ","))
    append("]")
  }

  /// The line for one that could not be read.
  static func error(_ message: String, line number: Int) -> [UInt8] {
    var answer = ScanAnswer()
    answer.append(#"{"id":null,"line":\#(number),"error":"#)
    answer.appendString(message)
    answer.append("}\n")
    return answer.line
  }

  private init() {}

  private mutating func append(_ text: String) { line += Array(text.utf8) }

  private mutating func appendString(_ text: String) {
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: line.append(byte)
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}
