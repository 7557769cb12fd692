import HTTPTypes

extension Problem {
  /// What kind of problem it is: the part of a reason that stays the same, by which programs go.
  ///
  /// Its `type` is the address of a page that says what it means; such an address never changes.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case wrongHost = "wrong-host"
    case otherOrigin = "other-origin"
    case notFound = "not-found"
    case wrongMethod = "wrong-method"
    case notJSON = "not-json"
    case notForm = "not-form"
    case malformed
    case badParameter = "bad-parameter"
    case badKey = "bad-idempotency-key"
    case keyReused = "idempotency-key-reused"
    case keyUnderWay = "idempotency-key-under-way"
    case tooLarge = "too-large"
    case tooSlow = "too-slow"
    case tooMany = "too-many-requests"
    case tooManyTries = "too-many-tries"
    case ourFault = "server-fault"
    case notReady = "not-ready"
    case noPolicy = "no-policy"
    case noKey = "no-signing-key"
    case signIn = "sign-in"
    case notYours = "wrong-role"
    case staleForm = "stale-form"
    case wrongToken = "wrong-token"
    case wrongPassword = "wrong-password"
    case noInvitation = "no-invitation"
    case lastAdmin = "own-account"
    case deskGone = "desk-gone"
    case otherTurn = "other-turn"
    case notAllowed = "not-allowed"
    case changedMeanwhile = "changed-meanwhile"
    case refused

    /// The address of its page.
    var address: String { "/problems/\(rawValue)" }

    /// The status that it comes with.
    var status: HTTPResponse.Status {
      switch self {
      case .wrongHost: .misdirectedRequest
      case .notFound, .noPolicy, .noInvitation: .notFound
      case .wrongMethod: .methodNotAllowed
      case .notJSON, .notForm: .unsupportedMediaType
      case .malformed, .badParameter, .badKey: .badRequest
      case .tooLarge: .contentTooLarge
      case .tooSlow: .requestTimeout
      case .tooMany, .tooManyTries: .tooManyRequests
      case .ourFault: .internalServerError
      case .notReady: .serviceUnavailable
      case .signIn, .wrongToken: .unauthorized
      case .otherOrigin, .noKey, .notYours, .staleForm, .wrongPassword, .notAllowed, .lastAdmin:
        .forbidden
      case .deskGone: .gone
      case .otherTurn, .changedMeanwhile, .keyUnderWay: .conflict
      case .refused, .keyReused: .unprocessableContent
      }
    }

    /// The kind of what a desk says in its own words.
    init(of status: HTTPResponse.Status) {
      switch status {
      case .notFound: self = .notFound
      case .forbidden: self = .notAllowed
      case .conflict: self = .changedMeanwhile
      case .internalServerError: self = .ourFault
      default: self = .refused
      }
    }
  }

  /// What kind it is.
  var kind: Kind { reason.kind ?? Kind(of: status) }
}

extension Problem.Reason {
  /// What kind it is; `nil` where a desk says it in its own words.
  var kind: Problem.Kind? {
    switch self {
    case .wrongHost: .wrongHost
    case .otherOrigin: .otherOrigin
    case .notFound: .notFound
    case .wrongMethod: .wrongMethod
    case .notJSON: .notJSON
    case .notForm: .notForm
    case .malformed, .notUnderstood, .wrongField: .malformed
    case .wrongAll, .wrongLimit, .wrongPlace: .badParameter
    case .badKey: .badKey
    case .keyReused: .keyReused
    case .keyUnderWay: .keyUnderWay
    case .tooLarge: .tooLarge
    case .tooSlow: .tooSlow
    case .tooMany: .tooMany
    case .tooManyTries: .tooManyTries
    case .ourFault: .ourFault
    case .notReady: .notReady
    case .noPolicy: .noPolicy
    case .noKey: .noKey
    case .signIn: .signIn
    case .notYours: .notYours
    case .staleForm: .staleForm
    case .wrongToken: .wrongToken
    case .wrongPassword: .wrongPassword
    case .noInvitation: .noInvitation
    case .lastAdmin: .lastAdmin
    case .deskGone: .deskGone
    case .otherTurn: .otherTurn
    case .said: nil
    }
  }
}
