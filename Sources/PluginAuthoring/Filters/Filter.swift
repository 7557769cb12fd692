import Foundation
public import PluginKit
import SystemPrograms

/// The scripts of a plugin, one for each of its kinds, each run once for a call.
public struct FilterScripts: Sendable {
  /// The script of each kind: the path of a program.
  public var programs: [PluginKind: String]

  /// The scripts of a plugin.
  public init(_ programs: [PluginKind: String]) { self.programs = programs }
}

/// Runs one script for one call.
struct Filter {
  let program: String
  let environment: [String: String]

  /// The most bytes that a script may write, where all of it is read before something is made of it.
  static let outputLimit = WireLine.limit

  /// Runs the script and returns all that it wrote.
  func output(_ arguments: [String] = [], input: [UInt8], _ call: Call) async throws -> [UInt8] {
    var output: [UInt8] = []
    try await run(arguments, input: input, call) { piece in
      output += piece
      guard output.count <= Self.outputLimit else {
        throw PluginError(.internalFailure, "the script wrote more than it may")
      }
    }
    return output
  }

  /// Runs the script and passes on what it writes.
  func run(
    _ arguments: [String] = [], input: [UInt8], _ call: Call, _ take: ([UInt8]) async throws -> Void
  ) async throws {
    var environment = environment
    environment["DRYRUN_LANGUAGE"] = call.language
    let stream = ProgramStream(program, arguments, environment: environment)
    let status: Int32
    do {
      status = try await stream.run(input: input, take)
    } catch let error as ChildProgramError {
      guard case .notStarted(let reason) = error else { throw error }
      throw PluginError(.internalFailure, "the script cannot be started: \(reason)")
    }
    if let error = Self.error(of: status) { throw error }
  }

  /// What an exit status means: numbers of sysexits.h where there is one.
  private static func error(of status: Int32) -> PluginError? {
    switch status {
    case 0: nil
    case 65: PluginError(.badInput, "the script cannot use what it was given")
    case 75: PluginError(.unavailable, "the script says to try again later", retryAfterMs: 1000)
    case 77: PluginError(.denied, "the script may not do this")
    default: PluginError(.internalFailure, "the script ended with the status \(status)")
    }
  }
}
