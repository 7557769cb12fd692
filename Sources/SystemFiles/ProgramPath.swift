import Foundation

/// Where this program is.
public enum ProgramPath {
  /// Its absolute path; `nil` if the system does not say.
  public static let current: String? = {
    #if os(Linux)
      // Foundation looks through the program's whole folder to say the same.
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executableURL?.path
    #endif
  }()
}
