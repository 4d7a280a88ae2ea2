import Foundation
import Testing

/// The calendar as programs of others read it: on Debian python3-icalendar, khal and calcurse.
@Suite struct CalendarReaderTests {
  private static let long =
    "Write, once; to C:\\the people of 株式会社 Überland, and ask \"what weighed\" — é, 👩‍👧, ok?"

  /// A home with an awkward text, a moment and a day, and the calendar that onward makes of it.
  private func written(_ home: Home, now: String = "2026-11-21T10:03:00+01:00") throws -> String {
    let file = home.folder.appending(path: "due.ics").path
    let run = try Program.run(
      Program.path, ["calendar", "-o", file], environment: home.environment(["ONWARD_NOW": now]))
    try #require(run.status == 0, "\(run.errors)")
    return file
  }

  private func home() throws -> Home {
    let home = try Home()
    try home.write(
      note: "one", id: "abcdefghijkl", company: "Hush",
      followUps: [
        ("send-question", "2026-11-23", Self.long),
        ("come-back", "2026-11-22T23:30:00+01:00", "Come back for the later part"),
      ])
    try home.write(
      note: "two", id: "zyxwvutsrqpo", followUps: [("close", "2026-12-12", "Close it")])
    return home
  }

  /// Runs a reader; one that is not there is a failure that says what to install.
  private func run(
    _ reader: String, _ arguments: [String], in home: Home, package: String
  ) throws -> Program.Ended {
    let environment = ["LANG": "C.UTF-8", "TZ": "Europe/Berlin", "TERM": "xterm"]
    let run = try Program.run(
      "env", [reader] + arguments, environment: home.environment(environment))
    let isMissing = run.status == 127 || run.errors.contains("No module named")
    try #require(
      !isMissing, "no \(reader) to read the calendar with: apt-get install -y \(package)")
    return run
  }

  private static let python = """
    import sys, warnings, icalendar
    warnings.simplefilter("error")
    with open(sys.argv[1], "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        alarms = [alarm["TRIGGER"].dt.total_seconds() for alarm in event.walk("VALARM")]
        print(event["UID"], event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(),
              event["STATUS"], event["CLASS"], alarms, sep="|")
        print(event["SUMMARY"])
    """

  @Test func pythonReadsEveryEventAsItIs() throws {
    let home = try home()
    let read = try run(
      "/usr/bin/python3", ["-c", Self.python, written(home)], in: home,
      package: "python3-icalendar")
    #expect(read.status == 0)
    #expect(read.errors == "")
    #expect(
      read.output.split(separator: "\n") == [
        "abcdefghijkl.come-back@onward|2026-11-22T22:30:00+00:00|2026-11-22T23:00:00+00:00|CONFIRMED|PRIVATE|[0.0]",
        "Come back for the later part",
        "abcdefghijkl.send-question@onward|2026-11-23|2026-11-24|CONFIRMED|PRIVATE|[32400.0]",
        Substring(Self.long),
        "zyxwvutsrqpo.close@onward|2026-12-12|2026-12-13|CONFIRMED|PRIVATE|[32400.0]", "Close it",
      ])
  }

  @Test func aSecondImportIntoKhalMakesNothingTwice() throws {
    let home = try home()
    let folder = home.folder.path
    let settings = """
      [calendars]
      [[onward]]
      path = \(folder)/vdir
      [locale]
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      local_timezone = Europe/Berlin
      default_timezone = Europe/Berlin
      [sqlite]
      path = \(folder)/khal.db
      """
    let config = folder + "/khal.conf"
    try Data(settings.utf8).write(to: URL(filePath: config))
    try FileManager.default.createDirectory(
      atPath: folder + "/vdir", withIntermediateDirectories: false)
    func khal(_ arguments: String...) throws -> Program.Ended {
      let run = try run("khal", ["-c", config] + arguments, in: home, package: "khal")
      #expect(run.status == 0)
      #expect(run.errors == "")
      return run
    }
    let list = ["list", "--format", "{start-long} {title}", "2026-11-20", "40d"]
    _ = try khal("import", "--batch", written(home))
    let first = try khal(list[0], list[1], list[2], list[3], list[4]).output
    #expect(first.contains("2026-11-22 23:30 Come back for the later part"))
    #expect(first.contains("2026-11-23 " + Self.long))
    // Saved later, and moved: the event is changed, and there is one of it.
    let moved = try Program.run(
      Program.path, ["due", "--move", "zyxw.close", "2026-12-20"], environment: home.environment())
    #expect(moved.status == 0)
    _ = try khal("import", "--batch", written(home))
    let second = try khal(list[0], list[1], list[2], list[3], list[4]).output
    #expect(second.contains("2026-12-20 Close it"))
    #expect(second.split(separator: "\n").count { $0.hasSuffix("Close it") } == 1)
    #expect(second.split(separator: "\n").count { $0.contains("Come back") } == 1)
  }

  @Test func calcurseSkipsNothing() throws {
    let home = try home()
    let folder = home.folder.path + "/calcurse"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false)
    let read = try run(
      "calcurse", ["-D", folder, "-C", folder, "-i", written(home)], in: home, package: "calcurse")
    #expect(read.status == 0)
    #expect(read.errors == "")
    #expect(read.output.contains("1 app / 2 events / 0 todos / 0 skipped"))
    let kept = try String(contentsOfFile: folder + "/apts", encoding: .utf8)
    #expect(kept.contains("11/22/2026 @ 23:30 -> 11/23/2026 @ 00:00!"))
    #expect(kept.contains(Self.long))
  }

  @Test func withNothingToDoItIsStillACalendar() throws {
    let home = try Home()
    let read = try run(
      "/usr/bin/python3", ["-c", Self.python, written(home)], in: home,
      package: "python3-icalendar")
    #expect(read.status == 0)
    #expect(read.output == "")
    #expect(read.errors == "")
  }
}
