/// Follow-ups as an iCalendar file, for any program that keeps a calendar. Source: RFC 5545.
///
/// Each is an event that takes no time away and is private. One that is due on a day lasts that day, wherever the
/// person is; one that is due at a moment begins then. An event keeps its name from file to file, and what was saved
/// later has the greater number, so that a second import changes events and makes none twice.
public struct Calendar: Hashable, Sendable {
  public var items: [SessionFollowUp]

  /// What is done or was let go is written as cancelled.
  public init(_ items: [SessionFollowUp]) { self.items = items }

  /// How every file of ours begins; what begins otherwise is not ours.
  public static let opening =
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onward//follow-ups//EN"]
    .map { $0 + CalendarText.lineEnd }.joined()

  /// The whole file.
  public var text: String {
    let lines = ["CALSCALE:GREGORIAN"] + items.flatMap(event) + ["END:VCALENDAR"]
    return Calendar.opening
      + lines.map { CalendarText.folded($0) + CalendarText.lineEnd }.joined()
  }

  private func event(_ item: SessionFollowUp) -> [String] {
    let changed = Calendar.universal(item.summary.updated)
    let summary = CalendarText.escaped(item.followUp.text)
    let name = CalendarText.escaped("\(item.summary.id).\(item.followUp.id)@onward")
    var lines = [
      "BEGIN:VEVENT", "UID:\(name)", "DTSTAMP:\(changed)", "LAST-MODIFIED:\(changed)",
      "SEQUENCE:\(Calendar.sequence(item.summary.updated))", "SUMMARY:\(summary)",
      "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
    ]
    lines += span(item.followUp.due)
    if item.followUp.isWaiting {
      lines += ["STATUS:CONFIRMED"] + alarm(item.followUp.due, summary)
    } else {
      lines.append("STATUS:CANCELLED")
    }
    return lines + ["END:VEVENT"]
  }

  private func span(_ due: Due) -> [String] {
    switch due {
    case .day(let day):
      [
        "DTSTART;VALUE=DATE:\(Calendar.digits(day))",
        "DTEND;VALUE=DATE:\(Calendar.digits(day.adding(days: 1)))",
      ]
    case .moment(let moment):
      [
        "DTSTART:\(Calendar.universal(moment))",
        "DTEND:\(Calendar.universal(moment.adding(seconds: Calendar.minutes * 60)))",
      ]
    }
  }

  private func alarm(_ due: Due, _ summary: String) -> [String] {
    let trigger =
      switch due {
      case .day: "PT\(Calendar.morningHour)H"
      case .moment: "PT0S"
      }
    return [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(summary)", "TRIGGER:\(trigger)",
      "END:VALARM",
    ]
  }

  /// What is due at a moment lasts so long. Source: content-guide.md, the later part takes 10 to 25 minutes.
  private static let minutes = 30
  /// A whole day begins at midnight; nobody is to be woken. A choice of our own.
  private static let morningHour = 9

  private static func digits(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// `20261122T093000Z`.
  private static func universal(_ moment: Moment) -> String {
    let utc = Moment(seconds: moment.seconds, offset: 0)
    let time = utc.secondOfDay
    return digits(utc.day) + "T" + padded(time / 3600, to: 2) + padded(time / 60 % 60, to: 2)
      + padded(time % 60, to: 2) + "Z"
  }

  /// Seconds since 2000-01-01T00:00:00Z: it grows with every save, and 31 bits hold it until 2068.
  private static func sequence(_ changed: Moment) -> Int {
    min(max(0, changed.seconds - 946_684_800), Int(Int32.max))
  }
}
