import Diagnostics

/// Trust policies, and the files of those who may sign.
extension LoadingCodes {
  static let trust: [PackCode] = [
    PackCode(
      "no-trust-policy", .error, .signatures,
      what: "The trust policy is not where it is looked for.",
      why:
        "Nobody knows then what has to be signed, so nothing is loaded. It is called `trust.yaml` and stands beside the packs, or where `dryrun.yaml` says.",
      bad: ExamplePack([
        "../trust.yml": takesAnything,
        "../allowed_signers": signers,
        "pack.yaml": ExamplePack.header,
      ]),
      good: trustingPack),
    PackCode(
      "no-signers", .error, .signatures,
      what: "The file of those who may sign is not there.",
      why:
        "Without it no signature can count. `signers` names it, from the folder of `trust.yaml`.",
      bad: ExamplePack([
        "../trust.yaml": takesAnything.replacing("allowed_signers", with: "⟦allowed_signers⟧"),
        "pack.yaml": ExamplePack.header,
      ]),
      good: trustingPack),
    PackCode(
      "wrong-signer", .error, .signatures,
      what: "A line of those who may sign is not as OpenSSH has it.",
      why:
        "A line that is misread could let nobody sign, or somebody else. Write the name, perhaps options, then the public key.",
      bad: ExamplePack([
        "../trust.yaml": takesAnything,
        "../allowed_signers": """
        board@example.org ⟦hello⟧
        """,
        "pack.yaml": ExamplePack.header,
      ]),
      good: trustingPack),
    PackCode(
      "other-key-kind", .warning, .signatures,
      what: "A key of those who may sign is of a kind that is not read here.",
      why:
        "What such a key signs does not count. Use an `ssh-ed25519` key, or take the line out.",
      bad: ExamplePack([
        "../trust.yaml": takesAnything,
        "../allowed_signers": """
        board@example.org ⟦ecdsa-sha2-nistp384⟧ AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBNmBsscKcjsxBTHAHC2ZZpi2QNecvC5X+q9SoJOaFClvyQe/jZPo3rh2pasiNaICEojZr7CN9h9fyFwqBJmQrGeTcTMW0ufFAUNDd44C8OVR7Vdnjn68tzw/1QvFRW6cig==
        """,
        "pack.yaml": ExamplePack.header,
      ]),
      good: trustingPack),
    PackCode(
      "certificate-authority", .error, .signatures,
      what: "A line of those who may sign trusts a certificate authority.",
      why:
        "Certificates are not read here, so nobody could sign by that line. Name each signer's own key.",
      bad: ExamplePack([
        "../trust.yaml": takesAnything,
        "../allowed_signers": """
        *@example.org ⟦cert-authority⟧ ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
        """,
        "pack.yaml": ExamplePack.header,
      ]),
      good: trustingPack),
  ]

  private static let trustingPack = ExamplePack([
    "../trust.yaml": takesAnything,
    "../allowed_signers": signers,
    "pack.yaml": ExamplePack.header,
  ])

  /// What a machine asks for that takes everything.
  private static let takesAnything = """
    format: 1
    signers: allowed_signers
    packs: unsigned
    exceptions: unsigned
    """

  /// The one who may sign in these examples.
  static let signers = """
    board@example.org namespaces="dryrun.*" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHWC4JDSK7feO8ry+3Iy77hAICyOhSQU8aJ8bucw8lNJ
    """
}
