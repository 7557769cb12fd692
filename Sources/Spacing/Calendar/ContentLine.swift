/// A line of a calendar: a name and a value (RFC 5545, section 3.1).
///
/// Lines end with CR LF, and none is longer than 75 bytes: the rest goes on in the next one, behind a space.
/// No character is cut.
struct ContentLine {
  /// How many bytes a line has at most, without its end.
  static let mostBytes = 75

  let text: String

  /// A line with a value that is no text, such as a moment.
  init(_ name: String, _ value: String) { text = "\(name):\(value)" }

  /// A line with a text, which may hold anything.
  init(_ name: String, text value: String) { text = "\(name):\(ContentLine.escaped(value))" }

  /// The line as it stands in the file.
  var folded: String {
    var (lines, length) = ("", 0)
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > ContentLine.mostBytes {
        lines += "\r\n "
        length = 1
      }
      lines.unicodeScalars.append(scalar)
      length += size
    }
    return lines + "\r\n"
  }

  /// RFC 5545, section 3.3.11; control characters may not stand in a text at all.
  private static func escaped(_ value: String) -> String {
    let lines = value.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var result = ""
    for scalar in lines.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
