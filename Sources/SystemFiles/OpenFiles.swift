import CSystemCalls

/// How many files and connections this process may have open at once.
public enum OpenFiles {
  /// Raises the bound to so many, or as far as the process itself may.
  ///
  /// - Returns: what it is then; 0 if nobody knows.
  public static func raise(to wanted: Int) -> Int {
    Int(clamping: raise_open_files(Int64(wanted)))
  }
}
