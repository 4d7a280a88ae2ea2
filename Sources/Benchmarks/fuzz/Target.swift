/// A reader of what others wrote, with inputs to begin from and what must hold for every input.
struct Target: Sendable {
  var name: String
  var seeds: [[UInt8]]
  /// What is wrong; nil where all holds.
  var check: @Sendable ([UInt8]) -> String?

  static let all = [
    frontMatter, markdown, note, keys, buffer, cells, exchange, csv, config, letterChecks, cache,
  ]

  init(_ name: String, _ seeds: [String], _ check: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.check = check
  }
}
