extension Problem.Kind {
  var english: KindWords {
    switch self {
    case .wrongHost:
      KindWords(
        "Another server was meant",
        "The request names a host that this server does not answer to. Use the address that it was set up "
          + "with.")
    case .otherOrigin:
      KindWords(
        "Sent by a page of another site",
        "A browser sent this from a page of another site. Programs that are no browsers send neither Origin "
          + "nor Sec-Fetch-Site.")
    case .notFound:
      KindWords(
        "Not found",
        "There is nothing at this address or by this name, or nothing that you may see. Look at the list "
          + "that it should be in.")
    case .wrongMethod:
      KindWords(
        "Wrong method",
        "The address is right and the method is not. The answer's field Allow names those that work."
      )
    case .notJSON:
      KindWords("Not JSON", "Send JSON, with the field Content-Type: application/json.")
    case .notForm:
      KindWords("Not a form", "This address takes what a form of its own page sends.")
    case .malformed:
      KindWords(
        "Not what is expected here",
        "The body is no JSON, or a field is missing or of another kind; `errors` says which. What is "
          + "expected stands in /api/v1/openapi.json.")
    case .badParameter:
      KindWords(
        "Wrong parameter",
        "A parameter of the address has no value that it can have. Places to go on from are those of the "
          + "field Link, and of the same list.")
    case .badKey:
      KindWords(
        "Wrong Idempotency-Key",
        "A key is a text of 1 to 255 characters in double quotes, such as a UUID, and new for each thing "
          + "to be done.")
    case .keyReused:
      KindWords(
        "Key used before",
        "This Idempotency-Key came before with another request. Take a new key for each thing to be done."
      )
    case .keyUnderWay:
      KindWords(
        "Still being done",
        "A request with this Idempotency-Key is being answered at this moment. Send it again in a while: "
          + "you get the same answer.")
    case .tooLarge:
      KindWords(
        "Too large", "The text is longer than the policy allows. Send the part that matters.")
    case .tooSlow:
      KindWords("Too slow", "The request took too long to arrive. Send it again.")
    case .tooMany:
      KindWords(
        "Too many requests",
        "You sent more requests than this server takes from one person. Retry-After says in how many "
          + "seconds the next one may come, RateLimit how many are left.")
    case .tooManyTries:
      KindWords(
        "Too many tries",
        "There were too many wrong passwords. Retry-After says in how many seconds the next try may come."
      )
    case .ourFault:
      KindWords(
        "A fault of the server",
        "Something went wrong here, and nothing was changed. Tell whoever runs the server when it was."
      )
    case .notReady:
      KindWords("Not ready", "The server cannot work yet: its data or its policy are not there.")
    case .noPolicy:
      KindWords(
        "No such policy",
        "The policy is not served here. Whoever keeps the accounts can give you another one.")
    case .noKey:
      KindWords(
        "No key to sign with",
        "Decisions are signed with the key of your account. Sign in again, or make a new token with your "
          + "password.")
    case .signIn: KindWords("For people who are signed in", "Sign in, or send a token along.")
    case .notYours:
      KindWords(
        "Another role or another token",
        "Your account has no role for this, or your token is not for this. Whoever keeps the accounts can "
          + "add roles; tokens are made on the page /me.")
    case .staleForm:
      KindWords(
        "An old form", "The form is from before the last sign-in. Open its page again.")
    case .wrongToken:
      KindWords(
        "A token that does not count",
        "It ended, was taken back, or never was one. Make a new one on the page /me, or with dryrun login."
      )
    case .wrongPassword:
      KindWords("Wrong name or password", "The name or the password is not right.")
    case .noInvitation:
      KindWords(
        "No invitation",
        "The link was used or is older than a week. Whoever keeps the accounts can make another.")
    case .lastAdmin:
      KindWords(
        "Your own account",
        "Nobody shuts out themselves. Somebody else who keeps accounts can do this.")
    case .deskGone:
      KindWords(
        "The desk is gone",
        "The server was started anew, or nothing came for hours. Open a new desk and ask there.")
    case .otherTurn:
      KindWords(
        "Another turn",
        "The desk answered another request under this number, or a later one. Count on from there.")
    case .notAllowed:
      KindWords("Not allowed", "Somebody else may do this. The sentence beside this says why.")
    case .changedMeanwhile:
      KindWords(
        "Changed meanwhile",
        "Somebody else changed it since you looked. Read it again before you decide.")
    case .refused:
      KindWords(
        "Refused",
        "The request was understood and a rule says no, or something has to be said first. The sentence "
          + "beside this says what.")
    }
  }
}
