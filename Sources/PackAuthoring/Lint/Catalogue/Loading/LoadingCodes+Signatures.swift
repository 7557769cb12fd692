import Diagnostics

/// Signatures, trust and locks.
///
/// The signatures are real; the private halves of their keys are gone.
extension LoadingCodes {
  private static let signedPack = ExamplePack([
    "../trust.yaml": """
    format: 1
    signers: allowed_signers
    packs: signed
    exceptions: unsigned
    """,
    "../allowed_signers": """
    board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
    """,
    "pack.yaml": """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

    """,
    "pack.manifest": """
    dryrun-pack-manifest 1
    pack team
    version 1.0.0
    file ceff624e3879187b678993bdbd49b2e17cb1d292518fcdc2fcf2e411a53448ab 107 pack.yaml

    """,
    "pack.manifest.sig": """
    -----BEGIN SSH SIGNATURE-----
    U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
    6FJBTxonxu5zDyU0kAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
    LWVkMjU1MTkAAABACknwOMB46fY6wWg+qZO39HZp+Buz/Q5Hi1Sdday//a3hwD0rDfDcOq
    T/x7hwZwZrOXE7SFNJquA1Ak/RfVhgDg==
    -----END SSH SIGNATURE-----

    """,
  ])

  static let signatures: [PackCode] = [
    PackCode(
      "unsigned-pack", .error, .signatures,
      what: "This machine takes signed packs only, and the pack has no signature.",
      why:
        "Whoever can write to the folder could change the rules. Whoever answers for the pack signs it with `dryrun pack sign`.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: signed
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ]),
      good: signedPack),
    PackCode(
      "changed-pack", .error, .signatures,
      what: "A file of the pack is not what was signed.",
      why:
        "The pack was edited after it was signed, or a file was added or taken away. Whoever answers for it looks at the change and signs again.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: signed
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}
        firm: []

        """,
        "pack.manifest": """
        dryrun-pack-manifest 1
        pack team
        version 1.0.0
        file ceff624e3879187b678993bdbd49b2e17cb1d292518fcdc2fcf2e411a53448ab 107 pack.yaml

        """,
        "pack.manifest.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
        6FJBTxonxu5zDyU0kAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
        LWVkMjU1MTkAAABACknwOMB46fY6wWg+qZO39HZp+Buz/Q5Hi1Sdday//a3hwD0rDfDcOq
        T/x7hwZwZrOXE7SFNJquA1Ak/RfVhgDg==
        -----END SSH SIGNATURE-----

        """,
      ]),
      good: signedPack),
    PackCode(
      "expired-pack", .error, .signatures,
      what: "The last day of the pack is over.",
      why:
        "Whoever signed it wanted it to be renewed by then. Fetch a newer one with `dryrun pack update`, or sign it again.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: signed
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
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
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: signed
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
        "pack.manifest": """
        dryrun-pack-manifest 1
        pack team
        version 1.0.0
        file ceff624e3879187b678993bdbd49b2e17cb1d292518fcdc2fcf2e411a53448ab 107 pack.yaml

        """,
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
      why: "It was cut short or edited by hand, or a newer dryrun wrote it. Sign the pack again.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: signed
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
        "pack.manifest": """
        pack team

        """,
        "pack.manifest.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
        6FJBTxonxu5zDyU0kAAAALZHJ5cnVuLnBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
        LWVkMjU1MTkAAABACknwOMB46fY6wWg+qZO39HZp+Buz/Q5Hi1Sdday//a3hwD0rDfDcOq
        T/x7hwZwZrOXE7SFNJquA1Ak/RfVhgDg==
        -----END SSH SIGNATURE-----

        """,
      ]),
      good: signedPack),
    PackCode(
      "unsigned-exception", .warning, .signatures,
      what: "An exception is not signed by whoever approved it, and so loosens nothing.",
      why:
        "Where the trust policy asks for it, the signature shows that the name under `approvedBy` is more than a word. That person signs the file with `dryrun pack sign FILE --exception`.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: signed
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
        "rules.yaml": """
        classes: {customer.number: confidential}
        detectors:
          number:
            title: Number
            class: customer.number
            pattern: '\\bKD-\\d{6}\\b'
            redactAs: NUMBER
        tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: block}}}

        """,
        "move.yaml": """
        exceptions:
          - ⟦⟧id: move
            rules: [number]
            for: {tools: [chat]}
            verdict: warn
            reason: The move needs the numbers.
            ticket: CHG-1
            owner: team@example.org
            approvedBy: board@example.org
            from: 2026-11-02
            until: 2026-12-18

        """,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: signed
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
        "rules.yaml": """
        classes: {customer.number: confidential}
        detectors:
          number:
            title: Number
            class: customer.number
            pattern: '\\bKD-\\d{6}\\b'
            redactAs: NUMBER
        tools: {chat: {title: Chat, boundary: tenant, accepts: {confidential: block}}}

        """,
        "move.yaml": """
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

        """,
        "move.yaml.sig": """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgdYLgkNIrt947yvL7cjLvuEAgLI
        6FJBTxonxu5zDyU0kAAAAVZHJ5cnVuLmV4Y2VwdGlvbi50ZWFtAAAAAAAAAAZzaGE1MTIA
        AABTAAAAC3NzaC1lZDI1NTE5AAAAQDtCw+KNNMRKUzNkGgHmhS8pLRJ6iqOLW/22Y4/EM/
        IPhxejMFvXGcM66GcacPuHlaxkbkaFPAMh3TuzCphargk=
        -----END SSH SIGNATURE-----

        """,
      ])),
    PackCode(
      "no-trust-policy", .error, .signatures,
      what: "The trust policy is not where it is looked for.",
      why:
        "Nobody knows then what has to be signed, so nothing is loaded. It is called `trust.yaml` and stands beside the packs, or where `dryrun.yaml` says.",
      bad: ExamplePack([
        "../trust.yml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ])),
    PackCode(
      "no-signers", .error, .signatures,
      what: "The file of those who may sign is not there.",
      why:
        "Without it no signature can count. `signers` names it, from the folder of `trust.yaml`.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: ⟦allowed_signers⟧
        packs: unsigned
        exceptions: unsigned
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ])),
    PackCode(
      "wrong-signer", .error, .signatures,
      what: "A line of those who may sign is not as OpenSSH has it.",
      why:
        "A line that is misread could let nobody sign, or somebody else. Write the name, perhaps options, then the public key.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org ⟦hello⟧
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ])),
    PackCode(
      "other-key-kind", .warning, .signatures,
      what: "A key of those who may sign is of a kind that is not read here.",
      why: "What such a key signs does not count. Use an `ssh-ed25519` key, or take the line out.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org ⟦ecdsa-sha2-nistp384⟧ AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBNmBsscKcjsxBTHAHC2ZZpi2QNecvC5X+q9SoJOaFClvyQe/jZPo3rh2pasiNaICEojZr7CN9h9fyFwqBJmQrGeTcTMW0ufFAUNDd44C8OVR7Vdnjn68tzw/1QvFRW6cig==
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers": """
        board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

        """,
      ])),
    PackCode(
      "certificate-authority", .error, .signatures,
      what: "A line of those who may sign trusts a certificate authority.",
      why:
        "Certificates are not read here, so nobody could sign by that line. Name each signer's own key.",
      bad: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers":
          "*@example.org ⟦cert-authority⟧ ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ",
        "pack.yaml": ExamplePack.header,
      ]),
      good: ExamplePack([
        "../trust.yaml": """
        format: 1
        signers: allowed_signers
        packs: unsigned
        exceptions: unsigned
        """,
        "../allowed_signers":
          "board@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ",
        "pack.yaml": ExamplePack.header,
      ])),
    PackCode(
      "lock-mismatch", .error, .signatures,
      what: "A parent is not the one that the lock was written for.",
      why:
        "A parent that changes without a word changes the rules. Look at what it changed, then accept it with `dryrun pack lock`.",
      bad: ExamplePack([
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin, extends: [group]}
        """,
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0, title: The group, owner: team@example.org}
        """,
        "pack.lock": """
        dryrun-pack-lock 1
        parent group 1.0.0 beside c2ecb35f0e017bcd7e426257432b7827c0cc3717ac19ba033448b107670204aa

        """,
      ]),
      good: ExamplePack([
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin, extends: [group]}
        """,
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0, title: Group, owner: team@example.org}

        """,
        "pack.lock": """
        dryrun-pack-lock 1
        parent group 1.0.0 beside c2ecb35f0e017bcd7e426257432b7827c0cc3717ac19ba033448b107670204aa

        """,
      ])),
    PackCode(
      "damaged-lock", .error, .signatures,
      what: "The lock of the parents cannot be read.",
      why:
        "It was edited by hand, or a newer dryrun wrote it. Write it again with `dryrun pack lock`.",
      bad: ExamplePack([
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin, extends: [group]}
        """,
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0, title: Group, owner: team@example.org}
        """,
        "pack.lock": """
        group 1.0.0

        """,
      ]),
      good: ExamplePack([
        "pack.yaml": """
        pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin, extends: [group]}
        """,
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0, title: Group, owner: team@example.org}

        """,
        "pack.lock": """
        dryrun-pack-lock 1
        parent group 1.0.0 beside c2ecb35f0e017bcd7e426257432b7827c0cc3717ac19ba033448b107670204aa

        """,
      ])),
  ]
}
