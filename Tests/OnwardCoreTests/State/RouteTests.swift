import OnwardCore
import Testing

/// One row of the table of routes in content-guide.md, as a walk from the first prompt to the end.
struct RouteRow: CustomTestStringConvertible, Sendable {
  var name: String
  var replies: [String: Reply]
  var today: String
  var later: String
  /// Prompts that a visit must ask, exactly and in order.
  var prompts: [String: String] = [:]

  var testDescription: String { name }

  static let usualToday = "arrive feel fair not-personal step-back accept reply pause"
  static let usualLater = "return feedback evaluate improve right-jobs network onward"

  static let all: [RouteRow] = high + others

  static let high: [RouteRow] = [
    RouteRow(
      name: "high, calmer after calm",
      replies: ["arrive.intensity": .number(75), "calm.intensity": .number(50)],
      today: "arrive calm feel fair not-personal step-back accept reply pause", later: usualLater,
      prompts: [
        "calm": "way person intensity", "feel": "wanted feelings next-interview",
        "reply": "company role who name ask liked letter send",
      ]),
    RouteRow(
      name: "high, and it stays so: stop today",
      replies: [
        "arrive.intensity": .number(75), "calm.way": .pick("breathe"),
        "calm.intensity": .number(72), "calm.stop": .pick("stop"),
      ],
      today: "arrive calm pause",
      later: "return reply@later feedback evaluate improve right-jobs network onward",
      prompts: ["calm": "way breathe person intensity stop", "pause": "intensity back"]),
    RouteRow(
      name: "high, and it stays so: on with the gentle questions",
      replies: [
        "arrive.intensity": .number(75), "calm.way": .pick("look"),
        "calm.stop": .pick("continue"),
      ],
      today: "arrive calm feel fair step-back pause",
      later: "return reply@later feedback evaluate improve right-jobs network onward",
      prompts: [
        "calm": "way around person intensity stop", "feel": "wanted feelings next-interview",
        "step-back": "how-far", "pause": "intensity back",
      ]),
    RouteRow(
      name: "high in the later part, and it stays so",
      replies: ["return.intensity": .number(75)], today: usualToday,
      later: "return calm@later feedback network onward",
      prompts: ["calm@later": "way person intensity"]),
    RouteRow(
      name: "high in the later part, calmer, another day",
      replies: [
        "return.intensity": .number(75), "calm.intensity@later": .number(40),
        "calm.pace@later": .pick("another-day"),
      ], today: usualToday, later: "return calm@later feedback network onward",
      prompts: ["calm@later": "way person intensity pace"]),
    RouteRow(
      name: "high in the later part, calmer, today all the same",
      replies: [
        "return.intensity": .number(75), "calm.intensity@later": .number(40),
        "calm.pace@later": .pick("today"),
      ], today: usualToday,
      later: "return calm@later feedback evaluate improve right-jobs network onward"),
    RouteRow(
      name: "very high moves nothing that high does not",
      replies: ["arrive.intensity": .number(85), "calm.intensity": .number(50)],
      today: "arrive calm feel fair not-personal step-back accept reply pause", later: usualLater),
    RouteRow(
      name: "not safe moves nothing", replies: ["arrive.intensity": .notSafe], today: usualToday,
      later: usualLater),
    RouteRow(
      name: "worse",
      replies: [
        "arrive.intensity": .number(20), "pause.intensity": .number(45),
        "pause.worse": .pick("someone"), "return.intensity": .number(20),
        "onward.intensity": .number(40), "onward.worse": .pick("breathe"),
      ], today: usualToday, later: usualLater,
      prompts: [
        "pause": "intensity worse someone back",
        "onward": "evidence plan intensity worse breathe summary",
      ]),
  ]

  static let others: [RouteRow] = [
    RouteRow(
      name: "nothing special", replies: [:], today: usualToday, later: usualLater,
      prompts: [
        "feel": "wanted feelings how person next-interview",
        "not-personal": "thought belief others belief-after", "step-back": "how-far friend invited",
        "accept": "leave act", "pause": "intensity back", "feedback": "question request send",
        "evaluate": "time went-well wishes checks chair hard",
        "network": "colleague interviewer stranger",
        "onward": "evidence plan intensity summary",
      ]),
    RouteRow(
      name: "unfair", replies: ["fair.unfair": .pick("yes-unfair")],
      today: "arrive feel fair facts step-back accept reply pause",
      later: "return evaluate improve network onward",
      prompts: [
        "facts": "happened words advice ask-by", "step-back": "how-far", "accept": "act",
        "reply": "company role who name letter send", "evaluate": "went-well",
        "network": "colleague stranger",
      ]),
    RouteRow(
      name: "interview soon", replies: ["feel.next-interview": .day("in 3 days")],
      today: "arrive feel accept pause",
      later: "return fair@later reply@later feedback evaluate improve right-jobs network onward",
      prompts: ["accept": "act", "pause": "practice intensity back"]),
    RouteRow(
      name: "wanted little", replies: ["feel.wanted": .pick("little")],
      today: "arrive feel fair not-personal reply pause", later: usualLater,
      prompts: [
        "feel": "wanted feelings next-interview", "not-personal": "others",
        "reply": "company role who name ask letter send", "pause": "small intensity back",
      ]),
    RouteRow(
      name: "short of time", replies: ["arrive.time": .pick("five")],
      today: "arrive feel fair not-personal reply pause", later: usualLater,
      prompts: [
        "feel": "wanted feelings next-interview", "not-personal": "others",
        "pause": "small intensity back",
      ]),
    RouteRow(
      name: "wanted much", replies: ["feel.wanted": .pick("much")], today: usualToday,
      later: "return feedback evaluate kind-letter improve right-jobs network onward"),
    RouteRow(
      name: "ghosted", replies: ["arrive.news": .pick("silence")],
      today: "arrive feel fair not-personal step-back nudge accept pause",
      later: "return mock evaluate improve right-jobs network onward",
      prompts: [
        "nudge": "last-heard who company role name letter closing",
        "network": "colleague stranger",
      ]),
    RouteRow(
      name: "nobody to write to", replies: ["reply.who": .pick("nobody")], today: usualToday,
      later: "return mock evaluate improve right-jobs network onward",
      prompts: ["reply": "company role who", "network": "colleague stranger"]),
    RouteRow(
      name: "inside my own company", replies: ["step-back.how-far": .pick("inside")],
      today: usualToday, later: usualLater, prompts: ["feedback": "manager question request send"]),
    RouteRow(
      name: "before an interview", replies: ["step-back.how-far": .pick("before")],
      today: usualToday, later: "return feedback right-jobs improve network onward",
      prompts: ["step-back": "how-far friend", "network": "colleague stranger"]),
    RouteRow(
      name: "feedback received", replies: ["return.news": .pick("feedback")], today: usualToday,
      later: usualLater, prompts: ["feedback": "received sorted point thanks"]),
    RouteRow(
      name: "feedback asked", replies: ["reply.ask": .pick("now")], today: usualToday,
      later: usualLater, prompts: ["feedback": "look-again"]),
    RouteRow(
      name: "feedback asked and received",
      replies: ["reply.ask": .pick("now"), "return.news": .pick("feedback")], today: usualToday,
      later: usualLater, prompts: ["feedback": "received sorted point thanks"]),
    RouteRow(
      name: "feedback asked later", replies: ["reply.ask": .pick("later")], today: usualToday,
      later: usualLater, prompts: ["feedback": "question request send"]),
    RouteRow(
      name: "no asking", replies: ["reply.ask": .pick("never")], today: usualToday,
      later: "return mock evaluate improve right-jobs network onward"),
    RouteRow(
      name: "writing against the clock", replies: ["feel.how": .pick("write")], today: usualToday,
      later: usualLater, prompts: ["feel": "wanted feelings how write person next-interview"]),
    RouteRow(
      name: "writing that is not kept", replies: ["feel.how": .pick("unkept")], today: usualToday,
      later: usualLater,
      prompts: ["feel": "wanted feelings how write-unkept person next-interview"]),
    RouteRow(
      name: "a day of one's own to come back", replies: ["pause.back": .pick("date")],
      today: usualToday, later: usualLater, prompts: ["pause": "intensity back back-date"]),
  ]
}

/// What reframes; never asked of somebody who was treated unfairly.
let reframing = [
  "not-personal", "step-back.invited", "step-back.friend", "accept.leave", "evaluate.time",
  "evaluate.wishes", "evaluate.checks", "evaluate.chair", "evaluate.hard", "right-jobs", "mock",
  "reply.liked", "reply.ask",
]

/// What digs; never asked while it is very strong.
let digging = [
  "feel.how", "feel.write", "feel.write-unkept", "not-personal", "accept", "facts.happened",
  "facts.words", "step-back.friend", "step-back.invited", "reply", "nudge",
]

@Suite("Routes")
struct RouteTests {
  @Test(arguments: RouteRow.all)
  func walksExactlyItsSteps(_ row: RouteRow) {
    let walk = Walk(row.replies)
    #expect(walk.ended)
    #expect(walk.today.joined(separator: " ") == row.today)
    #expect(walk.later.joined(separator: " ") == row.later)
    #expect(walk.person.visits == walk.today + walk.later)
    for (visit, prompts) in row.prompts {
      #expect(walk.prompts(visit).joined(separator: " ") == prompts)
    }
  }

  @Test(arguments: RouteRow.all)
  func unfairIsNeverReframed(_ row: RouteRow) {
    var replies = row.replies
    replies["fair.unfair"] = .pick("yes-unfair")
    replies["fair.unfair@later"] = .pick("yes-unfair")
    let walk = Walk(replies)
    #expect(walk.ended)
    if walk.asksAny(of: ["fair"]).isEmpty { return }
    // A way that only asks in the later part whether it was fair has asked of today nothing that reframes either.
    #expect(walk.asksAny(of: reframing) == [])
  }

  @Test(arguments: RouteRow.all)
  func nothingDigsWhileItIsStrong(_ row: RouteRow) {
    var replies = row.replies
    replies["arrive.intensity"] = .number(90)
    replies["calm.intensity"] = .number(88)
    replies["calm.stop"] = .pick("continue")
    let walk = Walk(replies)
    #expect(walk.ended)
    let today = walk.asked.filter { walk.today.contains($0.visit.description) }
    #expect(
      today.filter { key in
        digging.contains("\(key.visit.step).\(key.prompt)")
          || digging.contains(key.visit.step.rawValue)
      } == [])
  }

  @Test(arguments: RouteRow.all)
  func gentlyNeitherLooksBackNorPractises(_ row: RouteRow) {
    var replies = row.replies
    replies["return.intensity"] = .number(90)
    replies["calm.intensity@later"] = .number(90)
    let walk = Walk(replies)
    #expect(walk.ended)
    #expect(
      walk.asksAny(of: [
        "mock", "evaluate", "improve", "right-jobs", "kind-letter", "feedback.sorted",
      ]) == [])
    #expect(walk.later.first == "return" && walk.later.last == "onward")
  }
}
