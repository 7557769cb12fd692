import ApprovalDelivery
import Approvals
import Detection
import Diagnostics
import Foundation
import PluginKit
import PolicyPacks

/// What was learnt on the way to approvers and back, as people read it on a terminal.
enum DeliveryText {
  /// Says it: what went well on standard output, what did not on standard error.
  static func say(_ delivery: Delivery, _ roster: Roster) throws {
    let line = "\(delivery.request)  \(words(delivery, roster))\n"
    if delivery.news.isProblem {
      StandardError.write("dryrun: request " + line)
    } else {
      try StandardOutput.shared.write(line)
    }
  }

  /// What was learnt, in a sentence.
  static func words(_ delivery: Delivery, _ roster: Roster) -> String {
    let plugin = delivery.plugin
    switch delivery.news {
    case .submitted(let ticket): return "brought to its approvers: \(ApprovalText.ticket(ticket))"
    case .ended: return "\(plugin) was told that it is over"
    case .decided(let event, let approval):
      let state = ApprovalText.state(approval.state(at: .now), roster: roster, approval.request)
      return ApprovalText.event(event).trimmingCharacters(in: .whitespaces) + "\n" + state
    case .refused(let person, let error):
      let who = person.map { " by \($0)" } ?? ""
      return
        "a decision\(who) that \(plugin) brought does not count: \(Excerpt.visible(error.message))"
    case .reported(let state):
      return "\(plugin) says '\(state.rawValue)'; no signed decision says so, so it changes nothing"
    case .failed(let reason):
      return "\(plugin) did not do its part: \(Excerpt.visible(reason)); the request stands, "
        + "try again: dryrun approvals sync"
    }
  }
}
