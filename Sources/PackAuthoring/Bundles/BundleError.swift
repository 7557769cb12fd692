package import Diagnostics

/// Why a bundle was not made, not read, or not installed.
package struct BundleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of reason.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The file is no bundle, was cut off, or holds more than one.
    case damaged
    /// Something in it is larger than it may be.
    case tooLarge
    /// A path in it leads somewhere else, or two lead to one place.
    case unsafePath
    /// It cannot be fetched or read.
    case unreachable
    /// This machine has no trust policy that asks for signatures.
    case noTrust
    /// A signature is missing, or does not count; or what it signs has changed, or has expired.
    case untrusted
    /// It is older than what is or was installed here, or other than what had the same version.
    case replayed
    /// It is another pack than the one that is installed.
    case otherPack
    /// The pack in it has errors.
    case brokenPack
    /// What stands in its place was not installed by an update.
    case inTheWay
    /// A folder or file cannot be written.
    case notWritable
    /// The versions that were installed here are not known.
    case damagedRecord
  }

  /// The kind of reason.
  package var code: Code
  /// The reason in one sentence without a full stop, and what to do.
  package var message: String
  /// The problems of the pack in it.
  package var diagnostics: [Diagnostic]

  init(_ code: Code, _ message: String, _ diagnostics: [Diagnostic] = []) {
    self.code = code
    self.message = message
    self.diagnostics = diagnostics
  }

  /// The message.
  package var description: String { message }
}
