/// How much content may hold; source: design.md, "A step file".
enum ContentLimits {
  /// Bytes of a file; libcmark's time grows faster than its input.
  static let file = 65_536
  /// Bytes of a file's front matter.
  static let frontMatter = 65_536
  /// Lists and maps within one another.
  static let depth = 8
  /// Blocks and spans within one another.
  static let nesting = 100
  /// Words of a topic's body, its headings among them.
  static let topicWords = 200...600
  /// Words in a row that two topics may not share.
  static let sharedWords = 12
  /// Characters of the reason that a letter's check gives: three rows of a narrow screen.
  static let reason = 80
  /// Days after which a helpline should be checked again.
  static let helplineDays = 180
}
