import CSystemCalls

/// Two folders that change places in one step: whoever looks finds one or the other, whole.
///
/// Not every file system can do that.
public enum FolderExchange {
  /// Exchanges two folders; returns whether it was done.
  public static func exchange(_ one: String, _ other: String) -> Bool {
    unsafe exchange_folders(one, other) == 0
  }
}
