/// A named fact about a session, computed from its answers; the names that content's conditions may use.
///
/// Source of names and thresholds: content-guide.md, "Signals and routes"; the last group is computed from the same
/// answers and names what a prompt or a route of content turns on.
public enum Signal: String, Hashable, Sendable, CaseIterable {
  case notSafe
  case intensityVeryHigh
  case intensityHigh
  case worse
  case unfair
  case interviewSoon
  case wantedLittle
  case wantedMuch
  case shortOfTime
  case ghosted
  case noContact
  case `internal`
  case beforeInterview
  case feedbackReceived
  case feedbackAsked

  /// The short way: wantedLittle or shortOfTime.
  case express
  /// Today began at 70 or more, whatever came after.
  case beganHigh
  /// The later part began at 70 or more.
  case returnedHigh
  /// The later part began at 70 or more and the person did not choose to go on with everything all the same.
  case gently
  /// The person chose to breathe, in calm.
  case breathing
  /// The person chose to look around, in calm.
  case lookingAround
  /// The person chose to stop for today, in calm.
  case stopToday
  /// The person chose to write against the clock, and to keep it.
  case writing
  /// The person chose to write against the clock, and to keep nothing.
  case writingUnkept
  /// It got worse and the person chose to breathe.
  case wantsCalm
  /// It got worse and the person chose to turn to someone.
  case wantsSomeone
  /// The person wants to set the day to come back.
  case ownDate
  /// The question for feedback is to stand in the reply; it is asked once that letter is to be sent.
  case asksNow
  /// The question for feedback is to be a mail of its own.
  case asksLater
  /// The person does not want to ask for feedback.
  case noAsking
  /// Whom the person can write to is a recruiter.
  case recruiter
  /// It went as far as the final round.
  case finalRound
  /// An answer came that is not feedback.
  case answerCame
  /// No reply was drafted today although one could be: it was put off.
  case replyOwed
  /// We are in the later part.
  case later
}
