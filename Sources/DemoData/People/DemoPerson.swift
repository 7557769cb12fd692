public import Courses
public import Detection
public import Evaluation
public import PolicyPacks
public import SSHSignatures

/// An organisation of the demo: its pack's engine and the pack's courses.
public struct DemoOrganisation: Sendable {
  /// The engine of the pack.
  public let engine: Engine
  /// The courses of the pack.
  public let courses: [Course]

  /// An organisation.
  public init(engine: Engine, courses: [Course]) {
    (self.engine, self.courses) = (engine, courses)
  }
}

/// Somebody who works in an organisation of the demo, named after their work.
public struct DemoPerson: Sendable, Hashable {
  /// Their id in the roster, such as `claims-1`.
  public let id: PersonID
  /// What people call them, such as `Claims handler 1`.
  public let name: String
  /// The pack of their organisation.
  public let pack: PackID
  /// What they do: `learner`, `trainer`, `author`, `approver`, `lead`, `admin`.
  public let roles: [String]
  /// The key that they sign with.
  public let publicKey: SSHPublicKey
}

/// Whom a demo has.
public struct DemoSummary: Sendable, Hashable {
  /// Everybody, by organisation and then by work.
  public let people: [DemoPerson]
}

/// A key that somebody of the demo signs with, wherever it is kept.
public struct DemoKey {
  /// The half that everybody may know.
  public let publicKey: SSHPublicKey
  private let signing: (_ bytes: [UInt8], _ namespace: String) throws -> String

  /// A key that something else signs with.
  ///
  /// - Parameter signing: makes the armored SSH signature over bytes for a namespace.
  public init(
    publicKey: SSHPublicKey,
    signing: @escaping (_ bytes: [UInt8], _ namespace: String) throws -> String
  ) {
    (self.publicKey, self.signing) = (publicKey, signing)
  }

  /// A private key.
  public init(_ key: SSHPrivateKey) {
    self.init(publicKey: key.publicKey) { bytes, namespace in
      try SSHSignature(signing: bytes, namespace: namespace, by: key).armored
    }
  }

  func sign(_ bytes: [UInt8], namespace: String) throws -> String { try signing(bytes, namespace) }
}
