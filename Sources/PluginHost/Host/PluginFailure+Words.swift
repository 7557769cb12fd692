import PluginKit

extension PluginFailure {
  /// What happened and to which plugin, in one sentence without a full stop.
  package var message: String { "the plugin '\(plugin)' \(kind.words)" }
}

extension PluginFailure.Kind {
  fileprivate var words: String {
    switch self {
    case .notFound: "is not there; a plugin is a folder with a plugin.yaml under Plugins/"
    case .broken(let sentences): "cannot be used: \(sentences.joined(separator: "; "))"
    case .wrongKind(let kind): "is no \(kind.rawValue)"
    case .badConfiguration(let sentences):
      "is configured wrongly: \(sentences.joined(separator: "; "))"
    case .selfTest(let example): "does not find what its own example \(example) says"
    case .circuitOpen(let seconds): "failed several times; it is tried again in \(seconds) s"
    case .protocolBreach(let breach): "broke the contract: it sent \(breach.rawValue)"
    case .answered(let error): "answered that \(error.code.words(retryAfter: error.retryAfterMs))"
    case .notGranted, .changed, .refusedSandbox: trustWords
    case .didNotStart, .badHandshake, .crashed, .late, .unresponsive, .cancelled, .tooLarge,
      .stopped:
      workWords
    }
  }

  /// What keeps a plugin from being started.
  private var trustWords: String {
    switch self {
    case .notGranted([]):
      "stands in no pack.lock; look at it, then grant it with: dryrun pack lock PACK"
    case .notGranted(let needs):
      "needs what the pack's lock does not grant: \(needs.joined(separator: ", ")); "
        + "grant it with: dryrun pack lock PACK"
    case .changed:
      "is not the one of the pack's lock: its files have changed; look at it, then accept it with: "
        + "dryrun pack lock PACK"
    case .refusedSandbox(let reason):
      "is not started, as there is no sandbox here: \(reason)"
    default: ""
    }
  }

  /// What goes wrong while it works.
  private var workWords: String {
    switch self {
    case .didNotStart(let reason): "did not start: \(reason)"
    case .badHandshake(let reason): "is not what its plugin.yaml says: \(reason)"
    case .crashed: "ended while it was needed"
    case .late: "did not answer in time"
    case .unresponsive: "answered nothing for so long that it was ended"
    case .cancelled: "was told that the answer is not needed any more"
    case .tooLarge: "and its host exchange no more than 16 MiB at once and 64 MiB an answer"
    case .stopped: "is not used any more, as its host is shut down"
    default: ""
    }
  }
}

extension PluginError.Code {
  /// What the plugin said, in words of the host's: its own may hold what a person wrote.
  fileprivate func words(retryAfter milliseconds: Int?) -> String {
    switch self {
    case .badInput: "it cannot use what it got"
    case .badConfiguration: "its configuration cannot be used"
    case .deadline: "there was not enough time"
    case .cancelled: "the call was cancelled"
    case .denied: "it is not permitted"
    case .unavailable:
      "it is not available for the moment"
        + (milliseconds.map { "; another try makes sense in \(max(1, $0 / 1000)) s" } ?? "")
    case .invalidParameters, .invalidRequest, .parseError, .methodNotFound, .notInitialized:
      "it does not know the call"
    case .noCommonAPI: "it speaks another major of the contract"
    default: "something went wrong inside (code \(rawValue))"
    }
  }
}
