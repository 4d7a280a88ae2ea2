import OnwardCore
import Testing

@Suite("A letter filled anew")
struct RedoLetterTests {
  private let old = "Hello,\n\nI liked Acme.\n\nOne question: why?\n\nKind regards,"
  private let new = "Hello,\n\nI liked Apex.\n\nOne question: why?\n\nKind regards,"

  private func redo(_ text: String) -> RedoneLetter { redoLetter(text, from: old, to: new) }

  @Test func takesTheNewWordsAndKeepsWhatThePersonAdded() {
    let mine =
      "Hello,\n\nI liked Acme.\n\nThe tour was long and good.\n\nOne question: why?\n\nKind regards,\nAda"
    let redone = redo(mine)
    #expect(
      redone.text
        == "Hello,\n\nI liked Apex.\n\nThe tour was long and good.\n\nOne question: why?\n\nKind regards,\nAda"
    )
    #expect(!redone.keptWords)
  }

  @Test func neighboursOfAChangedParagraphFollowTheFill() {
    let redone = redo("Hello,\n\nI liked Acme.\n\nWhat was it?\n\nKind regards,")
    #expect(redone.text == "Hello,\n\nI liked Apex.\n\nWhat was it?\n\nKind regards,")
    #expect(!redone.keptWords)
  }

  @Test func whereBothChangedThePersonsWordsStayAndItIsSaid() {
    let redone = redo("Hello,\n\nI liked Acme and its hall.\n\nOne question: why?\n\nKind regards,")
    #expect(
      redone.text == "Hello,\n\nI liked Acme and its hall.\n\nOne question: why?\n\nKind regards,")
    #expect(redone.keptWords)
  }

  @Test func aLineAddedToAParagraphStaysAndTheParagraphFollows() {
    let redone = redo(
      "Hello,\nI hope you are well.\n\nI liked Acme.\nIt is light there.\n\nKind regards,")
    #expect(
      redone.text
        == "Hello,\nI hope you are well.\n\nI liked Apex.\nIt is light there.\n\nKind regards,")
    #expect(!redone.keptWords)
  }

  @Test func aGreetingOfOtherWordsIsReplacedWithItsLineBelow() {
    let redone = redoLetter(
      "Hello,\nhow are you?\n\nBye", from: "Hello,\n\nBye", to: "Dear Bo,\n\nBye")
    #expect(redone.text == "Dear Bo,\nhow are you?\n\nBye")
  }

  @Test func whatThePersonTookAwayStaysAway() {
    #expect(
      redo("Hello,\n\nI liked Acme.\n\nKind regards,").text
        == "Hello,\n\nI liked Apex.\n\nKind regards,")
    #expect(redo("Hello,\n\nOne question: why?").text == "Hello,\n\nOne question: why?")
  }

  @Test func aParagraphThatTheFillDropsGoesUnlessThePersonChangedIt() {
    let short = "Hello,\n\nKind regards,"
    let added = "Hello,\n\nI liked Acme.\n\nMine.\n\nOne question: why?\n\nKind regards,"
    #expect(redoLetter(added, from: old, to: short).text == "Hello,\n\nMine.\n\nKind regards,")
    let changed = "Hello,\n\nI liked Acme so.\n\nOne question: why?\n\nKind regards,"
    let redone = redoLetter(changed, from: old, to: short)
    #expect(redone.text == "Hello,\n\nI liked Acme so.\n\nKind regards,")
    #expect(redone.keptWords)
  }

  @Test func emptyLinesOfThePersonStay() {
    let redone = redo("\n\nHello,\n\n\nI liked Acme.\n\nOne question: why?\n\nKind regards,\n")
    #expect(redone.text == "\n\nHello,\n\n\nI liked Apex.\n\nOne question: why?\n\nKind regards,\n")
  }

  @Test func aLetterThatWasEmptiedStaysEmpty() {
    #expect(redo("").text == "")
  }

  @Test func aHugeTextIsLeftAsItIs() {
    let huge = (0..<200_000).map { "p\($0)\n\n" }.joined()
    let redone = redo(huge)
    #expect(redone.text == huge)
    #expect(redone.keptWords)
  }
}

/// A letter of the real templates, edited at random.
private struct EditedLetter {
  var generator: SeededGenerator

  mutating func fill() -> String {
    let letter = LetterCase.all.randomElement(using: &generator) ?? LetterCase.all[0]
    let words = ["name": "Bo", "role": "nurse", "company": "Acme", "liked": "the hall"]
    let kept = words.filter { _ in Bool.random(using: &generator) }
    let told: [Signal] = [.unfair, .recruiter, .internal, .asksNow]
    return letter.fill(
      kept, Set(told.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }))
  }

  /// Takes away, changes, adds and moves lines; never makes an empty edit of a line that says something.
  mutating func edit(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for count in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...lines.count, using: &generator)
      let word = ["naïve", "nai\u{308}ve", "漢字", "so", "I liked the hall."][count % 5]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where place < lines.count: lines.remove(at: place)
      case 1 where place < lines.count: lines[place] += " \(word) \(count)"
      case 2: lines.insert("\(word) \(count)", at: place)
      case 3: lines.insert("", at: place)
      case 4 where place < lines.count: lines.insert(lines.remove(at: place), at: 0)
      default: lines += ["", "\(word) \(count)"]
      }
    }
    return lines.joined(separator: "\n")
  }
}

@Suite("A letter filled anew, at random")
struct RedoLetterPropertyTests {
  private func lines(_ text: String) -> Set<[UInt8]> {
    let lines = text.utf8.split(separator: 0x0A).map(Array.init)
    return Set(lines.filter { line in line.contains { $0 != 0x20 } })
  }

  private func isSame(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

  @Test(arguments: 0..<60)
  func noLineOfThePersonIsEverLost(_ seed: UInt64) {
    var random = EditedLetter(generator: SeededGenerator(seed: seed))
    for _ in 0..<50 {
      let (old, new) = (random.fill(), random.fill())
      let mine = random.edit(old)
      let redone = redoLetter(mine, from: old, to: new)
      let lost = lines(mine).subtracting(lines(old)).subtracting(lines(redone.text))
      #expect(
        lost.isEmpty,
        "\(lost.map { String(decoding: $0, as: UTF8.self) })\nold:\n\(old)\nnew:\n\(new)\nmine:\n\(mine)\ngot:\n\(redone.text)"
      )
      // And nothing comes in that neither of them says.
      let strange = lines(redone.text).subtracting(lines(mine)).subtracting(lines(new))
      #expect(strange.isEmpty)
      #expect(isSame(redoLetter(old, from: old, to: new).text, new))
      #expect(isSame(redoLetter(mine, from: old, to: old).text, mine))
      #expect(isSame(redoLetter(mine, from: old, to: mine).text, mine))
    }
  }
}
