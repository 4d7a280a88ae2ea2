/// A word for a feeling.
public struct Feeling: Hashable, Sendable {
  public var id: ChoiceID
  public var word: String
  /// What it is like, in a few plain words.
  public var meaning: String

  public init(id: ChoiceID, word: String, meaning: String) {
    self.id = id
    self.word = word
    self.meaning = meaning
  }
}

/// Whom to call in one region.
public struct Helpline: Hashable, Sendable {
  /// ISO 3166 letters, or `elsewhere`.
  public var region: String
  public var regionName: String
  public var name: String
  public var contact: String
  public var hours: String
  public var site: String
  public var emergency: String
  public var checked: Day

  public init(
    region: String, regionName: String, name: String, contact: String, hours: String,
    site: String, emergency: String, checked: Day
  ) {
    self.region = region
    self.regionName = regionName
    self.name = name
    self.contact = contact
    self.hours = hours
    self.site = site
    self.emergency = emergency
    self.checked = checked
  }
}

/// One work that content relies on.
public struct Source: Hashable, Sendable {
  public var key: String
  public var citation: String
  /// What it shows and how far that carries, in a sentence or two.
  public var note: String

  public init(key: String, citation: String, note: String) {
    self.key = key
    self.citation = citation
    self.note = note
  }
}

/// All steps and routes of one language, loaded and checked: the state machine's table.
public struct Guide: Sendable {
  /// The language's code, `en`.
  public var language: String
  /// In the order of the way: the first step first.
  public var steps: [Step]
  public var templates: [Template]
  /// What letters are looked through for, in the order of their file.
  public var letterChecks: [LetterCheck]
  public var feelings: [Feeling]
  /// Words for where and how the body feels it, for who cannot name the feeling.
  public var sensations: [Feeling]
  public var helplines: [Helpline]
  public var sources: [Source]
  /// In the order of their ids.
  public var topics: [Topic]
  /// The first step of a session; `steps` is not empty in a checked guide.
  public var first: StepID
  private var index: [StepID: Int]

  public init(
    language: String, first: StepID, steps: [Step], templates: [Template] = [],
    letterChecks: [LetterCheck] = [], feelings: [Feeling] = [], sensations: [Feeling] = [],
    helplines: [Helpline] = [], sources: [Source] = [], topics: [Topic] = []
  ) {
    self.language = language
    self.first = first
    self.steps = steps
    self.templates = templates
    self.letterChecks = letterChecks
    self.feelings = feelings
    self.sensations = sensations
    self.helplines = helplines
    self.sources = sources
    self.topics = topics
    index = [:]
    for (place, step) in steps.enumerated() {
      for old in step.was where index[old] == nil { index[old] = place }
    }
    for (place, step) in steps.enumerated() { index[step.id] = place }
  }

  /// The guide before it is read: enough to draw home and the first page.
  public static let unread = Guide(language: "", first: StepID(""), steps: [])

  /// The step of that name, or the one that had it in an earlier version.
  public func step(_ id: StepID) -> Step? {
    index[id].map { steps[$0] }
  }

  /// The template of that name.
  public func template(_ id: TemplateID) -> Template? {
    templates.first { $0.id == id }
  }
}
