/// The bytes of a cache while they are made: numbers of seven bits a byte, texts with their length.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// 0 and more.
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Also below 0: the sign is the lowest bit.
  mutating func signed(_ value: Int) {
    number(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  mutating func text(_ text: String) {
    number(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout CacheWriter, Value) -> Void) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout CacheWriter, Value) -> Void) {
    number(UInt64(values.count))
    for value in values { write(&self, value) }
  }
}

/// The bytes are no cache of ours.
struct CacheDamage: Error {}

/// Reads what a `CacheWriter` wrote; whatever else the bytes are, it ends with a value or with damage.
struct CacheReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func byte() throws(CacheDamage) -> UInt8 {
    guard place < bytes.endIndex else { throw CacheDamage() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() throws(CacheDamage) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
      let byte = try byte()
      if shift == 63, byte > 1 { throw CacheDamage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw CacheDamage()
  }

  mutating func signed() throws(CacheDamage) -> Int {
    let coded = try number()
    return Int(Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1))
  }

  /// A number of that range.
  mutating func signed(_ range: ClosedRange<Int>) throws(CacheDamage) -> Int {
    let value = try signed()
    guard range.contains(value) else { throw CacheDamage() }
    return value
  }

  mutating func text() throws(CacheDamage) -> String {
    let count = try count(of: 1)
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }

  mutating func optional<Value>(
    _ read: (inout CacheReader) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw CacheDamage()
    }
  }

  mutating func list<Value>(
    _ read: (inout CacheReader) throws(CacheDamage) -> Value
  ) throws(CacheDamage) -> [Value] {
    let count = try count(of: 1)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// How many follow, each of so many bytes at least; more than there are bytes left is damage.
  private mutating func count(of bytesEach: Int) throws(CacheDamage) -> Int {
    let count = try number()
    guard count <= UInt64((bytes.endIndex - place) / bytesEach) else { throw CacheDamage() }
    return Int(count)
  }
}

/// Tells bytes from others by chance alone: it keeps out damage, not malice.
///
/// Each step can be undone, so that one changed word always changes the sum.
func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.withUnsafeBytes { all in
    var sum = 0x6F6E_7761_7264 as UInt64 &+ UInt64(all.count)
    func take(_ word: UInt64) {
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    var place = 0
    while place + 8 <= all.count {
      take(UInt64(littleEndian: all.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    while place < all.count {
      take(UInt64(all[place]))
      place += 1
    }
    return sum
  }
}
