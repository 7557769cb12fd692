import Detection
import Evaluation
import PluginHost
import PluginKit
import PolicyPacks

/// Asks a host's plugins what they find, for the engine.
struct HostedDetectors: PluginDetectors {
  let host: PluginHost

  func answer(
    _ use: PluginUse, about text: SensitiveText, language: String?
  ) async -> PluginAnswer {
    do {
      let detector = try await host.detector(use)
      let call = Call(within: await host.callLimit(of: use), language: language)
      let found = try await detector.detect(text.string, call)
      let candidates = found.map { finding in
        ExternalFindings.Candidate(finding.span, confidence: finding.confidence.ofTheEngine)
      }
      return PluginAnswer(candidates, by: await stamp(of: use))
    } catch let failure as PluginFailure {
      return PluginAnswer(failure.trouble, by: await stamp(of: use))
    } catch {
      return PluginAnswer(.broken, by: await stamp(of: use))
    }
  }

  private func stamp(of use: PluginUse) async -> PluginStamp? {
    await host.provenance(of: use)?.stamp
  }
}

extension PluginProvenance {
  /// As evaluations record it.
  var stamp: PluginStamp {
    PluginStamp(id: id, version: version, digest: digest, sandbox: confinement.rawValue)
  }
}

extension PluginFinding.Confidence {
  fileprivate var ofTheEngine: Confidence {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

extension PluginFailure {
  /// The failure as the engine tells it to people.
  var trouble: PluginTrouble {
    switch kind {
    case .notFound, .broken, .wrongKind, .badConfiguration: .missing
    case .notGranted: .notGranted
    case .changed: .changed
    case .refusedSandbox: .sandbox
    case .didNotStart, .badHandshake, .selfTest, .stopped: .start
    case .crashed: .crashed
    case .circuitOpen: .resting
    case .late, .unresponsive, .cancelled: .late
    case .protocolBreach: .broken
    case .tooLarge, .answered: .refused
    }
  }
}
