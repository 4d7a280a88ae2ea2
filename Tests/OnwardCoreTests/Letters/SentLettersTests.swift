import OnwardCore
import Testing

/// Somebody made up, at their letters.
private struct Applicant: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var replies: [String: Reply]
  /// The letters on their way, in order.
  var letters: [String]

  static let all = [
    Applicant(
      testDescription: "a nurse who was interviewed, knows a name, and asks in the mail",
      replies: [
        "arrive.intensity": .number(45), "arrive.news": .pick("mail"), "feel.wanted": .pick("much"),
        "step-back.how-far": .pick("after"),
        "reply.company": .words("Northwind Clinic"), "reply.role": .words("ward nurse"),
        "reply.who": .pick("person"), "reply.name": .words("Ms Okafor"), "reply.ask": .pick("now"),
        "reply.liked": .words("the calm in the ward."), "return.news": .pick("feedback"),
        "feedback.received": .words("You were calm. We missed night shifts."),
        "feedback.point": .words("my night shifts."),
      ], letters: ["reply.letter", "feedback.thanks"]),
    Applicant(
      testDescription: "a welder, through a recruiter, without a role or a name, who asks later",
      replies: [
        "reply.company": .words("ACME GMBH"), "reply.who": .pick("recruiter"),
        "reply.ask": .pick("later"),
        "feedback.question": .words("How clear were my examples? And my drawings?"),
      ], letters: ["reply.letter", "feedback.request"]),
    Applicant(
      testDescription: "somebody inside who found it unfair",
      replies: [
        "fair.unfair": .pick("yes-unfair"), "step-back.how-far": .pick("inside"),
        "reply.company": .words("Stadtwerke"), "reply.role": .words("Team lead (m/f/x)"),
        "reply.who": .pick("person"), "reply.name": .words("Tom"),
      ], letters: ["reply.letter"]),
    Applicant(
      testDescription: "somebody who never heard again",
      replies: [
        "arrive.news": .pick("silence"), "nudge.who": .pick("person"),
        "nudge.company": .words("Hartmann & Co. KG"), "nudge.role": .words("data engineer,"),
        "nudge.name": .words("Mr Lang,"),
      ], letters: ["nudge.letter"]),
  ]
}

@Suite("Letters as people would send them")
struct SentLettersTests {
  @Test(arguments: Applicant.all)
  fileprivate func areShortAskLittleAndLeaveNothingOpen(_ applicant: Applicant) {
    var person = Person.begun()
    for key in applicant.letters {
      person.goOn(to: key, applicant.replies)
      for _ in 0..<3 {
        guard case .draft(let letter)? = person.field else {
          Issue.record("\(key) is no letter")
          return
        }
        let text = letter.buffer.text
        #expect(letter.marks == [], "\(text)")
        #expect(letter.wordCount <= letter.maxWords)
        #expect(text.count { $0 == "?" } <= 2)
        #expect(!text.contains { "[]{}<>_".contains($0) }, "\(text)")
        #expect(text.hasSuffix("\n\nKind regards,"))
        #expect(!letter.subject.isEmpty)
        person.act(.switched)
      }
    }
  }
}
