import PluginKit

/// The page about a request that an approver reads.
///
/// What people wrote stands in fenced blocks that it cannot end, without anything that a terminal would
/// obey.
struct RequestPage {
  private let submission: ApprovalSubmission
  private let place: String

  /// The page of a request in a folder.
  init(_ submission: ApprovalSubmission, in place: String) {
    self.submission = submission
    self.place = place
  }

  /// The page in Markdown.
  var text: String {
    ([head] + fields + [kept, answer]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let task = submission.task.map { "\n- Task: \(Markdown.inline($0))" } ?? ""
    let digest = submission.digest.map { "\n- Digest of the request: \(Markdown.inline($0))" } ?? ""
    return """
      # Request \(submission.id): \(Markdown.inline(submission.workflow))

      - Asked by: \(Markdown.inline(submission.requester))
      - Asked at: \(Markdown.inline(submission.asked))
      - Tool: \(Markdown.inline(submission.tool))\(task)
      - Why it needs approval: \(classes)
      - Policy: \(Markdown.inline(submission.pack))\(digest)

      """
  }

  private var classes: String {
    submission.classes.isEmpty
      ? "the policy asks for it"
      : "it holds " + submission.classes.map { Markdown.inline($0) }.joined(separator: ", ")
  }

  private var fields: [String] {
    submission.fields.sorted { $0.key < $1.key }.map { name, value in
      "## \(Markdown.inline(name))\n\n\(Markdown.block(value))\n"
    }
  }

  private var kept: String {
    guard let text = submission.text else {
      return "## The text\n\nNothing of it was kept for approvers.\n"
    }
    return "## The text, as far as it was kept for approvers\n\n\(Markdown.block(text))\n"
  }

  private var answer: String {
    guard submission.request != nil, let stages = submission.stages else {
      return """
        ## How to answer

        Where the requests are stored: `dryrun approvals show \(submission.id)`
        """
    }
    let rounds = stages.enumerated().map { round($0.offset + 1, $0.element) }
    return """
      ## How to answer

      With `dryrun` and the SSH key that the roster has of you. The program shows what you sign, and puts
      the decision beside this page. It counts by your signature; where it lies does not matter.

      \(rounds.joined(separator: "\n\n"))

      To refuse, write `reject` in place of `approve`, and add `--reason "…"`.

      \(withoutDryrun)
      """
  }

  private func round(_ number: Int, _ stage: ApprovalSubmission.Stage) -> String {
    let who = stage.approvers.map { Markdown.inline($0) }.joined(separator: " or ")
    let files = "--request \(Shell.quoted("\(place)/\(FileNames.request)"))"
    let commands = stage.approvers.map { approver in
      "    dryrun approvals approve \(files) --by YOUR-ID --stage \(number) "
        + "--as \(Shell.quoted(Markdown.plain(approver))) --to \(Shell.quoted(place))"
    }
    let needs = stage.needs == 1 ? "one person" : "\(stage.needs) people"
    return "Round \(number), \(Markdown.inline(stage.name)): \(needs) of \(who).\n\n"
      + commands.joined(separator: "\n")
  }

  private var withoutDryrun: String {
    """
    Without `dryrun`: sign these lines with `ssh-keygen -Y sign -n dryrun-approval -f YOUR-KEY`, each \
    ending in a line feed, and put a file `decision-YOUR-ID.json` here with the same facts and the \
    signature, as the plugin's README shows.

        dryrun approval action 1
        request: \(submission.id)
        digest: \(Markdown.plain(submission.digest ?? ""))
        action: approved
        stage: 1
        as: \(submission.stages?.first?.approvers.first.map { Markdown.plain($0) } ?? "")
        by: YOUR-ID
        at: 2026-01-31T09:30:00.000Z
    """
  }
}

/// Words of people in Markdown, where they can do nothing but be read.
enum Markdown {
  /// Without control characters, line ends and marks of direction.
  static func plain(_ text: String, keepingLines: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if keepingLines, scalar == "\n" || scalar == "\t" { return scalar }
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
          default: return scalar
          }
        }))
  }

  /// A few words inside a line, as code if anything in them could be a mark.
  static func inline(_ text: String) -> String {
    let words = plain(text)
    let isPlain = words.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -.,:;/()".unicodeScalars.contains(scalar)
    }
    return isPlain ? words : "`" + words.split(separator: "`").joined(separator: "'") + "`"
  }

  /// Lines in a fence that is longer than any run of backticks in them.
  static func block(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)text\n\(plain(text, keepingLines: true))\n\(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// Words on a command line.
enum Shell {
  static func quoted(_ word: String) -> String {
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}

/// Addresses of folders.
enum FileAddress {
  /// `file:///…`, with everything but letters, digits and `/-_.~` as percent signs and digits.
  static func of(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/-_.~".utf8.contains(byte)
      return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return "file://" + String(decoding: bytes, as: UTF8.self)
  }
}
