/// A run of text inside a block, as CommonMark tells them apart.
public indirect enum Span: Hashable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Span])
  case strong([Span])
  case link(destination: String, title: String, [Span])
  case image(destination: String, title: String, [Span])
  /// Raw HTML; shown as the text that it is.
  case html(String)
  case softBreak
  case hardBreak
}

/// A block of a document, as CommonMark tells them apart.
public indirect enum Block: Hashable, Sendable {
  /// `level` 1 to 6; `slug` names the section: lower-case letters and digits, with dashes between words.
  case heading(level: Int, slug: String, [Span])
  case paragraph([Span])
  /// `start` is nil for bullets, else the first number.
  case list(start: Int?, isTight: Bool, items: [[Block]])
  case quote([Block])
  case code(info: String, text: String)
  case rule
  /// A raw HTML block; shown as the text that it is.
  case html(String)
}

/// What a Markdown file says, as a tree without places.
public struct Document: Hashable, Sendable {
  public var blocks: [Block]

  public init(blocks: [Block] = []) { self.blocks = blocks }
}

/// Names the Markdown body of one content file.
public enum BodyID: Hashable, Sendable {
  case step(StepID)
  case template(TemplateID)
  case topic(TopicID)
  case feelings
  case helplines
  case sources
}
