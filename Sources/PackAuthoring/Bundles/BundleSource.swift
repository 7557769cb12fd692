import SystemPrograms
import Foundation
import SystemFiles

/// Where a bundle comes from: a file, or a web address.
package enum BundleSource: Sendable, Hashable {
  /// A file.
  case file(String)
  /// An address that starts with `https://` or `http://`.
  case url(String)

  /// The source that people name.
  package init(_ text: String) {
    let start = text.lowercased()
    let isAddress = start.hasPrefix("https://") || start.hasPrefix("http://")
    self = isAddress ? .url(text) : .file(text)
  }

  /// The bytes, which nobody has looked at yet.
  ///
  /// - Parameter curl: the program that fetches; it knows the proxies and certificates of a company.
  package func read(curl: String = "curl") throws(BundleError) -> [UInt8] {
    switch self {
    case .file(let path): try read(path)
    case .url(let url): try fetch(url, curl)
    }
  }

  private func read(_ path: String) throws(BundleError) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      // One byte more shows that there are too many.
      return Array(try handle.read(upToCount: PackBundle.limit + 1) ?? Data())
    } catch {
      throw BundleError(.unreachable, "'\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }

  /// The address may hold a password, so no message repeats it.
  private func fetch(_ url: String, _ curl: String) throws(BundleError) -> [UInt8] {
    guard let program = ProgramRun.find(curl) else {
      throw BundleError(
        .unreachable,
        "'curl' is not there to fetch it; save the file, and run: dryrun pack update FILE")
    }
    let arguments = [
      "--silent", "--show-error", "--fail", "--location", "--max-redirs", "5",
      "--proto", "=https,http", "--proto-redir", "=https,http", "--globoff",
      "--connect-timeout", "20", "--max-time", "300", "--max-filesize", "\(PackBundle.limit)",
      "--url", url,
    ]
    let run: ProgramRun
    do {
      run = try ProgramRun.run(program, arguments, outputLimit: PackBundle.limit)
    } catch {
      throw BundleError(.unreachable, "curl could not be started")
    }
    // curl's number for a file that is larger than it may be.
    guard run.status != 63, run.output.count <= PackBundle.limit else {
      throw BundleError(.tooLarge, "what is there is larger than \(PackBundle.limit >> 20) MB")
    }
    guard run.status == 0 else {
      throw BundleError(
        .unreachable,
        "it cannot be fetched: \(run.complaint.isEmpty ? "curl failed" : run.complaint)")
    }
    return run.output
  }
}
