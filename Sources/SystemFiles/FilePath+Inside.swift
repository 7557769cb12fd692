extension FilePath {
  /// The path of something in a folder; an empty folder is the one that the program runs in.
  public static func inside(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }
}
