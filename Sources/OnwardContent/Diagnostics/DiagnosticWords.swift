extension ContentFact {
  /// What is wrong, in one line without a full stop.
  public var words: String {
    switch self {
    case .fileTooLong, .notUTF8, .controlCharacter, .unknownFile, .missingFile, .noFrontMatter,
      .openFrontMatter, .frontMatterTooLong:
      fileWords
    case .brokenYaml, .anchor, .alias, .tag, .mergeKey, .tooDeep, .keyIsNotAWord, .secondDocument:
      yamlWords
    case .notAMap, .missingKey, .duplicateKey, .unknownKey, .keyOfOtherKind, .wrongType,
      .outOfRange, .wrongLength, .wrongCount, .severalLines, .notAName, .notADay, .notADayOrWords,
      .unknownWord, .notAChoice, .notALanguage, .keysShareALine, .cannotBeRewritten:
      valueWords
    case .taken, .idIsNotFileName, .oldNameInUse, .notAnEarlierText, .notATextAnswer,
      .blankWithoutNeed, .strayBrace, .unknownRow, .uncoveredRows, .brokenCoverage:
      nameWords
    case .noFirstStep, .secondFirstStep, .unreachable, .cycle, .detourToItself, .backToToday,
      .missingPrompt, .wrongPromptKind, .missingChoice:
      wayWords
    case .listedTwice, .notOneSentence, .notAmongItsSteps, .relatedToItself, .notRelatedBack,
      .wrongWordCount, .wrongLastHeading, .sharedWords, .stepWithoutTopic, .loneTag:
      topicWords
    default:
      proseWords
    }
  }

  private var fileWords: String {
    switch self {
    case .fileTooLong(let bytes):
      "file has \(bytes) bytes; at most \(ContentLimits.file) are read"
    case .notUTF8: "not UTF-8"
    case .controlCharacter(let scalar): "control character U+\(hexadecimal(scalar))"
    case .unknownFile: "not a file of the guide; it is not read"
    case .missingFile(let name): "file '\(name)' is missing"
    case .noFrontMatter: "no front matter: the first line must be '---'"
    case .openFrontMatter: "front matter has no closing '---'"
    case .frontMatterTooLong(let bytes):
      "front matter has \(bytes) bytes; at most \(ContentLimits.frontMatter) are read"
    default: ""
    }
  }

  private var yamlWords: String {
    switch self {
    case .brokenYaml(let problem): "broken YAML: \(problem)"
    case .anchor: "YAML anchors are not allowed"
    case .alias: "YAML aliases are not allowed"
    case .tag: "YAML tags are not allowed"
    case .mergeKey: "YAML merge keys are not allowed"
    case .tooDeep: "nested deeper than \(ContentLimits.depth) levels"
    case .keyIsNotAWord: "a key must be one word, not a list or a map"
    case .secondDocument: "a second YAML document is not allowed"
    default: ""
    }
  }

  private var valueWords: String {
    switch self {
    case .notAMap: "front matter must be a map of keys and values"
    case .missingKey(let key): "key '\(key)' is missing"
    case .duplicateKey(let key): "key '\(key)' stands here a second time"
    case .unknownKey(let key, let nearest): "unknown key '\(key)'" + hint(nearest)
    case .keyOfOtherKind(let key, let kind, let owners):
      "unknown key '\(key)' in a prompt of kind '\(kind)' (it belongs to \(quoted(owners)))"
    case .wrongType(let key, let wanted): "'\(key)' must be \(wanted.words)"
    case .outOfRange(let key, let range):
      "'\(key)' must be from \(range.lowerBound) to \(range.upperBound)"
    case .wrongLength(let key, let range):
      "'\(key)' must have \(range.lowerBound) to \(range.upperBound) characters"
    case .wrongCount(let key, let range):
      range.upperBound == .max
        ? "'\(key)' must have at least \(range.lowerBound)"
        : "'\(key)' must have \(range.lowerBound) to \(range.upperBound) entries"
    case .severalLines(let key): "'\(key)' must be one line"
    case .notAName(let text):
      "'\(text)' is not a name: lower-case letters, digits and single dashes, "
        + "1 to 40, starting with a letter"
    case .notADay(let text): "'\(text)' is not a day such as 2026-11-21"
    case .notADayOrWords(let text):
      "'\(text)' is not a day: write today, tomorrow, in 3 days, in 2 weeks or 2026-11-21"
    case .unknownWord(let what, let word, let nearest):
      "unknown \(what.rawValue) '\(word)'" + hint(nearest)
    case .notAChoice(let key, let word, let choices, let nearest):
      "'\(key)' cannot be '\(word)'"
        + (nearest == nil ? ": write " + choices.joined(separator: ", ") : hint(nearest))
    case .notALanguage(let text): "'\(text)' is not a language such as en or pt-BR"
    case .keysShareALine: "keys and values must have a line each"
    case .cannotBeRewritten(let key): "'\(key)' cannot be rewritten here: edit the file yourself"
    default: ""
    }
  }

  private var nameWords: String {
    switch self {
    case .taken(let what, let name): "\(what.rawValue) '\(name)' is already taken"
    case .idIsNotFileName(let id, let file): "id '\(id)' must be the file's name, '\(file)'"
    case .oldNameInUse(let name): "old name '\(name)' is the name of a thing that exists"
    case .notAnEarlierText(let name): "'\(name)' is not an earlier text prompt of this step"
    case .notATextAnswer(let name): "'\(name)' gives no text: its kind must be text or list"
    case .blankWithoutNeed(let name):
      "blank '{\(name)}' may stay open: add '\(name)' to the paragraph's needs"
    case .strayBrace: "a brace that belongs to no blank"
    case .unknownRow(let row): "row \(row) is not in the coverage table"
    case .uncoveredRows(let rows):
      (rows.count == 1 ? "row " : "rows ")
        + rows.map(String.init).joined(separator: ", ")
        + (rows.count == 1 ? " is" : " are") + " covered by no step and no topic"
    case .brokenCoverage: "a row of the coverage table must begin with its number"
    default: ""
    }
  }

  private var wayWords: String {
    switch self {
    case .noFirstStep: "no step has 'first: true'"
    case .secondFirstStep: "another step has 'first: true' too"
    case .unreachable(let step): "no way leads to step '\(step)'"
    case .cycle(let steps): "the way goes in a circle: " + steps.joined(separator: " → ")
    case .detourToItself: "a detour must lead to another step"
    case .backToToday(let step): "a step of the later part leads back to '\(step)', one of today"
    case .missingPrompt(let key): "prompt '\(key)' is missing; signals read it"
    case .wrongPromptKind(let key, let wanted):
      "prompt '\(key)' must be of kind '\(wanted)'; signals read it"
    case .missingChoice(let key, let choice):
      "prompt '\(key)' must have the choice '\(choice)'; signals read it"
    default: ""
    }
  }

  private var topicWords: String {
    switch self {
    case .listedTwice(let name): "'\(name)' is listed a second time"
    case .notOneSentence(let key):
      "'\(key)' must be one sentence, with a full stop or a question mark at its end"
    case .notAmongItsSteps(let step): "'\(step)' is not one of this topic's steps"
    case .relatedToItself: "a topic must be related to others, not to itself"
    case .notRelatedBack(let topic): "topic '\(topic)' does not name this one as related"
    case .wrongWordCount(let count, let range):
      "the body has \(count) words; a topic has \(range.lowerBound) to \(range.upperBound)"
    case .wrongLastHeading(let wanted): "the last heading must be '\(wanted)'"
    case .sharedWords(let words, let file, let place):
      "'\(words)' stands in \(file):\(place.line):\(place.column) too"
    case .stepWithoutTopic(let step): "no topic belongs to step '\(step)'"
    case .loneTag(let tag): "no other topic has the tag '\(tag)'"
    default: ""
    }
  }

  private var proseWords: String {
    switch self {
    case .rawHTML: "raw HTML is not allowed"
    case .nestedTooDeep: "blocks are nested deeper than \(ContentLimits.nesting) levels"
    case .unknownLink(let target):
      "link '\(target)' leads nowhere: write step:NAME, topic:NAME, https: or mailto:"
    case .emptyBody: "the body must not be empty"
    case .elsewhereIsNotLast: "region 'elsewhere' must be the last"
    case .noElsewhere: "region 'elsewhere' is missing"
    case .oldHelpline(let name, let days):
      "helpline '\(name)' was checked \(days) days ago; check it again"
    case .noPattern: "a check needs 'phrases' or 'finds'"
    case .noWord(let text): "'\(text)' has no word to look for"
    case .keyWithout(let key, let partner): "'\(key)' is of no use without '\(partner)'"
    case .unwantedWord(let word): "'\(word)' is not a word of our voice"
    case .exclamationMark: "no exclamation marks in our voice"
    default: ""
    }
  }
}

extension ContentFact.ValueType {
  var words: String {
    switch self {
    case .words: "words"
    case .number: "a whole number"
    case .flag: "true or false"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

private func hint(_ nearest: String?) -> String {
  nearest.map { " (did you mean '\($0)'?)" } ?? ""
}

private func quoted(_ names: [String]) -> String {
  names.map { "'\($0)'" }.joined(separator: ", ")
}

func hexadecimal(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
