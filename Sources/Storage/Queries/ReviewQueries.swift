import Detection
import Foundation
import GRDB
import PolicyPacks
import Practice

/// The queries on reviews of skills.
enum ReviewQueries {
  /// Adds a review, with its entry.
  static func add(_ review: SkillReview, to transaction: inout LogTransaction) throws {
    let id = UUID().uuidString.replacing("-", with: "").lowercased()
    let sequence = try transaction.append(
      .skillReviewed, of: id, person: review.person.description, review, at: review.at)
    try transaction.database.run(
      sql: "INSERT INTO skill_reviews (id, sequence, person, skill) VALUES ($1, $2, $3, $4)",
      arguments: [id, sequence, review.person.description, review.skill.description])
  }

  /// A person's, in the order in which they were kept.
  static func reviews(of person: PersonID, in database: Database) throws -> [SkillReview] {
    try String.fetchAll(
      database,
      sql: """
        SELECT p.payload FROM skill_reviews r JOIN log_payload p ON p.sequence = r.sequence
        WHERE r.person = $1 ORDER BY r.sequence
        """, arguments: [person.description]
    ).map { try Payload.value(SkillReview.self, from: $0) }
  }
}
