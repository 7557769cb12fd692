import Accounts
import Detection
import Foundation
import Testing

@Suite("What a password needs")
struct PasswordRuleTests {
  private let rule = PasswordRule(
    for: Account(
      id: "maria.beispiel", name: "Maria Antonia Beispiel", pack: "team", roles: [.learner],
      created: Date(timeIntervalSince1970: 0)))

  @Test(
    "words that nobody guesses are a password",
    arguments: [
      "quiet lamps under water", "!§$%&/()=?+#", "!!???###$$$-a", "zwölf grüne Boote",
      "k2!vQ0x9Lm#4", "パスワードは長いほど良いです",
      "Maria Antonia Beispiel eats", String(repeating: "words ", count: 170),
    ])
  func good(_ text: String) {
    #expect(rule.problem(with: Password(text)) == nil)
  }

  @Test(
    "what is missing is said",
    arguments: [
      ("", "needs 12 characters; this one has 0"), ("short words", "this one has 11"),
      ("zwölf Boote", "this one has 11"), ("ababababababab", "five different"),
      ("Maria Antonia Beispiel", "must not be your name"),
      ("maria-beispiel", "must not be your name"),
      ("passwordpassword", "tried first"), ("Password-2026!!", "tried first"),
      ("Passwort12345", "tried first"), ("123456789012", "tried first"),
      ("qwertyuiop-asdf", "tried first"), ("correct horse battery staple", "tried first"),
      (String(repeating: "words ", count: 171), "may have 1024 bytes"),
    ])
  func poor(_ text: String, _ words: String) {
    let problem = rule.problem(with: Password(text))
    #expect(problem?.contains(words) == true, "\(problem ?? "no problem")")
  }
}
