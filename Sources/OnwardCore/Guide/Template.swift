/// A letter that is filled from the answers and then edited by the person.
public struct Template: Hashable, Sendable {
  /// A named blank of the letter and the answers that can fill it, the first that has words wins.
  public struct Field: Hashable, Sendable {
    public var name: String
    public var from: [AnswerKey]

    public init(name: String, from: [AnswerKey]) {
      self.name = name
      self.from = from
    }
  }

  /// One paragraph of a letter, present when its conditions hold and all `needs` have words and no `lacks` does.
  public struct Paragraph: Hashable, Sendable {
    /// The words, with blanks as `{name}`.
    public var text: String
    public var conditions: Conditions
    public var needs: [String]
    public var lacks: [String]

    public init(
      text: String, conditions: Conditions = Conditions(), needs: [String] = [],
      lacks: [String] = []
    ) {
      self.text = text
      self.conditions = conditions
      self.needs = needs
      self.lacks = lacks
    }
  }

  /// One way to say the letter, such as warm, plain or brief.
  public struct Tone: Hashable, Sendable {
    public var id: ChoiceID
    public var title: String
    public var paragraphs: [Paragraph]

    public init(id: ChoiceID, title: String, paragraphs: [Paragraph]) {
      self.id = id
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  public var id: TemplateID
  public var title: String
  /// The most words that a filled letter should have; content-guide.md says 120.
  public var maxWords: Int
  public var fields: [Field]
  /// What a mail with the letter is about; the first whose blanks have words is taken.
  public var subjects: [Paragraph]
  /// At least one; the first is what the person sees first.
  public var tones: [Tone]

  public init(
    id: TemplateID, title: String, maxWords: Int, fields: [Field], subjects: [Paragraph] = [],
    tones: [Tone]
  ) {
    self.id = id
    self.title = title
    self.maxWords = maxWords
    self.fields = fields
    self.subjects = subjects
    self.tones = tones
  }
}
