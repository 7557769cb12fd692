import PlantedErrors
import Testing

@Suite("Made-up outputs with the truth about them")
struct PlantedGeneratorTests {
  static let everyKind = PlantedError.allCases

  @Test("the same seed gives the same output")
  func isDeterministic() {
    var first = PlantedGenerator(seed: 7, language: .english)
    var second = PlantedGenerator(seed: 7, language: .english)
    var third = PlantedGenerator(seed: 8, language: .english)
    let output = first.output(planting: [.wrongNumber], format: .prose)
    #expect(output == second.output(planting: [.wrongNumber], format: .prose))
    #expect(output != third.output(planting: [.wrongNumber], format: .prose))
  }

  @Test("a clean output has no planted segment", arguments: WorldLanguage.allCases)
  func cleanIsClean(language: WorldLanguage) {
    var generator = PlantedGenerator(seed: 1, language: language)
    for format in PlantedOutput.Format.allCases {
      let output = generator.output(planting: [], format: format)
      #expect(output.segments.allSatisfy { !$0.isPlanted && !$0.range.isEmpty })
      #expect(output.segments.count >= 5)
    }
  }

  @Test("each error is planted once, in a segment of its own", arguments: everyKind)
  func plantsOnce(error: PlantedError) {
    for seed in 0..<40 as Range<UInt64> {
      let language: WorldLanguage = seed % 2 == 0 ? .english : .german
      var generator = PlantedGenerator(
        seed: seed, language: language, difficulty: Difficulty(rawValue: Int(seed) % 3) ?? .medium)
      let output = generator.output(
        planting: [error], format: error == .formatBreak ? .json : .prose)
      #expect(output.segments.filter { $0.error == error }.count == 1)
      #expect(output.segments.filter(\.isPlanted).count == 1)
    }
  }

  @Test("ranges are in order and hold what they say, in every format")
  func rangesHold() {
    for seed in 0..<90 as Range<UInt64> {
      var generator = PlantedGenerator(seed: seed, language: seed % 2 == 0 ? .english : .german)
      let format = PlantedOutput.Format.allCases[Int(seed) % 3]
      let output = generator.output(planting: [.wrongNumber, .alteredQuotation], format: format)
      let count = output.text.utf8.count
      var end = 0
      for segment in output.segments {
        #expect(segment.range.lowerBound >= end && segment.range.upperBound <= count)
        end = segment.range.upperBound
        for claim in segment.claims {
          #expect(segment.range.contains(claim.range.lowerBound) && claim.range.upperBound <= end)
        }
        for evidence in segment.evidence {
          #expect(evidence.range.upperBound <= output.sources[evidence.source].text.utf8.count)
          #expect(!evidence.range.isEmpty)
        }
      }
    }
  }

  @Test("what was planted is nowhere in the evidence", arguments: WorldLanguage.allCases)
  func plantedIsWrong(language: WorldLanguage) {
    for seed in 0..<60 as Range<UInt64> {
      var generator = PlantedGenerator(seed: seed, language: language)
      let output = generator.output(planting: [.alteredQuotation], format: .prose)
      let bytes = Array(output.text.utf8)
      for segment in output.segments where segment.isPlanted {
        let planted = segment.claims.filter(\.isPlanted).map {
          String(decoding: bytes[$0.range], as: UTF8.self)
        }
        #expect(planted.count == 1)
        for evidence in segment.evidence {
          let source = Array(output.sources[evidence.source].text.utf8)
          let right = String(decoding: source[evidence.range], as: UTF8.self)
          #expect(planted.allSatisfy { !right.contains($0) })
        }
      }
    }
  }

  @Test("planted and clean segments are equally long on the whole")
  func lengthGivesNothingAway() {
    var (clean, planted): ([Int], [Int]) = ([], [])
    for seed in 0..<400 as Range<UInt64> {
      var generator = PlantedGenerator(seed: seed, language: .english)
      let output = generator.output(
        planting: [.wrongNumber, .wrongDate, .wrongName], format: .prose, clean: 3)
      for segment in output.segments {
        if segment.isPlanted {
          planted.append(segment.range.count)
        } else {
          clean.append(segment.range.count)
        }
      }
    }
    let means = [clean, planted].map { Double($0.reduce(0, +)) / Double($0.count) }
    #expect(abs(means[0] - means[1]) / means[0] < 0.25)
  }

  @Test("JSON is whole unless its shape was broken")
  func jsonIsBalanced() {
    var generator = PlantedGenerator(seed: 3, language: .german)
    let output = generator.output(planting: [.alteredQuotation], format: .json)
    #expect(output.text.count { $0 == "{" } == output.text.count { $0 == "}" })
    #expect(output.text.hasPrefix("{"))
  }

  @Test("numbers from a generator are the published ones of its algorithm")
  func matchesPublishedNumbers() {
    var generator = SeededGenerator(seed: 42)
    #expect(generator.next() == 13_679_457_532_755_275_413)
    #expect(generator.next() == 2_949_826_092_126_892_291)
  }
}
