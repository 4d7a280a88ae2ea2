import Foundation
import Testing

/// Whole sessions, typed by a script into the real program on a real terminal.
@Suite(.serialized) struct SessionTests {
  /// Today's part when it is very strong and stays so, but the person goes on.
  private let highToday: [Answered] = [
    .say("How strong is it right now?", "85"),
    .choose("How did the news come?", 1),
    .choose("How much time do you have", 2),
    .choose("What would help for a minute?", 2),
    Answered(label: "Tick them as you find them", text: " "),
    .say("One person I could call", "Ada"),
    .say("How strong is it now?", "75"),
    .choose("What would be kind now?", 2),
    .choose("How much did you want this one?", 3),
    .say("What is there, in a word or two?", "sad", ending: "Enter"),
    Answered(label: "[x] sad"),
    Answered(label: "Is another interview coming up?"),
    .choose("Was something about it unfair?", 1),
    .choose("How far did it go?", 2),
    .say("How strong is it now?", "60"),
    .choose("When would you like to come back?", 2),
  ]

  @Test func aHardDayEndsWithANoteThatHoldsEveryAnswer() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    try pane.answer(Array(highToday.prefix(1)))
    try pane.waitFor("If you would like a person to talk to")
    try pane.answer(Array(highToday.dropFirst()))
    let seen = try pane.waitFor("Today is done")
    #expect(seen.contains("Mon 23 Nov 2026"))
    pane.press("Enter")
    try pane.waitFor("Go on: begun Sat 21 Nov 2026")
    try pane.leave()

    let note = try home.note()
    expect(
      note,
      inOrder: [
        "arrive.intensity intensity done", "85", "arrive.news choice done choice=mail",
        "arrive.time choice done choice=twenty", "calm.way choice done choice=look",
        "calm.around checklist done", "calm.person text done", "Ada",
        "calm.intensity intensity done", "75", "calm.stop choice done choice=continue",
        "feel.wanted choice done choice=much", "feel.feelings feelings done", "sad",
        "feel.next-interview date done", "fair.unfair choice done", "step-back.how-far choice done",
        "pause.intensity intensity done", "60", "pause.back choice done choice=two-days",
      ])
    #expect(note.contains("state: paused"))
    #expect(note.contains("id: come-back"))
    #expect(note.contains("id: draft-reply"))
    for dug in ["feel.write", "not-personal", "accept.", "reply.letter"] {
      #expect(!note.contains("onward: \(dug)"), "\(dug) was asked at high intensity")
    }
  }

  let expressToday: [Answered] =
    [
      .say("How strong is it right now?", "40"),
      .choose("How did the news come?", 2),
      .choose("How much time do you have", 1),
      .choose("How much did you want this one?", 1),
      .say("What is there, in a word or two?", "flat"),
      Answered(label: "flat"),
    ] + Answered.reply() + [
      .say("One small thing for tomorrow", "If it is nine, then I walk.", ending: "Tab"),
      .say("How strong is it now?", "30"),
      .choose("When would you like to come back?", 1),
    ]

  let laterPart: [Answered] = [
    .say("How strong is it now?", "35"),
    .choose("Has anything new come from them?", 3),
    Answered(label: "When will you look again for an answer?"),
    .say("What went well comes first", "I was on time.", ending: "Tab"),
    Answered(label: "Keep it in my notes"),
    .list("What went well", ["I asked good questions"]),
    .list("What you wish had gone better", ["Shorter answers"]),
    Answered(label: "Tick what was so", text: " "),
    .say("from their chair?", "They saw someone calm.", ending: "Tab"),
    .say("Which questions were hard", "The one about conflict.", ending: "Tab"),
    .list("What you could practise", ["One answer"]),
    .say("Your plan for the first one", "If it is Monday, then I rehearse.", ending: "Tab"),
    Answered(label: "Tick what was so", text: " "),
    .list("What must be there before you apply again?", ["A mentor"]),
    Answered(label: "you once worked with", keys: ["=Ada", "Enter", "=friday", "Enter"]),
    .skip("who interviewed you"),
    .skip("you do not know yet"),
    .list("What you have done before", ["I built the import"]),
    .say("What you do next", "If it is Monday, then I write to Ada.", ending: "Tab"),
    .say("How strong is it now?", "20"),
    Answered(label: "How strong it was: 40. How strong it is: 20."),
  ]

  @Test func fiveMinutesTodayAndTheLaterPartTheNextDay() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    try pane.answer(expressToday)
    try pane.waitFor("Today is done")
    try pane.leave()
    let today = try home.note()
    expect(
      today,
      inOrder: [
        "company: 'Northwind'", "role: 'data engineer'", "feel.feelings feelings done", "flat",
        "not-personal.others list done", "They had someone inside", "reply.letter draft done",
        "Dear Ms Okafor,", "reply.send date done", "2026-11-22", "pause.small text done",
        "If it is nine, then I walk.",
      ])
    #expect(!today.contains("step-back"))

    try pane.start("", environment: ["ONWARD_NOW": "2026-11-22T10:30:00+01:00"])
    try pane.waitFor("2  Come back for the later part · Northwind, data engineer")
    pane.press("Down", "Enter")
    try pane.waitFor("Welcome back")
    pane.press("Enter")
    try pane.answer(laterPart)
    try pane.waitFor("This session is finished")
    pane.press("Enter")
    try pane.waitFor("Past sessions")
    try pane.leave()
    let note = try home.note()
    #expect(note.contains("state: done"))
    expect(
      note,
      inOrder: [
        "return.intensity intensity done", "35", "feedback.look-again date done",
        "evaluate.time text done", "I was on time.", "evaluate.went-well list done",
        "I asked good questions", "evaluate.wishes list done", "Shorter answers",
        "evaluate.checks checklist done", "evaluate.chair text done", "They saw someone calm.",
        "evaluate.hard text done", "improve.practise list done", "improve.plan text done",
        "right-jobs.looked-at checklist done", "right-jobs.fits list done", "A mentor",
        "network.colleague list done", "Ada", "onward.evidence list done", "I built the import",
        "onward.plan text done", "onward.intensity intensity done", "20",
      ])
  }

  @Test func killedInTheMiddleItGoesOnAtTheVeryWord() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    try pane.answer(Array(expressToday.prefix(10)))
    try pane.waitFor("The role")
    pane.type("data engi")
    try pane.waitFor("data engi")
    let program = try pane.program()
    kill(program, SIGTERM)
    try pane.waitFor("status=143")
    #expect(try home.note().contains("reply.role text draft"))

    try pane.start("resume")
    try pane.waitFor("data engi")
    pane.type("neer")
    pane.press("Enter")
    try pane.answer(Array(expressToday.dropFirst(11)))
    try pane.waitFor("Today is done")
    try pane.leave()
    expect(
      try home.note(),
      inOrder: [
        "role: 'data engineer'", "arrive.intensity intensity done", "reply.role text done",
        "data engineer", "pause.back choice done choice=tomorrow",
      ])
  }

  @Test func killedOnAHardDayItGoesOnWhereItWas() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    try pane.answer(Array(highToday.prefix(7)))
    try pane.waitFor("What would be kind now?")
    kill(try pane.program(), SIGTERM)
    try pane.waitFor("status=143")
    try pane.start("resume")
    try pane.answer(Array(highToday.dropFirst(7)))
    try pane.waitFor("Today is done")
    try pane.leave()
    expect(
      try home.note(),
      inOrder: [
        "arrive.intensity intensity done", "calm.intensity intensity done", "75",
        "calm.stop choice done choice=continue", "feel.feelings feelings done",
        "pause.back choice done choice=two-days",
      ])
  }

  @Test func notSafeOpensHelpAndComesBackToTheVerySamePrompt() throws {
    let home = try Home()
    let pane = try Pane(home)
    try pane.startSession()
    pane.press("Down")
    try pane.waitFor("› I do not feel safe right now")
    let (before, place) = (try pane.waitFor("1/3"), pane.cursor)
    pane.press("Enter")
    try pane.waitFor("In danger now?")
    pane.press("Escape")
    try pane.wait("the very same prompt") {
      $0.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst()
    }
    try waitUntil("the cursor at the very same place") { pane.cursor == place }
    try pane.leave()
    #expect(try home.note().contains("arrive.intensity intensity done"))
  }
}

/// Expects these pieces in the text, one after another.
func expect(
  _ text: String, inOrder pieces: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  var rest = text[...]
  for piece in pieces {
    guard let range = rest.range(of: piece) else {
      Issue.record("no \"\(piece)\" at its place in:\n\(text)", sourceLocation: sourceLocation)
      return
    }
    rest = rest[range.upperBound...]
  }
}
