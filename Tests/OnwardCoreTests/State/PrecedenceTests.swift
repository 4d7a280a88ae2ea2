import OnwardCore
import Testing

/// The order of design.md, "Precedence where several signals pull apart".
private let order: [Signal] = [
  .intensityHigh, .unfair, .interviewSoon, .shortOfTime, .wantedLittle, .ghosted, .noContact,
  .internal, .beforeInterview, .feedbackReceived, .feedbackAsked, .wantedMuch,
]

/// What a person answers for a signal to hold.
private let makes: [Signal: [String: Reply]] = [
  .intensityHigh: ["arrive.intensity": .number(75), "calm.stop": .pick("continue")],
  .unfair: ["fair.unfair": .pick("yes-unfair"), "fair.unfair@later": .pick("yes-unfair")],
  .interviewSoon: ["feel.next-interview": .day("in 2 days")],
  .shortOfTime: ["arrive.time": .pick("five")],
  .wantedLittle: ["feel.wanted": .pick("little")],
  .ghosted: ["arrive.news": .pick("silence")],
  .noContact: [
    "reply.who": .pick("nobody"), "reply.who@later": .pick("nobody"),
    "nudge.who": .pick("nobody"), "nudge.who@later": .pick("nobody"),
  ],
  .internal: ["step-back.how-far": .pick("inside")],
  .beforeInterview: ["step-back.how-far": .pick("before")],
  .feedbackReceived: ["return.news": .pick("feedback")],
  .feedbackAsked: ["reply.ask": .pick("now"), "reply.ask@later": .pick("now")],
  .wantedMuch: ["feel.wanted": .pick("much")],
]

/// These hold only where a letter was written or an answer came, so with them it is strong in the later part.
private let onlyInTheLaterPart: Set<Signal> = [.noContact, .feedbackReceived, .feedbackAsked]

private func walk(_ first: Signal, _ second: Signal) -> Walk {
  var replies = (makes[first] ?? [:]).merging(makes[second] ?? [:]) { earlier, _ in earlier }
  if first == .intensityHigh, onlyInTheLaterPart.contains(second) {
    replies["arrive.intensity"] = nil
    replies["return.intensity"] = .number(75)
  }
  return Walk(replies)
}

/// Two signals, the earlier of the order first, and the path while both hold: its today and its later part.
///
/// After a colon: why the two never hold together.
private let pairs = """
  intensityHigh unfair
    arrive calm feel fair facts step-back pause |
    return reply@later evaluate improve network onward
  intensityHigh interviewSoon
    arrive calm feel pause |
    return fair@later reply@later feedback evaluate improve right-jobs network onward
  intensityHigh shortOfTime
    arrive calm feel fair pause |
    return reply@later feedback evaluate improve right-jobs network onward
  intensityHigh wantedLittle
    arrive calm feel fair pause |
    return reply@later feedback evaluate improve right-jobs network onward
  intensityHigh ghosted
    arrive calm feel fair step-back pause |
    return nudge@later mock evaluate improve right-jobs network onward
  intensityHigh noContact
    arrive feel fair not-personal step-back accept reply pause |
    return calm@later network onward
  intensityHigh internal
    arrive calm feel fair step-back pause |
    return reply@later feedback evaluate improve right-jobs network onward
  intensityHigh beforeInterview
    arrive calm feel fair step-back pause |
    return reply@later feedback right-jobs improve network onward
  intensityHigh feedbackReceived
    arrive feel fair not-personal step-back accept reply pause |
    return calm@later feedback network onward
  intensityHigh feedbackAsked
    arrive feel fair not-personal step-back accept reply pause |
    return calm@later feedback network onward
  intensityHigh wantedMuch
    arrive calm feel fair step-back pause |
    return reply@later feedback evaluate kind-letter improve right-jobs network onward
  unfair interviewSoon
    arrive feel accept pause |
    return fair@later facts@later reply@later evaluate improve network onward
  unfair shortOfTime
    arrive feel fair facts reply pause |
    return evaluate improve network onward
  unfair wantedLittle
    arrive feel fair facts reply pause |
    return evaluate improve network onward
  unfair ghosted
    arrive feel fair facts step-back nudge accept pause |
    return evaluate improve network onward
  unfair noContact
    arrive feel fair facts step-back accept reply pause |
    return evaluate improve network onward
  unfair internal
    arrive feel fair facts step-back accept reply pause |
    return evaluate improve network onward
  unfair beforeInterview
    arrive feel fair facts step-back accept reply pause |
    return improve network onward
  unfair feedbackReceived
    arrive feel fair facts step-back accept reply pause |
    return feedback evaluate improve network onward
  unfair feedbackAsked: the reply asks for no feedback when it was unfair
  unfair wantedMuch
    arrive feel fair facts step-back accept reply pause |
    return evaluate kind-letter improve network onward
  interviewSoon shortOfTime
    arrive feel accept pause |
    return fair@later reply@later feedback evaluate improve right-jobs network onward
  interviewSoon wantedLittle
    arrive feel accept pause |
    return fair@later reply@later feedback evaluate improve right-jobs network onward
  interviewSoon ghosted
    arrive feel accept pause |
    return fair@later nudge@later mock evaluate improve right-jobs network onward
  interviewSoon noContact
    arrive feel accept pause |
    return fair@later reply@later mock evaluate improve right-jobs network onward
  interviewSoon internal: how far it went is not asked before an interview that is soon
  interviewSoon beforeInterview: how far it went is not asked before an interview that is soon
  interviewSoon feedbackReceived
    arrive feel accept pause |
    return fair@later reply@later feedback evaluate improve right-jobs network onward
  interviewSoon feedbackAsked
    arrive feel accept pause |
    return fair@later reply@later feedback evaluate improve right-jobs network onward
  interviewSoon wantedMuch
    arrive feel accept pause |
    return fair@later reply@later feedback evaluate kind-letter improve right-jobs network onward
  shortOfTime wantedLittle
    arrive feel fair not-personal reply pause |
    return feedback evaluate improve right-jobs network onward
  shortOfTime ghosted
    arrive feel fair not-personal nudge pause |
    return mock evaluate improve right-jobs network onward
  shortOfTime noContact
    arrive feel fair not-personal reply pause |
    return mock evaluate improve right-jobs network onward
  shortOfTime internal: the short way does not ask how far it went
  shortOfTime beforeInterview: the short way does not ask how far it went
  shortOfTime feedbackReceived
    arrive feel fair not-personal reply pause |
    return feedback evaluate improve right-jobs network onward
  shortOfTime feedbackAsked
    arrive feel fair not-personal reply pause |
    return feedback evaluate improve right-jobs network onward
  shortOfTime wantedMuch
    arrive feel fair not-personal reply pause |
    return feedback evaluate kind-letter improve right-jobs network onward
  wantedLittle ghosted
    arrive feel fair not-personal nudge pause |
    return mock evaluate improve right-jobs network onward
  wantedLittle noContact
    arrive feel fair not-personal reply pause |
    return mock evaluate improve right-jobs network onward
  wantedLittle internal: the short way does not ask how far it went
  wantedLittle beforeInterview: the short way does not ask how far it went
  wantedLittle feedbackReceived
    arrive feel fair not-personal reply pause |
    return feedback evaluate improve right-jobs network onward
  wantedLittle feedbackAsked
    arrive feel fair not-personal reply pause |
    return feedback evaluate improve right-jobs network onward
  wantedLittle wantedMuch: one choice
  ghosted noContact
    arrive feel fair not-personal step-back nudge accept pause |
    return mock evaluate improve right-jobs network onward
  ghosted internal
    arrive feel fair not-personal step-back nudge accept pause |
    return mock evaluate improve right-jobs network onward
  ghosted beforeInterview
    arrive feel fair not-personal step-back nudge accept pause |
    return mock right-jobs improve network onward
  ghosted feedbackReceived
    arrive feel fair not-personal step-back nudge accept pause |
    return feedback evaluate improve right-jobs network onward
  ghosted feedbackAsked: after silence there is no reply to ask in
  ghosted wantedMuch
    arrive feel fair not-personal step-back nudge accept pause |
    return mock evaluate kind-letter improve right-jobs network onward
  noContact internal
    arrive feel fair not-personal step-back accept reply pause |
    return mock evaluate improve right-jobs network onward
  noContact beforeInterview
    arrive feel fair not-personal step-back accept reply pause |
    return mock right-jobs improve network onward
  noContact feedbackReceived
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate improve right-jobs network onward
  noContact feedbackAsked: nobody can be asked
  noContact wantedMuch
    arrive feel fair not-personal step-back accept reply pause |
    return mock evaluate kind-letter improve right-jobs network onward
  internal beforeInterview: one choice
  internal feedbackReceived
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate improve right-jobs network onward
  internal feedbackAsked
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate improve right-jobs network onward
  internal wantedMuch
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate kind-letter improve right-jobs network onward
  beforeInterview feedbackReceived
    arrive feel fair not-personal step-back accept reply pause |
    return feedback right-jobs improve network onward
  beforeInterview feedbackAsked
    arrive feel fair not-personal step-back accept reply pause |
    return feedback right-jobs improve network onward
  beforeInterview wantedMuch
    arrive feel fair not-personal step-back accept reply pause |
    return feedback right-jobs kind-letter improve network onward
  feedbackReceived feedbackAsked
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate improve right-jobs network onward
  feedbackReceived wantedMuch
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate kind-letter improve right-jobs network onward
  feedbackAsked wantedMuch
    arrive feel fair not-personal step-back accept reply pause |
    return feedback evaluate kind-letter improve right-jobs network onward
  """

struct Pair: CustomTestStringConvertible, Sendable {
  var first: Signal
  var second: Signal
  /// Nil when the two never hold together.
  var path: String?

  var testDescription: String { "\(first) \(second)" }

  static let all: [Pair] = {
    var all: [Pair] = []
    for line in pairs.split(separator: "\n") {
      if line.hasPrefix("  ") {
        let sofar = all.last?.path.map { $0.isEmpty ? "" : $0 + " " } ?? ""
        all[all.count - 1].path = sofar + line.drop { $0 == " " }
        continue
      }
      let names = (line.split(separator: ":").first ?? line).split(separator: " ").map(String.init)
      guard names.count == 2, let first = Signal(rawValue: names[0]),
        let second = Signal(rawValue: names[1])
      else { continue }
      all.append(Pair(first: first, second: second, path: line.contains(":") ? nil : ""))
    }
    return all
  }()
}

@Suite("Precedence")
struct PrecedenceTests {
  @Test func everyPairIsTabled() {
    let wanted = order.indices.flatMap { place in
      order[(place + 1)...].map { "\(order[place]) \($0)" }
    }
    #expect(Pair.all.map(\.testDescription) == wanted)
  }

  @Test(arguments: Pair.all)
  func theEarlierOneWins(_ pair: Pair) {
    let walk = walk(pair.first, pair.second)
    #expect(walk.ended)
    let holdTogether = walk.person.state.work?.path.stops.contains {
      $0.signals.isSuperset(of: [pair.first, pair.second])
    }
    #expect(holdTogether == (pair.path != nil))
    guard let path = pair.path else { return }
    #expect((walk.today + ["|"] + walk.later).joined(separator: " ") == path)
  }

  @Test(arguments: [
    (Signal.intensityHigh, Signal.unfair, "facts", "advice ask-by"),
    (.intensityHigh, .interviewSoon, "pause", "intensity back"),
    (.intensityHigh, .shortOfTime, "pause", "intensity back"),
    (.intensityHigh, .wantedMuch, "feel", "wanted feelings next-interview"),
    (.intensityHigh, .feedbackReceived, "feedback", "received point thanks"),
    (.unfair, .noContact, "reply", "company role who"),
    (.unfair, .internal, "reply", "company role who name letter send"),
    (.unfair, .feedbackReceived, "feedback", "received sorted"),
    (.unfair, .wantedMuch, "accept", "act"),
    (.unfair, .beforeInterview, "step-back", "how-far"),
    (.interviewSoon, .shortOfTime, "pause", "practice intensity back"),
    (.interviewSoon, .wantedLittle, "pause", "practice intensity back"),
    (.interviewSoon, .wantedMuch, "accept", "act"),
    (.shortOfTime, .wantedMuch, "feel", "wanted feelings next-interview"),
    (.ghosted, .noContact, "nudge", "last-heard who closing"),
    (.noContact, .feedbackReceived, "feedback", "received sorted"),
    (.internal, .feedbackReceived, "feedback", "received sorted point thanks"),
    (.internal, .feedbackAsked, "feedback", "manager look-again"),
    (.feedbackReceived, .feedbackAsked, "feedback", "received sorted point thanks"),
  ])
  func andItsPromptsAreAsked(
    _ first: Signal, _ second: Signal, _ visit: String, _ prompts: String
  ) {
    #expect(walk(first, second).prompts(visit).joined(separator: " ") == prompts)
  }
}
