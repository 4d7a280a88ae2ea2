import Foundation
import OnwardCore
import OnwardStore
import Testing

@testable import OnwardApp

@Suite struct CalendarFileTests {
  let root: TemporaryFolder
  private let text = Calendar([]).text

  init() throws { root = try TemporaryFolder() }

  private func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: root.path + "/" + name)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test func aNewFileIsForItsOwnerAlone() throws {
    try CalendarFile(path: root.path + "/a.ics").write(text)
    #expect(root.text("a.ics") == text)
    #expect(try mode("a.ics") == 0o600)
  }

  @Test func aCalendarOfOursIsReplaced() throws {
    try root.write(Calendar.opening + "X-OLD:1\r\nEND:VCALENDAR\r\n", to: "a.ics")
    try CalendarFile(path: root.path + "/a.ics").write(text)
    #expect(root.text("a.ics") == text)
    #expect(try mode("a.ics") == 0o600)
    #expect(root.names() == ["a.ics"], "nothing else is left")
  }

  @Test(arguments: ["", "hello\n", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n"])
  func anyOtherFileIsLeftAlone(_ other: String) throws {
    try root.write(other, to: "a.ics")
    let path = root.path + "/a.ics"
    #expect(throws: Failure.notOurCalendar(path: path)) { try CalendarFile(path: path).write(text) }
    #expect(root.text("a.ics") == other)
  }

  @Test func aLinkIsNotWrittenThrough() throws {
    try root.write(text, to: "a.ics")
    let link = root.path + "/link.ics"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: root.path + "/a.ics")
    try CalendarFile(path: link).write(text + "new")
    #expect(root.text("link.ics") == text + "new", "the link itself is replaced")
    #expect(root.text("a.ics") == text)
    #expect(root.names() == ["a.ics", "link.ics"])
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let failure = #expect(throws: Failure.self) {
      try CalendarFile(path: root.path + "/nowhere/a.ics").write(text)
    }
    #expect(failure?.exitCode == 73)
  }
}
