/// What can be wrong with content; the words for each are in `DiagnosticWords.swift`.
public enum ContentFact: Hashable, Sendable {
  // A file.
  case fileTooLong(bytes: Int)
  case notUTF8
  case controlCharacter(UInt32)
  case unknownFile
  case missingFile(String)
  case noFrontMatter
  case openFrontMatter
  case frontMatterTooLong(bytes: Int)

  // YAML.
  case brokenYaml(problem: String)
  case anchor
  case alias
  case tag
  case mergeKey
  case tooDeep
  case keyIsNotAWord
  case secondDocument

  // Keys and values.
  case notAMap
  case missingKey(String)
  case duplicateKey(String)
  case unknownKey(String, nearest: String?)
  case keyOfOtherKind(key: String, kind: String, owners: [String])
  case wrongType(key: String, wanted: ValueType)
  case outOfRange(key: String, ClosedRange<Int>)
  case wrongLength(key: String, ClosedRange<Int>)
  case wrongCount(key: String, ClosedRange<Int>)
  case severalLines(key: String)
  case notAName(String)
  case notADay(String)
  case notADayOrWords(String)
  case unknownWord(Vocabulary, String, nearest: String?)
  case notAChoice(key: String, String, choices: [String], nearest: String?)
  case notALanguage(String)
  case keysShareALine
  case cannotBeRewritten(key: String)

  // Names and what they point to.
  case taken(Vocabulary, String)
  case idIsNotFileName(id: String, file: String)
  case oldNameInUse(String)
  case notAnEarlierText(String)
  case notATextAnswer(String)
  case blankWithoutNeed(String)
  case strayBrace
  case unknownRow(Int)
  case uncoveredRows([Int])
  case brokenCoverage

  // The way.
  case noFirstStep
  case secondFirstStep
  case unreachable(StepName)
  case cycle([StepName])
  case detourToItself
  case backToToday(StepName)
  case missingPrompt(key: String)
  case wrongPromptKind(key: String, wanted: String)
  case missingChoice(key: String, choice: String)

  // Topics.
  case listedTwice(String)
  case notOneSentence(key: String)
  case notAmongItsSteps(StepName)
  case relatedToItself
  case notRelatedBack(TopicName)
  case wrongWordCount(Int, ClosedRange<Int>)
  case wrongLastHeading(wanted: String)
  case sharedWords(String, file: String, place: Place)
  case stepWithoutTopic(StepName)
  case loneTag(String)

  // Bodies.
  case rawHTML
  case nestedTooDeep
  case unknownLink(String)
  case emptyBody

  // Data.
  case elsewhereIsNotLast
  case noElsewhere
  case oldHelpline(name: String, days: Int)

  case noPattern
  case noWord(String)
  case keyWithout(String, partner: String)

  // Our voice.
  case unwantedWord(String)
  case exclamationMark

  /// The name of a step, as words need it.
  public typealias StepName = String

  /// The name of a topic, as words need it.
  public typealias TopicName = String

  /// What a value should have been.
  public enum ValueType: Hashable, Sendable {
    case words, number, flag, list, map
  }

  /// A set of names that content may choose from.
  public enum Vocabulary: String, Hashable, Sendable {
    case kind = "prompt kind"
    case condition, part
    case headerField = "header field"
    case step, prompt, choice, template, source, topic, section, field, tone, feeling
    case feelingWord = "feeling's word"
    case region, evidence, title, summary, check, phrase
    case finding = "kind of finding"
  }

  /// What a person should look at is a warning, what breaks the guide an error.
  public var severity: Severity {
    switch self {
    case .oldHelpline, .unwantedWord, .exclamationMark, .unknownFile, .sharedWords,
      .stepWithoutTopic, .loneTag:
      .warning
    default: .error
    }
  }
}
