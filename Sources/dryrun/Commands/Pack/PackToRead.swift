import ArgumentParser
import Diagnostics
import Foundation
import PolicyPacks

/// Packs as their authors' commands read them: from the files, with all that these say.
enum PackToRead {
  /// The pack at a place.
  ///
  /// - Throws: `ExitCode` after the pack's problems were shown, if it cannot be used.
  static func load(_ path: String) throws -> LoadedPack {
    let loaded = PackLoader(trust: try PolicyLocation.trust()).load(at: path)
    guard loaded.pack == nil else { return loaded }
    StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
    throw ExitStatus.wrongCommand
  }

  /// A moment by the pack's clocks; now, where none was given.
  static func moment(_ text: String?, of pack: PolicyPack) throws(CommandError) -> Date {
    guard let text else { return .now }
    guard let moment = TestMoment(text) else {
      throw CommandError("'\(text)' is no moment; write 2026-11-02 or '2026-11-02 14:30'")
    }
    return moment.date(in: TimeZone(identifier: pack.workingHours.timezone) ?? .gmt)
  }
}
