import Diagnostics

/// Signatures of packs and of exceptions.
///
/// The signatures are real; the private halves of their keys are gone.
extension LoadingCodes {
  static let signatures: [PackCode] = [
    PackCode(
      "unsigned-pack", .error, .signatures,
      what: "This machine takes signed packs only, and the pack has no signature.",
      why:
        "Whoever can write to the folder could change the rules. Whoever answers for the pack signs it with `dryrun pack sign`.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedPacks,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
      ]),
      good: signedPack),
    PackCode(
      "changed-pack", .error, .signatures,
      what: "A file of the pack is not what was signed.",
      why:
        "The pack was edited after it was signed, or a file was added or taken away. Whoever answers for it looks at the change and signs again.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedPacks,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header + "firm: []\n",
        "pack.manifest": manifest,
        "pack.manifest.sig": signature,
      ]),
      good: signedPack),
    PackCode(
      "expired-pack", .error, .signatures,
      what: "The last day of the pack is over.",
      why:
        "Whoever signed it wanted it to be renewed by then. Fetch a newer one with `dryrun pack update`, or sign it again.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedPacks,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
        "pack.manifest": """
        dryrun-pack-manifest 1
        pack team
        version 1.0.0
        expires 2026-01-31
        file ceff624e3879187b678993bdbd49b2e17cb1d292518fcdc2fcf2e411a53448ab 107 pack.yaml

        """,
        "pack.manifest.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
        6FJBTxonxu5zDyU0kAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
        LWVkMjU1MTkAAABAGRiX9QLzPwXHbD3IjoyNehHu0l7HdgDhYtisZKS0unEFZ/I9hxDGKA
        P7q7MXF1gdwcaLkS29R9I5dgDvBAm5Dg==
        -----END SSH SIGNATURE-----

        """,
      ]),
      good: signedPack),
    PackCode(
      "untrusted-pack", .error, .signatures,
      what: "The pack is signed, and nobody whom this machine trusts signed it.",
      why:
        "Anybody can make a key. Ask whoever answers for the pack, or add the signer to the file that `trust.yaml` names.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedPacks,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
        "pack.manifest": manifest,
        "pack.manifest.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgPiP9wSS9nroxFid2qyHXdj9QOB
        xqkUMtsH3dxUbAMvUAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
        LWVkMjU1MTkAAABAjM2BXS4uI65blEfYxet0P7AkdtjzTtzeqt23Ijh1z/lf8ArKAVVa38
        cBCIwCalzjQZTRbKDUKS3J34tqjOOfCA==
        -----END SSH SIGNATURE-----

        """,
      ]),
      good: signedPack),
    PackCode(
      "damaged-manifest", .error, .signatures,
      what: "The list of what was signed cannot be read.",
      why:
        "It was cut short or edited by hand, or a newer dryrun wrote it. Sign the pack again.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedPacks,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
        "pack.manifest": """
        pack team

        """,
        "pack.manifest.sig": signature,
      ]),
      good: signedPack),
    PackCode(
      "unsigned-exception", .warning, .signatures,
      what: "An exception is not signed by whoever approved it, and so loosens nothing.",
      why:
        "Where the trust policy asks for it, the signature shows that the name under `approvedBy` is more than a word. That person signs the file with `dryrun pack sign FILE --exception`.",
      bad: ExamplePack([
        "../trust.yaml": takesSignedExceptions,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
        "rules.yaml": exceptedRules,
        "move.yaml": exception.replacing("id:", with: "⟦⟧id:"),
      ]),
      good: ExamplePack([
        "../trust.yaml": takesSignedExceptions,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
        "rules.yaml": exceptedRules,
        "move.yaml": exception,
        "move.yaml.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
        6FJBTxonxu5zDyU0kAAAAVZHJ5cnVuLmV4Y2VwdGlvbi50ZWFtAAAAAAAAAAZzaGE1MTIA
        AABTAAAAC3NzaC1lZDI1NTE5AAAAQDtCw+KNNMRKUzNkGgHmhS8pLRJ6iqOLW/22Y4/EM/
        IPhxejMFvXGcM66GcacPuHlaxkbkaFPAMh3TuzCphargk=
        -----END SSH SIGNATURE-----

        """,
      ])),
  ]

  private static let signedPack = ExamplePack([
    "../trust.yaml": takesSignedPacks,
    "../allowed_signers": signers,
    "pack.yaml": ExamplePack.header,
    "pack.manifest": manifest,
    "pack.manifest.sig": signature,
  ])

  /// What a machine asks for that takes signed packs only.
  private static let takesSignedPacks = """
    format: 1
    signers: allowed_signers
    packs: signed
    exceptions: unsigned
    """

  /// What a machine asks for where exceptions have to be signed.
  private static let takesSignedExceptions = """
    format: 1
    signers: allowed_signers
    packs: unsigned
    exceptions: signed
    """

  /// What was signed.
  private static let manifest = """
    dryrun-pack-manifest 1
    pack team
    version 1.0.0
    file ceff624e3879187b678993bdbd49b2e17cb1d292518fcdc2fcf2e411a53448ab 107 pack.yaml

    """

  /// The signature over it.
  private static let signature = """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
    6FJBTxonxu5zDyU0kAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
    LWVkMjU1MTkAAABACknwOMB46fY6wWg+qZO39HZp+Buz/Q5Hi1Sdday//a3hwD0rDfDcOq
    T/x7hwZwZrOXE7SFNJquA1Ak/RfVhgDg==
    -----END SSH SIGNATURE-----

    """

  /// An exception in a file of its own.
  private static let exception = """
    exceptions:
      - id: move
        rules: [number]
        for: {tools: [chat]}
        verdict: warn
        reason: The move needs the numbers.
        ticket: CHG-1
        owner: team@example.org
        approvedBy: board@example.org
        from: 2026-11-02
        until: 2026-12-18

    """

  /// The rule and the tool that it is about.
  private static let exceptedRules = """
    classes: {customer.number: confidential}
    detectors:
      number:
        title: Number
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: NUMBER
    tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: block}}}

    """
}
