import Foundation
package import PluginHost
package import PluginKit

/// What a plugin's own sandbox keeps it from, seen by ordinary programs that are run in the same one.
///
/// They prove something of the sandbox that is made of this plugin's manifest, on this machine; not of what
/// the plugin tries.
package struct BoxChecks: Sendable {
  private let box: AuthorBox

  /// Checks of a plugin's sandbox.
  package init(_ box: AuthorBox) { self.box = box }

  /// The checks; none if there is no sandbox.
  package var all: [ConformanceCheck] {
    box.confinement == .none ? [] : [files, folder, environment, network]
  }

  private var needs: PluginNeeds { box.needs }

  private var files: ConformanceCheck {
    ConformanceCheck(
      "sandbox-files", "its sandbox hides files that the manifest does not ask for",
      advice: "Name what the plugin has to read in needs.reads, and nothing above it."
    ) { _ in
      let secret = "secret-\(UUID().uuidString)"
      let file = try TemporaryFile(secret)
      defer { file.remove() }
      guard !needs.reads.contains(where: { file.path.hasPrefix($0) }) else {
        throw ConformanceProblem.skipped("the manifest asks for the folder of temporary files")
      }
      let lines = try await box.run(["/bin/cat", file.path])
      guard !lines.joined().contains(secret) else {
        throw ConformanceProblem.failed("a file outside was read in it")
      }
    }
  }

  private var folder: ConformanceCheck {
    ConformanceCheck(
      "sandbox-folder", "the plugin's own files cannot be changed in its sandbox",
      advice: "Write to the folder that TMPDIR names; it is empty at each start."
    ) { _ in
      let path = "\(box.folder)/.written-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: path) }
      _ = try await box.run(["/bin/sh", "-c", "echo written > \"$1\"", "sh", path])
      guard !FileManager.default.fileExists(atPath: path) else {
        throw ConformanceProblem.failed("a file was written into the plugin's folder")
      }
    }
  }

  private var environment: ConformanceCheck {
    let allowed = Set(["PATH", "LANG", "HOME", "TMPDIR", "PWD", "SHLVL", "_", "OLDPWD"])
      .union(needs.environment)
    return ConformanceCheck(
      "sandbox-environment", "its sandbox shows only variables that the manifest asks for",
      advice: "Name each variable that the plugin reads in needs.environment."
    ) { _ in
      let lines = try await box.run(["/usr/bin/env"])
      let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
      guard !names.isEmpty else {
        throw ConformanceProblem.skipped("no program 'env' could be run in it")
      }
      guard names.isSubset(of: allowed) else {
        let others = names.subtracting(allowed).sorted().joined(separator: ", ")
        throw ConformanceProblem.failed("these are there, too: \(others)")
      }
    }
  }

  private var network: ConformanceCheck {
    ConformanceCheck(
      "sandbox-network", "its sandbox reaches no network unless the manifest asks for it",
      advice: "Name the hosts that the plugin speaks with in needs.network."
    ) { _ in
      guard needs.network.isEmpty else {
        throw ConformanceProblem.skipped("the manifest asks for the network, which is given whole")
      }
      let bash = "/bin/bash"
      guard FileManager.default.isExecutableFile(atPath: bash) else {
        throw ConformanceProblem.skipped("there is no bash here to try it with")
      }
      let listener = try LoopbackListener()
      defer { listener.close() }
      let script = "exec 3<>/dev/tcp/127.0.0.1/\(listener.port) && echo reached; echo done"
      let lines = try await box.run([bash, "-c", script])
      guard lines.last == "done" else {
        throw ConformanceProblem.skipped("no program 'bash' could be run in it")
      }
      guard !lines.contains("reached") else {
        throw ConformanceProblem.failed("a port of this machine was reached from it")
      }
    }
  }
}

/// A file with a secret, which nobody but this user can read.
private struct TemporaryFile {
  let path: String

  init(_ text: String) throws {
    path = NSTemporaryDirectory() + "/dryrun-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
