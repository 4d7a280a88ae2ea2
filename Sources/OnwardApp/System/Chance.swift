import OnwardStore

/// Where ids come from: the kernel, or a seed that a test fixes.
enum Chance: Sendable {
  case kernel
  case seeded(state: UInt64)

  /// Reads `ONWARD_SEED`, a number from 0 to 2^64 - 1; nil when it is set and no such number.
  init?(seed: String?) {
    guard let seed, !seed.isEmpty else {
      self = .kernel
      return
    }
    guard let number = UInt64(seed) else { return nil }
    self = .seeded(state: number)
  }

  /// So many bytes.
  ///
  /// Throws `system` where the kernel has none to give.
  mutating func bytes(_ count: Int) throws(StoreError) -> [UInt8] {
    guard case .seeded(var state) = self else { return try randomBytes(count) }
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(UInt8(truncatingIfNeeded: Self.next(&state) >> 32)) }
    self = .seeded(state: state)
    return bytes
  }

  /// SplitMix64; source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
