public import Foundation

extension ApprovalRequest {
  /// Larger ones are refused, in bytes of JSON.
  public static let mostBytes = 16 << 20

  /// The request as JSON, for approvers who cannot read the data where it is stored.
  ///
  /// Moments are written as `2026-11-24T09:30:00.000Z`. Whoever changes anything in it gets another
  /// digest, and what is signed then is no decision about the stored request.
  public var json: Data {
    get throws(ApprovalError) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.dateEncodingStrategy = .custom { date, encoder in
        var container = encoder.singleValueContainer()
        try container.encode(date.iso8601)
      }
      do { return try encoder.encode(self) + Data("\n".utf8) } catch {
        throw .notARequest("it cannot be written as JSON")
      }
    }
  }

  /// Reads a request that somebody brought.
  ///
  /// - Throws: `notARequest`, or what makes its workflow impossible.
  public init(json: Data) throws(ApprovalError) {
    guard json.count <= ApprovalRequest.mostBytes else {
      throw .notARequest("it has more than \(ApprovalRequest.mostBytes) bytes")
    }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      guard let date = Date(iso8601: try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment")
      }
      return date
    }
    do { self = try decoder.decode(ApprovalRequest.self, from: json) } catch {
      throw .notARequest("it is no JSON as 'dryrun approvals ask' hands it on")
    }
    _ = try ApprovalCase(self)
  }
}
