/// Makes inputs from a corpus: the same seed and corpus give the same inputs on every machine.
struct Mutator {
  private var random: SplitMix64
  private let corpus: [[UInt8]]
  /// Bytes; larger inputs only make fewer of them.
  private static let longest = 16 << 10

  /// Pieces that readers, terminals and segmenters treat in a way of their own.
  private static let pieces: [[UInt8]] =
    [
      "\u{1B}", "\u{1B}[201~", "\u{1B}]52;c;x\u{07}", "\u{1B}[", "\u{1B}P", "\u{9B}31m", "\u{0}",
      "\r",
      "\r\n", "\n", "\t", "---\n", "\n---\n", "```\n", "> ", "- ", "  ", "![[](",
      "<!-- onward: a.b text done -->\n",
      "<!-- onward: end -->\n", "\\<!-- onward:", "<<<<<<< HEAD\n", "&#27;", "&amp;", "\u{202E}",
      "\u{2066}",
      "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{301}", "\u{FE0F}", "👩", "\u{1F1F3}", "漢",
      "\u{1100}\u{1161}", "*a", "&a",
      "<<: ", "!!str ", "[", "]", "{", "}", "'", "\"", ": ", "schema: 2\n", "| a | b |\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  init(seed: UInt64, corpus: [[UInt8]]) {
    random = SplitMix64(state: seed)
    self.corpus = corpus.isEmpty ? [[]] : corpus
  }

  mutating func next() -> [UInt8] {
    var bytes = pick(corpus)
    for _ in 0..<(1 + below(8)) { mutate(&bytes) }
    return bytes.count > Self.longest ? Array(bytes.prefix(Self.longest)) : bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(8) {
    case 0, 1: bytes.insert(contentsOf: pick(Self.pieces), at: place)
    case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + below(40)))
    case 5:
      let part = Array(bytes[place..<min(bytes.count, place + below(60))])
      for _ in 0..<(1 + below(5)) { bytes.insert(contentsOf: part, at: below(bytes.count + 1)) }
    case 6:
      let piece = pick(Self.pieces)
      for _ in 0..<below(200) { bytes.insert(contentsOf: piece, at: min(place, bytes.count)) }
    default:
      let other = pick(corpus)
      bytes = Array(bytes.prefix(place)) + other.dropFirst(below(other.count + 1))
    }
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

  private mutating func pick(_ all: [[UInt8]]) -> [UInt8] { all[below(all.count)] }
}

/// SplitMix64: a small generator that every machine computes alike.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
