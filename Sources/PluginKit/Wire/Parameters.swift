/// What `plugin/initialize` is called with.
public struct InitializeParameters: Codable, Sendable {
  /// Who calls.
  public struct Host: Codable, Sendable {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String

    /// A host.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The majors that the host speaks.
  public var api: [Int]
  /// Who calls.
  public var host: Host?
  /// What the organisation configured.
  public var configuration: JSON?
  /// The folder that paths in the configuration are relative to.
  public var folder: String?

  /// The first call's parameters.
  public init(
    api: [Int] = PluginAPI.supported, host: Host? = nil, configuration: JSON? = nil,
    folder: String? = nil
  ) {
    self.api = api
    self.host = host
    self.configuration = configuration
    self.folder = folder
  }
}

/// What `plugin/initialize` answers.
public struct InitializeResult: Codable, Sendable, Hashable {
  /// The major that is spoken from now on.
  public var api: Int
  /// The plugin's name, as in its manifest.
  public var id: PluginID
  /// Its version, as in its manifest.
  public var version: String
  /// What it does, as in its manifest.
  public var kinds: [PluginKind]

  /// An answer to the first call.
  public init(api: Int, id: PluginID, version: String, kinds: [PluginKind]) {
    self.api = api
    self.id = id
    self.version = version
    self.kinds = kinds
  }
}

/// What comes with every call that may take time.
public struct CallParameters: Codable, Sendable {
  /// How many milliseconds there are; `nil` for the default of the plugin's manifest.
  public var deadlineMs: Int?
  /// The language that the person reads.
  public var language: String?

  /// What comes with a call.
  public init(deadlineMs: Int? = nil, language: String? = nil) {
    self.deadlineMs = deadlineMs
    self.language = language
  }
}

/// What `plugin/wait` is called with.
public struct WaitParameters: Codable, Sendable {
  /// How many milliseconds to wait.
  public var ms: Int

  /// A time to wait.
  public init(ms: Int) { self.ms = ms }
}

/// What `detector/detect` is called with.
public struct DetectParameters: Codable, Sendable {
  /// The text.
  public var text: String
  /// How many milliseconds there are.
  public var deadlineMs: Int?
  /// The language that the person reads.
  public var language: String?

  /// A text to look at.
  public init(text: String, deadlineMs: Int? = nil, language: String? = nil) {
    self.text = text
    self.deadlineMs = deadlineMs
    self.language = language
  }
}

/// What `detector/detect` answers.
public struct DetectResult: Codable, Sendable {
  /// What was found.
  public var findings: [PluginFinding]

  /// What was found.
  public init(findings: [PluginFinding]) { self.findings = findings }
}

/// What `tool/complete` is called with.
public struct CompleteParameters: Codable, Sendable {
  /// What is asked.
  public var request: ToolRequest
  /// How many milliseconds there are.
  public var deadlineMs: Int?
  /// The language that the person reads.
  public var language: String?

  /// A request to a tool.
  public init(request: ToolRequest, deadlineMs: Int? = nil, language: String? = nil) {
    self.request = request
    self.deadlineMs = deadlineMs
    self.language = language
  }
}

/// What `$/chunk` carries.
public struct ChunkParameters: Codable, Sendable {
  /// The id of the call that it belongs to.
  public var id: JSON
  /// The piece of the answer.
  public var text: String

  /// A piece of an answer.
  public init(id: JSON, text: String) {
    self.id = id
    self.text = text
  }
}

/// What `$/cancel` carries.
public struct CancelParameters: Codable, Sendable {
  /// The id of the call that is not wanted any more.
  public var id: JSON

  /// A call that is not wanted any more.
  public init(id: JSON) { self.id = id }
}

/// What `approval/submit` is called with.
public struct SubmitParameters: Codable, Sendable {
  /// The request.
  public var submission: ApprovalSubmission
  /// How many milliseconds there are.
  public var deadlineMs: Int?

  /// A request for approval.
  public init(submission: ApprovalSubmission, deadlineMs: Int? = nil) {
    self.submission = submission
    self.deadlineMs = deadlineMs
  }
}

/// What `approval/status` and `approval/withdraw` are called with.
public struct TicketParameters: Codable, Sendable {
  /// The ticket.
  public var ticket: String
  /// How many milliseconds there are.
  public var deadlineMs: Int?

  /// A ticket.
  public init(ticket: String, deadlineMs: Int? = nil) {
    self.ticket = ticket
    self.deadlineMs = deadlineMs
  }
}

/// What `exporter/export` is called with.
public struct ExportParameters: Codable, Sendable {
  /// The events.
  public var events: [JSON]
  /// How many milliseconds there are.
  public var deadlineMs: Int?

  /// Events to hand on.
  public init(events: [JSON], deadlineMs: Int? = nil) {
    self.events = events
    self.deadlineMs = deadlineMs
  }
}
