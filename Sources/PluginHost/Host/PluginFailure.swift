package import PluginKit

/// Why a plugin could not be used, or did not answer as the contract says.
///
/// A failure is never "no finding": what it was asked for counts as not evaluated. Neither the message nor the
/// description holds text of a person or words of the plugin about one.
package struct PluginFailure: Error, Sendable, Hashable {
  /// The kinds of failure.
  package enum Kind: Sendable, Hashable {
    /// There is no such plugin.
    case notFound
    /// Its folder or its `plugin.yaml` cannot be used, as the sentences say.
    case broken([String])
    /// It does not do what it was asked for.
    case wrongKind(PluginKind)
    /// What is configured for it is not what it can be configured with, as the sentences say.
    case badConfiguration([String])
    /// It needs more than the lock grants, as the words say; none if it stands in no lock.
    case notGranted([String])
    /// Its files are not those of the lock.
    case changed
    /// There is no sandbox on this machine, and the lock asks for one.
    case refusedSandbox(String)
    /// Its program could not be started, or ended at once.
    case didNotStart(String)
    /// Its first answer was not what its manifest says.
    case badHandshake(String)
    /// It does not find what its own examples say.
    case selfTest(Int)
    /// Its program ended while it was needed.
    case crashed
    /// It failed several times, and is left alone for some seconds.
    case circuitOpen(seconds: Int)
    /// It did not answer in time.
    case late
    /// It answered nothing for so long that its program was ended.
    case unresponsive
    /// Nobody wanted the answer any more.
    case cancelled
    /// What it sent is not what the contract says.
    case protocolBreach(Breach)
    /// What goes to it, or came from it, is larger than the contract allows.
    case tooLarge
    /// It answered that it cannot.
    case answered(PluginError)
    /// The host is shut down.
    case stopped
  }

  /// The plugin.
  package let plugin: PluginID
  /// What happened.
  package let kind: Kind
  /// The last lines that its program wrote to standard error: for its author only, as they may hold anything.
  package var lastWords: String?

  /// A failure.
  package init(_ plugin: PluginID, _ kind: Kind, lastWords: String? = nil) {
    self.plugin = plugin
    self.kind = kind
    self.lastWords = lastWords
  }
}

/// How a plugin broke the contract.
package enum Breach: String, Sendable, Hashable {
  /// A line is no message of JSON-RPC 2.0.
  case junk = "a line that is no message of the contract"
  /// A line is longer than the contract allows.
  case longLine = "a line of more than 16 MiB"
  /// An answer to a call that nobody made.
  case unknownID = "an answer to a call that was not made"
  /// A second answer to the same call, or a piece after it.
  case answeredTwice = "a second answer to a call that was answered"
  /// A piece for a call that takes none.
  case strayPiece = "a piece of an answer to a call that takes none"
  /// A request: only the host asks.
  case request = "a request, and only the host makes requests"
  /// An answer with neither or both of `result` and `error`.
  case noResult = "an answer without exactly one of 'result' and 'error'"
  /// A result of another form.
  case wrongType = "an answer of another form than the contract's"
  /// A span that is not in the text.
  case spanOutside = "a span that is not inside the text"
  /// A span that begins or ends in the middle of a character.
  case spanInCharacter = "a span that begins or ends inside a character"
  /// The same span twice.
  case spanTwice = "the same span twice"
  /// Numbers that do not add up to what was handed over.
  case miscounted = "a count that is not that of the events"
  /// More calls without an answer than it may have.
  case unanswered = "no answer to call after call"

  /// Whether nothing else that the plugin sends can be relied on either.
  var endsTrust: Bool {
    switch self {
    case .junk, .longLine, .unknownID, .answeredTwice, .strayPiece, .request, .unanswered: true
    case .noResult, .wrongType, .spanOutside, .spanInCharacter, .spanTwice, .miscounted: false
    }
  }
}

extension PluginFailure: CustomStringConvertible {
  /// The message.
  package var description: String { message }
}
