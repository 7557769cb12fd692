import Approvals
import Detection
import Foundation
import PlantedErrors
import PolicyPacks
import Storage

/// The history of one organisation: every part draws from a generator of its own, so that a change of one leaves
/// the others as they are.
struct DemoHistory {
  let staff: DemoStaff
  let roster: Roster
  let store: Store
  let clock: DemoClock
  private var random: SeededGenerator

  init(_ staff: DemoStaff, _ roster: Roster, _ store: Store, _ clock: DemoClock, seed: UInt64) {
    (self.staff, self.roster, self.store, self.clock) = (staff, roster, store, clock)
    random = SeededGenerator(seed: seed)
  }

  /// Everything that happens, in no order.
  func steps() async throws -> [DemoStep] {
    var random = random
    let practice = try await DemoPractice(self, random.fork()).steps()
    let grading = try await DemoGrading(self, random.fork()).steps()
    return practice + grading + DemoUse(self, random.fork()).steps()
      + (try DemoApprovals(self, random.fork()).steps())
      + DemoDisputes(self, random.fork()).steps()
      + DemoMentoring(self, random.fork()).steps()
  }

  /// What happens at a moment; nothing that lies after the end of the history.
  func step(at moment: Date, _ run: @escaping () throws -> Void) -> [DemoStep] {
    moment <= clock.now ? [DemoStep(at: moment, run: run)] : []
  }
}

extension SeededGenerator {
  /// True in so many of a hundred cases.
  mutating func happens(percent: Int) -> Bool { below(100) < percent }

  /// A name of hexadecimal digits.
  mutating func name() -> String {
    let digits = [next(), next()].map { number in
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return digits.joined()
  }
}
