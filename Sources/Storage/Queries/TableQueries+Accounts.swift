import Accounts
import Detection
import GRDB

/// The table of accounts beside the log; what opens them is not in the log.
extension TableQueries {
  static let accounts = Table(
    name: "accounts", kind: .accountChanged, subject: "t.id", isReplaced: true
  ) { payload in
    let change = try Payload.value(AccountChange.self, from: payload)
    return [
      "id": change.id, "person": change.account.id.description,
      "pack": change.account.pack.description,
      "is_disabled": change.account.isDisabled ? "1" : "0",
    ]
  }
}
