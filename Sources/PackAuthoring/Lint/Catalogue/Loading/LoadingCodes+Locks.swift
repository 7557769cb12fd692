import Diagnostics

/// Locks of parents.
extension LoadingCodes {
  static let locks: [PackCode] = [
    PackCode(
      "lock-mismatch", .error, .signatures,
      what: "A parent is not the one that the lock was written for.",
      why:
        "A parent that changes without a word changes the rules. Look at what it changed, then accept it with `dryrun pack lock`.",
      bad: ExamplePack([
        "pack.yaml": child,
        "../group/pack.yaml": parent.replacing("Group", with: "The group"),
        "pack.lock": lock,
      ]),
      good: lockedPack),
    PackCode(
      "damaged-lock", .error, .signatures,
      what: "The lock of the parents cannot be read.",
      why:
        "It was edited by hand, or a newer dryrun wrote it. Write it again with `dryrun pack lock`.",
      bad: ExamplePack([
        "pack.yaml": child,
        "../group/pack.yaml": parent,
        "pack.lock": """
        group 1.0.0

        """,
      ]),
      good: lockedPack),
  ]

  private static let lockedPack = ExamplePack([
    "pack.yaml": child,
    "../group/pack.yaml": parent,
    "pack.lock": lock,
  ])

  /// A pack with a parent beside it.
  private static let child = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin, extends: [group]}
    """

  /// The parent.
  private static let parent = """
    pack: {format: 1, id: group, version: 1.0.0, title: Group, owner: team@example.org}

    """

  /// The lock that was written for them.
  private static let lock = """
    dryrun-pack-lock 1
    parent group 1.0.0 beside c2ecb35f0e017bcd7e426257432b7827c0cc3717ac19ba033448b107670204aa

    """
}
