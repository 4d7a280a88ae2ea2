import OnwardTerminal
import Testing

@testable import OnwardApp
@testable import OnwardCore

/// What is said and taken line by line; the clock and the notes are the test's own.
@Suite struct LineModeTests {
  /// Someone who types lines and reads what comes.
  private final class Teller {
    let world = FakeWorld([])
    var text = ""
    var face: LineLoop

    init(_ guide: Guide = ShippedGuide.guide, opening: [Effect] = [.beginSession]) {
      let paper = Paper()
      let writer = LineWriter(columns: nil, isTerminal: false) {
        paper.text += $0
        return true
      }
      face = LineLoop(
        loop: world.begun(guide, size: Size(columns: 80, rows: 24)), writer: writer,
        next: { _, _ in [] })
      self.paper = paper
      face.begin(opening)
      text = paper.text
    }

    final class Paper { var text = "" }
    private let paper: Paper

    /// Types lines; what was said since the first of them.
    @discardableResult
    func say(_ lines: String...) -> String {
      paper.text = ""
      for line in lines {
        face.handle(.line(line))
        face.handle(.ready(99))
      }
      text = paper.text
      return text
    }

    /// Lets time pass; what was said meanwhile.
    func wait(seconds: Int) -> String {
      paper.text = ""
      world.milliseconds += seconds * 1000
      face.loop.dispatch(.ticked(at: world.clock))
      face.speak()
      return paper.text
    }

    var prompt: String { face.state.work?.key?.description ?? "none" }
    var answers: [AnswerKey: Answer] { face.state.work?.session.answers ?? [:] }
  }

  @Test func everyPromptTakesTheCommonCommands() {
    let teller = Teller()
    for _ in 0..<60 where teller.face.state.work?.stage == .prompting {
      let here = teller.prompt
      let help = teller.say(":help")
      for name in [":back", ":skip", ":help", ":helpnow", ":more", ":save", ":quit", ":edit"] {
        #expect(help.contains("\n\(name) "), "\(name) at \(here)")
      }
      #expect(teller.say(":helpnow").contains("In danger now?"))
      #expect(teller.say("").contains("Question"), "\(here)")
      #expect(teller.prompt == here)
      #expect(teller.say(":save").contains("aved"))
      #expect(teller.say(":nowhere").contains("\":nowhere\" is no command."))
      #expect(teller.say(":hlep").contains("Did you mean :help?"))
      #expect(teller.prompt == here)
      teller.say(":skip")
    }
    #expect(teller.face.state.work?.stage == .betweenParts(cursor: 0))
  }

  @Test func linesThatLookLikeCommandsCanBeEscaped() {
    let teller = Teller()
    teller.say("40", "1", "2", "2", "sad", "", "1")
    #expect(teller.prompt == "feel.write")
    teller.say(#"\:quit"#, #"\."#, #"\\"#, ": no command", "", "3", ".", "1")
    let written = teller.answers[AnswerKey("feel", "write")]?.value
    #expect(written == .text(":quit\n.\n\\\n: no command\n\n3"))
  }

  @Test func whatIsWrongIsSaidWithItsValueAndTheQuestionStays() {
    let teller = Teller()
    #expect(teller.say("101").contains("\"101\" is not a number from 0 to 100."))
    #expect(teller.say("many").contains("\"many\" is not a number from 0 to 100."))
    teller.say("40")
    #expect(teller.say("7").contains("\"7\" is not a number from 1 to 4."))
    #expect(teller.prompt == "arrive.news")
    teller.say("1", "1", "1", "sad", "")
    #expect(teller.say("whenever").contains("\"whenever\" is not a date that I know."))
    #expect(teller.prompt == "feel.next-interview")
  }

  @Test func backKeepsWhatWasAnsweredAndSaysIt() {
    let teller = Teller()
    teller.say("40", "2")
    #expect(teller.say(":back").contains("2. In a call (chosen)"))
    #expect(teller.say(":back").contains("So far: 40."))
    #expect(teller.say("").contains("How did the news come?"))
    #expect(teller.answers[AnswerKey("arrive", "intensity")]?.value == .intensity(40))
  }

  @Test func endOfInputSavesWhatIsHalfWritten() {
    let teller = Teller()
    teller.say("40", "1", "2", "2", "sad", "", "1", "half a thought")
    teller.face.handle(.end)
    #expect(teller.face.loop.ending == EventLoop.Ending())
    #expect(
      teller.world.orders.last?.session.answers[AnswerKey("feel", "write")]
        == Answer(.text("half a thought"), .draft))
  }

  @Test func breathingIsSaidInWordsAtLeastFourSecondsApart() {
    let teller = Teller()
    teller.say("85", "1", "2", "1")
    #expect(teller.prompt == "calm.breathe")
    var spoken: [(second: Int, words: String)] = []
    teller.say("")
    for second in 1...60 {
      let words = teller.wait(seconds: 1)
      if !words.isEmpty { spoken.append((second, words)) }
      #expect(words.split(separator: "\n").count <= 1)
    }
    #expect(spoken.count >= 10)
    #expect(spoken.allSatisfy { $0.words.hasPrefix("Breathe ") })
    for (before, after) in zip(spoken, spoken.dropFirst()) {
      #expect(after.second - before.second >= 4, "\(before) \(after)")
    }
    teller.say("", "")
    #expect(teller.answers[AnswerKey("calm", "breathe")]?.value == .breathed(seconds: 60))
  }

  @Test func theClockOfTimedWritingIsSaidByTheMinute() {
    let teller = Teller()
    teller.say("40", "1", "2", "2", "sad", "", "1", "first line")
    var spoken: [String] = []
    for _ in 0..<310 {
      let words = teller.wait(seconds: 1)
      if !words.isEmpty { spoken.append(words) }
    }
    #expect(
      spoken.prefix(5) == [
        "4 minutes left.\n", "3 minutes left.\n", "2 minutes left.\n", "1 minute left.\n",
        "The time is over. Finish your sentence if you like.\n",
      ])
  }

  @Test func aLetterIsReadAndItsMarksAreToldWithTheirLines() {
    let teller = Teller()
    teller.say("40", "2", "1", "1", "flat", "", "none", "1", "One", "", "Northwind", "")
    #expect(teller.prompt == "reply.who")
    let letter = teller.say("1", "Ms Okafor", "3")
    #expect(letter.contains("Dear Ms Okafor,\n"))
    #expect(letter.contains(" of at most 120 words"))
    teller.say("WHY NOT ME???")
    let marks = teller.say(":marks")
    #expect(marks.contains("\"WHY\": Capitals read as shouting."), "\(marks)")
    let line = teller.face.state.work?.field.flatMap { field -> Int? in
      if case .draft(let draft) = field { draft.buffer.lines.count } else { nil }
    }
    #expect(marks.hasPrefix("Line \(line ?? 0), "), "\(marks)")
    #expect(teller.say(":out").contains("1. Copy it"))
    #expect(teller.say("3").contains("mailto:?subject="))
    #expect(teller.say("").contains("Your reply."))
  }

  @Test func adviceIsListedReadFollowedAndSearched() {
    let teller = Teller(opening: [])
    #expect(teller.text.contains("2. Read the advice"))
    #expect(teller.say("2").contains("About "))
    #expect(teller.say("silence").contains("After silence"))
    let page = teller.say("1")
    #expect(page.contains("Links:\n1. "), "\(page)")
    #expect(teller.say("1").contains("Links:"))
    #expect(teller.say(":back").contains(":again says it once more."))
    #expect(teller.say(":home").contains("1. Start with what happened"))
    #expect(teller.say(":back").contains("This is home."))
  }
}
