public import Detection
public import PluginKit
public import PolicyPacks

/// Asks the plugins that a pack's detectors name.
///
/// Whoever runs plugins conforms to it. An answer always comes, within the plugin's time: what failed is
/// an answer, too, and makes the rule one that could not be evaluated.
public protocol PluginDetectors: Sendable {
  /// What a plugin says to a text.
  func answer(
    _ use: PluginUse, about text: SensitiveText, language: String?
  ) async -> PluginAnswer
}

/// Asks nobody: rules of plugins could not be evaluated then.
public struct NoPlugins: PluginDetectors {
  /// Somebody who asks nobody.
  public init() {}

  /// Nobody was asked.
  public func answer(
    _ use: PluginUse, about text: SensitiveText, language: String?
  ) async -> PluginAnswer { PluginAnswer(.notAsked) }
}

/// What a plugin said to a text, or why it said nothing.
public struct PluginAnswer: Sendable, Hashable {
  /// What it found, or a `PluginTrouble`.
  public var outcome: ExternalFindings.Answer
  /// Which plugin it was; `nil` if none could be started.
  public var stamp: PluginStamp?

  /// What was found.
  public init(_ found: [ExternalFindings.Candidate], by stamp: PluginStamp?) {
    outcome = .found(found)
    self.stamp = stamp
  }

  /// Why nobody knows.
  public init(_ trouble: PluginTrouble, by stamp: PluginStamp? = nil) {
    outcome = .failed(reason: trouble.rawValue)
    self.stamp = stamp
  }
}

/// Why a plugin did not say what it finds.
public enum PluginTrouble: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nobody asked it.
  case notAsked = "not-asked"
  /// There is no plugin of that name, or its description has errors.
  case missing
  /// The pack's lock does not grant what it needs, or does not know it.
  case notGranted = "not-granted"
  /// Its files are not those that were granted.
  case changed
  /// There is no sandbox here to run it in.
  case sandbox
  /// It could not be started, or did not pass the test of itself.
  case start
  /// It ended in the middle.
  case crashed
  /// It crashed too often, and rests for a while.
  case resting
  /// It took too long.
  case late
  /// It answered with an error.
  case refused
  /// It answered with something that is no answer.
  case broken
}

/// Which plugin took part in a decision.
public struct PluginStamp: Sendable, Hashable, Codable, Comparable {
  /// Its name.
  public var id: PluginID
  /// Its version.
  public var version: String
  /// SHA-256 over its files in hexadecimal; `nil` if it is part of the program.
  public var digest: String?
  /// What it ran in: `in-process`, `bubblewrap`, `landlock` or `none`.
  public var sandbox: String

  /// A plugin that took part.
  public init(id: PluginID, version: String, digest: String? = nil, sandbox: String) {
    self.id = id
    self.version = version
    self.digest = digest
    self.sandbox = sandbox
  }

  /// By name and version.
  public static func < (left: PluginStamp, right: PluginStamp) -> Bool {
    (left.id, left.version) < (right.id, right.version)
  }
}

/// What plugins said to texts.
public struct PluginAnswers: Sendable {
  private var findings: [SensitiveText: ExternalFindings] = [:]
  /// The plugins that answered.
  public private(set) var stamps: Set<PluginStamp> = []

  /// Nobody was asked.
  public init() {}

  /// What is known of a text.
  subscript(text: SensitiveText) -> ExternalFindings { findings[text] ?? ExternalFindings() }

  /// Whether plugins were asked about a text.
  func know(_ text: SensitiveText) -> Bool { findings[text] != nil }

  mutating func add(_ answer: PluginAnswer, for rules: [RuleID], about text: SensitiveText) {
    for rule in rules { findings[text, default: ExternalFindings()].answers[rule] = answer.outcome }
    if let stamp = answer.stamp { stamps.insert(stamp) }
  }
}
