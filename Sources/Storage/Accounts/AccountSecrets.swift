import Accounts
import Crypto
import Foundation
import PolicyPacks

/// What is kept beside the log so that a person can sign in and sign: nothing of it opens anything.
struct AccountSecrets: Equatable {
  var password: PasswordDigest
  var sealedKey: [UInt8]

  init(password: PasswordDigest, sealedKey: [UInt8]) {
    self.password = password
    self.sealedKey = sealedKey
  }

  /// Seals a key with a password.
  init(_ password: Password, _ key: AccountKey, cost: PasswordCost) throws(StorageError) {
    do {
      let made = try PasswordDigest.make(for: password, cost: cost)
      self.init(password: made.digest, sealedKey: try key.sealedOrRefused(with: made.sealingKey))
    } catch let error as StorageError {
      throw error
    } catch {
      throw StorageError(.inputOutput, "\(error)")
    }
  }

  /// The key, if this is the password; `nil` if it is another one.
  ///
  /// - Throws: `corrupt` if the password is right and the key does not open.
  func key(of id: PersonID, _ password: Password) throws(StorageError) -> AccountKey? {
    guard let sealingKey = try AccountSecrets.sealingKey(self.password, password) else {
      return nil
    }
    guard let key = AccountKey(opening: sealedKey, of: id, with: sealingKey) else {
      throw StorageError(
        .corrupt, "the key of this account is damaged; a new invitation makes a new one")
    }
    return key
  }

  /// Does the work for nothing, so that an account that is not there takes as long.
  static func refuse(_ password: Password, cost: PasswordCost) throws(StorageError) {
    _ = try sealingKey(.unopenable(cost: cost), password)
  }

  private static func sealingKey(
    _ digest: PasswordDigest, _ password: Password
  ) throws(StorageError) -> SymmetricKey? {
    do { return try digest.sealingKey(password) } catch {
      throw StorageError(.inputOutput, error.description)
    }
  }
}

extension AccountKey {
  /// The key, sealed.
  ///
  /// - Throws: `inputOutput` if the system has no random numbers.
  func sealedOrRefused(with sealingKey: SymmetricKey) throws(StorageError) -> [UInt8] {
    guard let sealed = sealed(with: sealingKey) else {
      throw StorageError(.inputOutput, "the system gives no random numbers; try again")
    }
    return sealed
  }
}
