public import Approvals
public import Foundation

/// Somebody who signs what they decide about others, with whatever key proves that it was them.
///
/// Where the key is, the desk does not know: in a file with `ssh-keygen`, or sealed in an account.
///
/// ```swift
/// let signer = Signer(person: anna) { bytes, namespace throws(DeskError) in
///   try sealedKey.sign(bytes, namespace: namespace)
/// }
/// ```
public struct Signer: Sendable {
  /// Makes an armored SSH signature over bytes, for a namespace.
  public typealias Sign =
    @Sendable (_ bytes: [UInt8], _ namespace: String) throws(DeskError) -> String

  /// Who signs, as the roster knows them.
  public let person: Person
  private let makeSignature: Sign

  /// Somebody with a key.
  ///
  /// - Parameters:
  ///   - person: who signs.
  ///   - sign: makes the signature; what stands in its way is a `DeskError` with the code `signature`.
  public init(person: Person, sign: @escaping Sign) {
    (self.person, makeSignature) = (person, sign)
  }

  /// The armored signature over bytes.
  ///
  /// - Parameter namespace: what it is for, so that it counts for nothing else.
  public func sign(
    _ bytes: [UInt8], namespace: String = ApprovalEvent.namespace
  ) throws(DeskError) -> String {
    try makeSignature(bytes, namespace)
  }

  /// What the person does to a request, signed.
  public func event(
    _ action: ApprovalAction, on request: ApprovalRequest, at moment: Date
  ) throws(DeskError) -> ApprovalEvent {
    var event = ApprovalEvent(at: moment, by: person.id, action: action)
    event.signature = try sign(event.signedBytes(in: request))
    return event
  }
}
