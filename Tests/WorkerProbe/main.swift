// A program in Swift that has more work waiting than libdispatch has threads for it, for more than a second.
//
// Once a second libdispatch then looks at each of its threads in /proc, to see whether more are needed, and
// ends the program (SIGILL) if it cannot. Prints `done` when all work is done.
import Dispatch
import Foundation

let work = DispatchGroup()
for _ in 0..<(2 * ProcessInfo.processInfo.activeProcessorCount + 8) {
  DispatchQueue.global().async(group: work) { sleep(2) }
}
work.wait()
print("done")
