import OnwardCore
import Testing

/// A letter as somebody would write it, and what is marked in it.
private struct WholeLetter: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var text: String
  /// The checks that mark something, in the order of the text, each once.
  var marked: [LetterCheckID] = []

  init(_ who: String, _ text: String, _ marked: LetterCheckID...) {
    testDescription = who
    self.text = text
    self.marked = marked
  }

  static let upset = [
    WholeLetter(
      "angry",
      """
      Dear Ms Weber,

      You never even called back. I took a day off for this and you wasted my time. \
      I am sick and tired of companies that treat people like numbers!!! \
      I will tell everyone I know what happened.

      Tom
      """, "blame", "emphasis", "threat"),
    WholeLetter(
      "begging",
      """
      Dear Sir or Madam,

      I beg you, please give me one more chance. My family depends on me, and I would work for less. \
      Could you reconsider?

      Amina
      """, "pleading", "bargaining"),
    WholeLetter(
      "arguing",
      """
      Hello Ms Grant,

      thank you for the feedback, but I do not agree with it. You misunderstood my second answer. \
      I am more qualified than the person that you took, and that is not true about the numbers.

      Jo
      """, "arguing", "comparing"),
    WholeLetter(
      "asking why",
      """
      Hi,

      why was I rejected? I want to know the real reason. I think I have a right to know.

      Lee
      """, "reasons"),
    WholeLetter(
      "naming the law",
      """
      Dear Mr Stone,

      I believe that I was turned down because of my age. That is discrimination, and I know my rights. \
      My lawyer will write to you.

      Ruth
      """, "accusation", "threat"),
    WholeLetter(
      "small",
      """
      Dear Ms Ito,

      I am sorry for wasting your time. I know that I messed up the test and that I am not good enough.

      Kai
      """, "small"),
    WholeLetter(
      "bitter",
      """
      Thanks for nothing. Obviously you had somebody else from the start. Good luck with that.
      """, "sarcasm"),
    WholeLetter(
      "hidden in politeness",
      """
      Hi Sam,

      just checking in and circling back on this. Still waiting to hear from you.

      Bo
      """, "checking-in"),
    WholeLetter("shouting", "I WAITED FOR WEEKS and you NEVER wrote.", "capitals", "blame"),
  ]

  /// Not polished, but decent: nothing in them needs a mark.
  static let decent = [
    """
    Dear Ms Okafor,

    Thank you for telling me. I am disappointed, and I would have liked to join the ward. \
    I enjoyed the trial day, and your team was kind to me. Please tell everyone that I said thank you.

    If a post on another ward comes up, I would be glad to hear about it.

    Kind regards,
    Grace Mensah
    """,
    """
    Hello Julia,

    many thanks for your mail and for the nice talk on the phone. It was a big surprise for me to be invited. \
    English is not my first language, so I am sorry if I was not always clear.

    Can you tell me one thing what I can do better in the next interview? I like to learn.

    Best wishes
    Mateus
    """,
    """
    Dear Dr Sauer,

    Thank you for your open words. I understand that you chose somebody from inside the company, who knows the \
    brake controller already. What a surprise it was to see the test bench in use.

    I had to write a review of the code for your test, and I learned from it. Was my report clear enough?

    With best regards
    Ines Duarte
    """,
    """
    Hello Mr Stone,

    I have not heard from you since our talk on 3 November. You said that you would decide in the week after. \
    Is there any news? I have another interview soon, and it would help me to plan.

    Kind regards,
    Femi
    """,
    """
    Dear Ms Grant,

    Thank you for the feedback. I will work on my examples. Apparently I was nervous, and it showed. \
    The hint about the so-called STAR method helps me most.

    I have since accepted another offer. I found your advert on Glassdoor and still like how you work.

    All the best
    Jo
    """,
    """
    Dear Ben,

    I was sorry to read about your loss. Please take your time with everything else.

    Thank you for the report you sent me, and for giving me a chance to show my work, although I work there \
    for free at weekends only.

    Yours
    Ada
    """,
    """
    Dear team,

    I was obviously hoping for a different answer. Thank you all the same. It must be nice to work in that light hall, \
    and the music for the opening was an interesting choice. It feeds my curiosity, as per my CV.

    Could I apply again before you go public next year?

    Lena
    """,
    """
    Dear Ms Weber,

    thank you for your clear answer. I respect your decision. I would like to ask for a short feedback: which of my \
    answers was the weakest, and what should I read or train until next year?

    I am still interested in the role of data protection officer (GDPR), and in the NHS and IT teams.

    Sincerely,
    Omar
    """,
  ]
}

@Suite("Whole letters")
struct WholeLettersTests {
  private let checker = LetterChecker(RealGuide.guide.letterChecks, maxWords: 120)

  @Test(arguments: WholeLetter.upset)
  fileprivate func ofUpsetPeopleAreMarked(_ letter: WholeLetter) {
    var found: [LetterCheckID] = []
    for mark in checker.marks(in: letter.text) where !found.contains(mark.check) {
      found.append(mark.check)
    }
    #expect(found == letter.marked)
  }

  @Test(arguments: WholeLetter.decent)
  fileprivate func ofCalmPeopleAreNot(_ text: String) {
    let said = checker.marks(in: text).map { "\($0.check) at \($0.range.lowerBound)" }
    #expect(said == [], "\(text)")
  }
}
