/// The lines that a program writes to standard output, without their newlines, in the order of writing.
///
/// Each line is handed out once, whoever asks; whoever takes lines holds the process. A task that is cancelled while it waits gets
/// `CancellationError`, and no line is lost. Nothing is read ahead but about a mebibyte: a program whose
/// lines nobody takes waits.
public struct Lines: AsyncSequence, Sendable {
  /// A line's bytes.
  public typealias Element = [UInt8]

  let process: LineProcess

  /// Takes lines from where the last one was taken.
  public func makeAsyncIterator() -> Iterator { Iterator(process: process) }

  /// Takes one line after the other.
  public struct Iterator: AsyncIteratorProtocol {
    let process: LineProcess

    /// The next line; `nil` when the program has closed its output.
    ///
    /// - Throws: `SandboxError.lineTooLong` and `.unfinishedLine`; `CancellationError`.
    public mutating func next() async throws -> [UInt8]? { try await process.nextLine() }
  }
}
