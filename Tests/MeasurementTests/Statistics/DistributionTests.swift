import Measurement
import Testing

@Suite("Distributions")
struct DistributionTests {
  // Expected: SciPy, stats.chi2.sf.
  @Test(
    "chi-squared leaves as much above a value as published",
    arguments: [
      (3.841458820694124, 1, 0.05), (0.5, 1, 0.47950012218695337), (5.991464547107979, 2, 0.05),
      (1e-8, 3, 0.999999999999734), (7.5, 7, 0.37873690604821353), (40, 7, 1.258790387371308e-6),
      (150, 100, 9.039320423540184e-4), (1000, 1000, 0.49405285382923964),
      (2100, 2000, 0.05867111137731806), (700, 3, 2.0991308534204487e-151), (1e5, 1, 0),
    ])
  func chiSquared(value: Double, degrees: Int, share: Double) throws {
    let distribution = try #require(ChiSquared(degrees: degrees))
    let found = distribution.share(above: value)
    #expect(abs(found - share) <= 1e-10 * share)
  }

  @Test("chi-squared without a degree of freedom is none, and nothing lies below 0")
  func edges() throws {
    #expect(ChiSquared(degrees: 0) == nil)
    let one = try #require(ChiSquared(degrees: 1))
    #expect(one.share(above: 0) == 1 && one.share(above: -3) == 1)
    #expect(one.share(above: .infinity) == 0)
  }

  // Expected: SciPy, stats.pearsonr with its interval.
  @Test("a correlation and its interval are those published")
  func correlation() throws {
    let pairs = zip([1.0, 2, 3, 4, 5, 6], [2.0, 1, 4, 3, 7, 5]).map { ($0, $1) }
    let found = try #require(Correlation(pairs))
    #expect(abs(found.value - 0.7917946548886295) < 1e-14 && found.count == 6)
    let interval = try #require(found.interval)
    #expect(abs(interval.lowerBound + 0.055305159673339724) < 1e-12)
    #expect(abs(interval.upperBound - 0.9761145801153426) < 1e-12)
  }

  @Test("what does not vary goes together with nothing")
  func constant() {
    // A mean of tenths is off by a rounding.
    #expect(Correlation([(0.1, 1), (0.1, 2), (0.1, 4)]) == nil)
    #expect(Correlation([(1, 2)]) == nil && Correlation([]) == nil)
  }

  @Test("cases on one line, or fewer than four, give no interval")
  func noInterval() throws {
    let line = try #require(Correlation([(1, 2), (2, 4), (3, 6), (5, 10)]))
    #expect(line.value == 1 && line.interval == nil)
    let three = try #require(Correlation([(1, 2), (2, 1), (3, 5)]))
    #expect(three.interval == nil)
  }
}
