import Foundation

/// What a string stands for that is no text by itself: a file, a picture, a sound.
enum Attachment: Hashable {
  /// A file that is text.
  case text(String)
  /// Something whose content nobody can read here: it could hold anything.
  case unreadable

  /// - Returns: `nil` for a string that is a text.
  init?(_ string: String, at place: JSONPlace) {
    if place.steps.contains("file"), place.key == "file_id" {
      self = .unreadable
    } else if place.steps.contains("input_audio"), place.key == "data" {
      self = .unreadable
    } else if Self.isDataURL(string) {
      self = Self.text(in: string).map { .text($0) } ?? .unreadable
    } else if place.steps.contains("file"), place.key == "file_data" {
      self = Self.text(base64: string[...]).map { .text($0) } ?? .unreadable
    } else if place.steps.contains("image_url") && (place.key == "url" || place.key == "image_url")
    {
      // The server would fetch the picture.
      self = .unreadable
    } else {
      return nil
    }
  }

  private static func isDataURL(_ string: String) -> Bool {
    string.utf8.count >= 5
      && String(decoding: string.utf8.prefix(5), as: UTF8.self).lowercased() == "data:"
      && string.utf8.prefix(200).contains(UInt8(ascii: ","))
  }

  /// The text of a `data:` address (RFC 2397); `nil` if what it holds is none.
  private static func text(in address: String) -> String? {
    let parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    guard parts[0].lowercased().hasSuffix(";base64") else {
      return parts[1].removingPercentEncoding
    }
    return text(base64: parts[1])
  }

  private static func text(base64: Substring) -> String? {
    guard let bytes = Data(base64Encoded: String(base64), options: .ignoreUnknownCharacters),
      !bytes.contains(0)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
