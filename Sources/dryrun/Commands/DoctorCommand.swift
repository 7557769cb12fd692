import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import ExactMatch
import Foundation
import PCRE2
import PolicyPacks
import SSHSignatures

/// `dryrun doctor`: what this installation goes by, and whether it is well.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Show what dryrun goes by here, and whether all is well.")

  @OptionGroup var policy: PolicyOptions

  func run() throws {
    var isWell = true
    func line(_ name: String, _ isFine: Bool, _ text: String) throws {
      isWell = isWell && isFine
      let style = TerminalStyle.forStandardOutput
      let mark = isFine ? style.paint("ok", .green) : style.paint("!!", .red)
      try StandardOutput.shared.write("\(mark)  \(name.padded(to: 10)) \(text)\n")
    }
    try line("dryrun", true, EngineVersion.current)
    try line(
      "pcre2", Library.hasJIT,
      "\(Library.version), just-in-time compiler: \(Library.hasJIT ? "yes" : "no")")
    let location = try PolicyLocation.find(policy.policy)
    let loaded = PackLoader(trust: location.trust).load(at: location.path)
    if let pack = loaded.pack {
      try line(
        "policy", true, "\(pack.id) \(pack.version) at \(location.path) (\(location.source))")
      try line(
        "rules", true,
        "\(pack.detectors.count.of("detector")), \(pack.tools.count.of("tool")), digest \(pack.rulesDigest.prefix(12))"
      )
      let detectors = try DetectorSet(pack.detectors.map(\.detector))
      let slow = SlowPatternLines.lines(of: detectors).map { "; \($0)" }.joined()
      try line("scanner", true, SlowPatternLines.summary(of: detectors) + slow)
      for dataset in DatasetLine.all(of: pack) {
        try line("dataset", dataset.isOpen, dataset.words)
      }
      try line(
        "language", true,
        "\(Language.choose(nil, for: pack)) of \(pack.languages.joined(separator: ", "))")
    } else {
      let errors = loaded.diagnostics.count { $0.severity == .error }
      try line(
        "policy", false,
        "\(location.path): \(errors.of("problem")); see: dryrun pack check \(location.path)")
    }
    let (isSound, demands) = TrustLine.of(location)
    try line("trust", isSound, demands)
    let (isUsable, state) = SnapshotFolder.state(of: SnapshotCache.defaultFolder)
    try line("snapshots", isUsable, state)
    let colour = TerminalStyle.forStandardOutput == .ansi ? "colour" : "no colour"
    try line("terminal", true, "\(StandardOutput.shared.isTerminal ? "yes" : "no"), \(colour)")
    throw isWell ? ExitStatus.fine : ExitStatus.findings
  }
}

/// Whether a dataset can be searched.
private struct DatasetLine {
  var isOpen: Bool
  var words: String

  static func all(of pack: PolicyPack) -> [DatasetLine] {
    let files = Set(pack.detectors.compactMap(\.datasetFile))
    return files.sorted().map { file in
      do throws(DatasetError) {
        let dataset = try Dataset(at: file, keys: .ofAccount)
        return DatasetLine(isOpen: true, words: "\(file): \(dataset.count.of("entry", "entries"))")
      } catch {
        return DatasetLine(isOpen: false, words: error.message)
      }
    }
  }
}

/// Which trust policy is in force, and what it demands.
private enum TrustLine {
  static func of(_ location: PolicyLocation) -> (isSound: Bool, words: String) {
    let (policy, diagnostics) = location.trust.policy(forPackAt: location.path)
    let file = location.trust.path(forPackAt: location.path) ?? TrustPolicy.fileName
    guard let policy else {
      return diagnostics.isEmpty
        ? (true, "no trust policy at \(file), so nothing has to be signed")
        : (false, "\(file) cannot be used, so no pack is loaded: \(diagnostics[0].message)")
    }
    return (
      true,
      "\(file): packs \(policy.packs.rawValue), exceptions \(policy.exceptions.rawValue), "
        + policy.signers.entries.count.of("signer")
    )
  }
}

/// Whether checked packs can be kept between runs.
private enum SnapshotFolder {
  static func state(of folder: String?) -> (isUsable: Bool, words: String) {
    guard let folder else { return (false, "no home folder, so each start reads the pack's files") }
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else { return (true, "\(folder): empty so far") }
    guard files.isWritableFile(atPath: folder) else {
      return (false, "\(folder): not writable, so each start reads the pack's files again")
    }
    let count = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).count
    return (true, "\(folder): \(count) kept")
  }
}
