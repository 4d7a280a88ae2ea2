/// The name of a page of advice, which is also the name of its file.
public typealias TopicID = Identifier<Topic>

/// One page of advice, as one content file defines it; its body is loaded when first shown.
public struct Topic: Hashable, Sendable {
  /// What a page mostly rests on.
  public enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// An article of the coverage table.
    case article
    /// A published study.
    case study
    /// What people who do this work recommend, tested or not.
    case practice
  }

  public var id: TopicID
  public var title: String
  /// One sentence, at most 110 characters.
  public var summary: String
  /// 1 to 4 names that topics are grouped by.
  public var tags: [String]
  /// 1 to 3 steps that lead here.
  public var steps: [StepID]
  /// 2 to 4 other topics, each of which names this one too.
  public var related: [TopicID]
  /// Keys of `sources.md`.
  public var sources: [String]
  public var evidence: Evidence
  /// Rows of the five documents' advice, as `coverage.csv` numbers them.
  public var covers: [Int]
  /// The one of `steps` that "Do this now" belongs to.
  public var doStep: StepID

  public init(
    id: TopicID, title: String, summary: String, tags: [String], steps: [StepID],
    related: [TopicID] = [], sources: [String] = [], evidence: Evidence = .practice,
    covers: [Int] = [], doStep: StepID
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.tags = tags
    self.steps = steps
    self.related = related
    self.sources = sources
    self.evidence = evidence
    self.covers = covers
    self.doStep = doStep
  }
}

extension Guide {
  /// The topic of that name.
  public func topic(_ id: TopicID) -> Topic? {
    topics.first { $0.id == id }
  }

  /// The topics that name the step, in the order of their ids.
  public func topics(for step: StepID) -> [Topic] {
    topics.filter { $0.steps.contains(step) }
  }
}
