import CSystemCalls

/// How many files and connections this process may have open at once.
public enum OpenFiles {
  /// Raises the bound as far as the process itself may, and returns it; 0 if nobody knows.
  public static func raise() -> Int { Int(clamping: raise_open_files()) }
}
