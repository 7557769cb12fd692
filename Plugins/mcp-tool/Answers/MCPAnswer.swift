import PluginKit

/// The result of a call as an answer to a person.
///
/// Text is shown; pictures, sound and resources are named. What a tool gives as structure only is shown as
/// JSON.
struct MCPAnswer: Sendable {
  /// The answer.
  let text: String
  /// How it ended: a tool that reports an error has refused.
  let finish: ToolEnd.Finish

  /// - Parameter language: the reader's.
  /// - Throws: `PluginError` if the result is none, or a question.
  init(_ result: JSON, language: String?) throws(PluginError) {
    switch result["resultType"]?.string ?? "complete" {
    case "complete": break
    case "input_required":
      throw PluginError(
        .denied, "the tool wants to ask a person or a model something, which is not offered here")
    default: throw Self.noResult
    }
    let isError = result["isError"] == .bool(true)
    let isGerman = language?.hasPrefix("de") == true
    guard case .array(let parts)? = result["content"] else {
      // Servers before 2025-06-18 always have content, later ones may leave an empty one out.
      guard let structure = result["structuredContent"] else { throw Self.noResult }
      (text, finish) = (structure.text, isError ? .refused : .complete)
      return
    }
    var pieces = parts.map { Self.shown($0, isGerman) }.filter { !$0.isEmpty }
    let hasText = parts.contains { $0["type"]?.string == "text" && $0["text"]?.string != "" }
    if !hasText, let structure = result["structuredContent"], structure != .null {
      pieces.append(structure.text)
    }
    text = pieces.joined(separator: "\n\n")
    finish = isError ? .refused : .complete
    guard !isError || !text.isEmpty else {
      throw PluginError(.internalFailure, "the tool reported an error and did not say which")
    }
  }

  private static let noResult = PluginError(
    .internalFailure, "what the server answered is no result of a tool")

  private static func shown(_ part: JSON, _ isGerman: Bool) -> String {
    let type = part["type"]?.string ?? ""
    if type == "text" { return part["text"]?.string ?? "" }
    let media = part["mimeType"]?.string ?? part["resource"]?["mimeType"]?.string
    let words = [name(of: type, isGerman), media.flatMap(safe)].compactMap(\.self)
    return "[\(isGerman ? "nicht gezeigt" : "not shown"): \(words.joined(separator: ", "))]"
  }

  private static func name(of type: String, _ isGerman: Bool) -> String {
    switch type {
    case "image": isGerman ? "ein Bild" : "an image"
    case "audio": isGerman ? "eine Tonaufnahme" : "a sound"
    case "resource", "resource_link": isGerman ? "eine Quelle" : "a resource"
    default: isGerman ? "etwas anderes" : "something else"
    }
  }

  /// A media type, if it is made like one.
  private static func safe(_ media: String) -> String? {
    media.utf8.count <= 100
      && media.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/+-.".contains($0)) }
      ? media : nil
  }
}
