// A second process for the tests of Storage, because locks, crashes and full disks need one.
//
//   StorageProbe write FOLDER NAME [COUNT]   adds things for ever, or COUNT times, and prints each
//                                            one's id once it is stored
//   StorageProbe fill FOLDER COUNT           adds COUNT events of use
//   StorageProbe verify FOLDER               proves the log and says how fast
//   StorageProbe grants FOLDER               opens the store and asks for grants, and says how fast
//
// The key is beside the folder, where it usually is. A failure's code goes to standard error, with
// status 1.

import Foundation
import Storage

do {
  let arguments = CommandLine.arguments
  guard arguments.count > 2 else { throw ProbeFailure(code: "usage") }
  let folder = arguments[2]
  let further = Array(arguments.dropFirst(3))
  switch arguments[1] {
  case "write": try write(to: folder, as: further.first ?? "writer", further.dropFirst().first)
  case "fill": try fill(folder, further.first.flatMap { Int($0) } ?? 0)
  case "verify": try verify(folder)
  case "grants": try timeGrants(in: folder)
  default: throw ProbeFailure(code: "usage")
  }
} catch {
  let code = (error as? StorageError)?.code.rawValue ?? (error as? ProbeFailure)?.code ?? "\(error)"
  FileHandle.standardError.write(Data("\(code)\n".utf8))
  exit(1)
}
