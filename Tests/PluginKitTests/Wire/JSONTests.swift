import PluginKit
import Testing

@Suite("JSON values")
struct JSONTests {
  @Test(
    "text that is read and written again is the same",
    arguments: [
      "null", "true", "7", "-3", "2.5", #""größe 漢 😀""#, "[]", "{}", #"[1,"a",null,{"b":[false]}]"#,
      "9007199254740993", #""a/b""#,
    ])
  func roundTrip(_ text: String) throws {
    #expect(try JSON(text: text).text == text)
  }

  @Test("what is no JSON is refused", arguments: ["", "{", "[1", "nul", "'a'", "{\"a\" 1}"])
  func malformed(_ text: String) {
    #expect(throws: (any Error).self) { try JSON(text: text) }
  }

  private struct Settings: Codable, Equatable {
    struct Rule: Codable, Equatable { var weights: [Int] }
    var rules: [Rule]
  }

  @Test("a value of another type says where it is wrong")
  func pointers() throws {
    let json: JSON = ["rules": [["weights": [1]], ["weights": [1, "two"]]]]
    do throws(PluginError) {
      _ = try json.decoded(as: Settings.self, orThrow: .badConfiguration)
      Issue.record("the value was taken")
    } catch {
      #expect(error.code == .badConfiguration)
      #expect(error.pointer == "/rules/1/weights/1")
      #expect(!error.message.contains("two"))
    }
  }

  @Test("a key with a slash or a tilde is escaped in pointers, RFC 6901")
  func escapedPointers() throws {
    let json: JSON = ["a/b~c": "x"]
    do throws(PluginError) {
      _ = try json.decoded(as: [String: Int].self)
      Issue.record("the value was taken")
    } catch {
      #expect(error.pointer == "/a~1b~0c")
    }
  }

  @Test("a value becomes JSON and comes back")
  func encoding() throws {
    let settings = Settings(rules: [.init(weights: [1, 2])])
    #expect(try JSON(encoding: settings).decoded() == settings)
  }
}
