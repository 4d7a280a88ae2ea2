public import OnwardCore

/// The version of the shape of a file of answers.
public let answersVersion = 1

/// The answers of a file, by the prompts that they are for.
public struct GivenAnswers: Hashable, Sendable {
  /// One answer and where it stands.
  public struct Placed: Hashable, Sendable {
    public var answer: GivenAnswer
    public var place: Place
  }

  public private(set) var answers: [AnswerKey: Placed] = [:]

  /// Whether any of them belongs to a step of that part.
  public func reach(_ part: Part, _ guide: Guide) -> Bool {
    answers.keys.contains { ($0.visit.borrowedBy ?? guide.step($0.visit.step)?.part) == part }
  }
}

/// Reads one JSON object, or JSON Lines with one object each; members are named `step.prompt`.
///
/// `today` is what days in words count from. The failure holds every problem of the file.
public func readAnswers(
  _ bytes: [UInt8], _ guide: Guide, today: Day
) -> Result<GivenAnswers, AnswersProblems> {
  var reader = AnswersReader(guide: guide, today: today)
  reader.read(bytes)
  return reader.problems.isEmpty
    ? .success(reader.found) : .failure(AnswersProblems(all: reader.problems))
}

/// All that is wrong with a file of answers; never empty.
public struct AnswersProblems: Error, Hashable {
  public var all: [AnswersProblem]

  public init(all: [AnswersProblem]) { self.all = all }
}

private struct AnswersReader {
  let guide: Guide
  let today: Day
  var found = GivenAnswers()
  var problems: [AnswersProblem] = []

  mutating func read(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    let full = lines.indices.filter { lines[$0].contains { $0 > 0x20 } }
    guard let first = full.first else { return problems.append(AnswersProblem(.empty)) }
    // A first line that is whole by itself begins JSON Lines, also where another is broken.
    guard full.count > 1, case .object? = try? JSON(reading: lines[first]) else {
      return read(Array(bytes), above: 0)
    }
    for number in full { read(Array(lines[number]), above: number) }
  }

  private mutating func read(_ bytes: [UInt8], above: Int) {
    func placed(_ place: Place) -> Place { Place(line: place.line + above, column: place.column) }
    do {
      let text = try JSONText(bytes)
      guard case .object(let members) = try text.tree() else {
        return problems.append(AnswersProblem(.noObject, at: placed(.start)))
      }
      var places = PlaceFinder(bytes)
      for (member, node) in zip(members, text.root.members) {
        let place = placed(places.place(of: node.value.start))
        if let fact = take(member, place) { problems.append(AnswersProblem(fact, at: place)) }
      }
    } catch {
      problems.append(AnswersProblem(.noJSON(error.fact), at: placed(error.place)))
    }
  }

  private mutating func take(_ member: JSON.Member, _ place: Place) -> AnswersFact? {
    if member.key == "version" {
      return member.value == .number(answersVersion) ? nil : .laterVersion
    }
    guard let key = AnswerKey(parsing: member.key), let prompt = guide.prompt(key) else {
      return .unknownPrompt(member.key, nearest: nearest(to: member.key, among: guide.promptNames))
    }
    guard found.answers[key] == nil else { return .twice(key) }
    let tones = guide.tones(of: prompt)
    guard let answer = GivenAnswer(member.value, to: prompt, tones: tones, today: today) else {
      return .wrong(
        key, value: member.value.text, AnswersFact.Question(prompt, tones: tones))
    }
    found.place(answer, at: place, for: key)
    return nil
  }
}

extension GivenAnswers {
  fileprivate mutating func place(_ answer: GivenAnswer, at place: Place, for key: AnswerKey) {
    answers[key] = Placed(answer: answer, place: place)
  }
}

extension Guide {
  /// The prompt of that name.
  public func prompt(_ key: AnswerKey) -> Prompt? { step(key.visit.step)?.prompt(key.prompt) }

  /// The tones that the letter of a draft may have.
  public func tones(of prompt: Prompt) -> [ChoiceID] {
    guard case .draft(let template) = prompt.kind else { return [] }
    return self.template(template)?.tones.map(\.id) ?? []
  }

  /// The names of all prompts that take an answer, as a file of answers has them.
  var promptNames: [String] {
    steps.flatMap { step in
      step.prompts.filter { $0.kind != .summary }.map { AnswerKey(step.id, $0.id).description }
    }
  }
}
