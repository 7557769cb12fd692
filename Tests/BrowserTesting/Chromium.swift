import Foundation

/// The browser of this machine, driven by its own driver program.
package enum Chromium {
  /// Whether both programs are installed.
  package static var isInstalled: Bool { driver != nil && browser != nil }
  /// What to do where they are not.
  package static let howToInstall =
    "needs a browser: apt-get install -y --no-install-recommends chromium chromium-driver"

  static let driver = find(["chromedriver"])
  static let browser = find(["chromium", "chromium-browser", "google-chrome"])

  private static func find(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
