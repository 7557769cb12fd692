import Testing

@testable import ExactMatch

/// The vectors of the reference implementation, for the key 00…0f and inputs of 0, 1, … bytes 00, 01.
@Suite("SipHash-2-4")
struct SipHashTests {
  private static let sipHash = SipHash(key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))

  @Test("gives what the authors' vectors say", arguments: vectors.indices)
  func vector(length: Int) {
    let input = (0..<UInt8(length)).map(\.self)
    #expect(Self.sipHash.hash(input.span) == vectors[length])
  }

  @Test("gives what the paper's appendix says for fifteen bytes")
  func paper() {
    let input = (0..<15 as Range<UInt8>).map(\.self)
    #expect(Self.sipHash.hash(input.span) == 0xA129_CA61_49BE_45E5)
  }

  @Test("gives something else under another key")
  func otherKey() {
    let input = Array("Anna Schmidt".utf8)
    let other = SipHash(key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0909))
    #expect(Self.sipHash.hash(input.span) != other.hash(input.span))
  }
}

/// The first half of `vectors_sip64` in https://github.com/veorq/SipHash, as little-endian numbers.
private let vectors: [UInt64] = [
  0x726F_DB47_DD0E_0E31, 0x74F8_39C5_93DC_67FD, 0x0D6C_8009_D9A9_4F5A, 0x8567_6696_D7FB_7E2D,
  0xCF27_94E0_2771_87B7, 0x1876_5564_CD99_A68D, 0xCBC9_466E_58FE_E3CE, 0xAB02_00F5_8B01_D137,
  0x93F5_F579_9A93_2462, 0x9E00_82DF_0BA9_E4B0, 0x7A5D_BBC5_94DD_B9F3, 0xF4B3_2F46_226B_ADA7,
  0x751E_8FBC_860E_E5FB, 0x14EA_5627_C084_3D90, 0xF723_CA90_8E7A_F2EE, 0xA129_CA61_49BE_45E5,
  0x3F2A_CC7F_57C2_9BDB, 0x699A_E9F5_2CBE_4794, 0x4BC1_B3F0_968D_D39C, 0xBB6D_C91D_A779_61BD,
  0xBED6_5CF2_1AA2_EE98, 0xD0F2_CBB0_2E3B_67C7, 0x9353_6795_E3A3_3E88, 0xA80C_038C_CD5C_CEC8,
  0xB8AD_50C6_F649_AF94, 0xBCE1_92DE_8A85_B8EA, 0x17D8_35B8_5BBB_15F3, 0x2F2E_6163_076B_CFAD,
  0xDE4D_AAAC_A71D_C9A5, 0xA6A2_5066_8795_6571, 0xAD87_A353_5C49_EF28, 0x32D8_92FA_D841_C342,
]
