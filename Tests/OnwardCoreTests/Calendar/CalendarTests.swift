import OnwardCore
import Testing

@Suite("A calendar of follow-ups")
struct CalendarTests {
  private func item(
    _ due: Due, _ progress: FollowUp.Progress = .open, text: String = "Send your reply to Acme",
    updated: Moment = Person.morning
  ) -> SessionFollowUp {
    let followUp = FollowUp(id: "send-reply", due: due, text: text, progress: progress)
    let session = Session(
      id: "abcdefghjkmn", language: "en", started: Person.morning, updated: updated,
      company: "Secret", role: "Nobody's business", position: .end, followUps: [followUp],
      answers: [AnswerKey("reply", "letter"): Answer(.text("Dear all"))])
    return SessionFollowUp(
      summary: SessionSummary(file: "a.md", session: session), followUp: followUp)
  }

  private func lines(_ item: SessionFollowUp) -> [String] {
    Calendar([item]).text.split(separator: "\r\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  @Test func aDayIsAWholeDayWhereverOneIs() {
    let day = Due.day(Person.morning.day.adding(days: 10))
    #expect(
      lines(item(day)) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onward//follow-ups//EN", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:abcdefghjkmn.send-reply@onward", "DTSTAMP:20261121T090300Z",
        "LAST-MODIFIED:20261121T090300Z", "SEQUENCE:848566980", "SUMMARY:Send your reply to Acme",
        "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20261201",
        "DTEND;VALUE=DATE:20261202", "STATUS:CONFIRMED", "BEGIN:VALARM", "ACTION:DISPLAY",
        "DESCRIPTION:Send your reply to Acme", "TRIGGER:PT9H", "END:VALARM", "END:VEVENT",
        "END:VCALENDAR", "",
      ])
  }

  @Test func aMomentIsInUniversalTime() throws {
    let late = try #require(Moment(iso: "2026-12-31T23:50:05-01:30"))
    let lines = lines(item(.moment(late)))
    #expect(lines.contains("DTSTART:20270101T012005Z"))
    #expect(lines.contains("DTEND:20270101T015005Z"))
    #expect(lines.contains("TRIGGER:PT0S"))
    #expect(!lines.contains { $0.hasPrefix("TZID") || $0.contains("VTIMEZONE") })
  }

  @Test(arguments: [FollowUp.Progress.done, .dropped])
  func whatIsSettledIsCancelledAndRingsNoMore(_ progress: FollowUp.Progress) {
    let lines = lines(item(.day(Person.morning.day), progress))
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(!lines.contains("BEGIN:VALARM"))
  }

  @Test func alaterFileHasTheSameNamesAndGreaterNumbers() throws {
    func number(_ item: SessionFollowUp) throws -> Int {
      let line = try #require(lines(item).first { $0.hasPrefix("SEQUENCE:") })
      return try #require(Int(line.dropFirst("SEQUENCE:".count)))
    }
    let day = Due.day(Person.morning.day)
    let before = item(day)
    let after = item(
      .day(Person.morning.day.adding(days: 5)), .moved,
      updated: Person.morning.adding(seconds: 1))
    #expect(try number(before) < number(after))
    #expect(lines(before)[5] == lines(after)[5])
    #expect(try number(item(day, updated: Moment(seconds: -1, offset: 0))) == 0)
    #expect(
      try number(item(day, updated: Moment(seconds: 9_000_000_000, offset: 0))) == Int(Int32.max))
  }

  @Test func nothingButTheLineItselfIsTold() {
    let text = Calendar([item(.day(Person.morning.day))]).text
    for secret in ["Secret", "Nobody's business", "Dear all"] { #expect(!text.contains(secret)) }
  }

  @Test func everyLineEndsAsTheFormWantsIt() {
    let long = String(repeating: "Write to the people of the 株式会社, ", count: 9)
    let bytes = Array(Calendar([item(.day(Person.morning.day), text: long)]).text.utf8)
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      #expect(place > 0 && bytes[place - 1] == 0x0D)
    }
    #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D })
  }
}
