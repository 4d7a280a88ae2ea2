import Foundation
import Testing

@testable import OnwardStore

@Suite struct SavingTests {
  let temporary: TemporaryFolder
  let notes: NoteFolder
  let path: String

  init() throws {
    temporary = try TemporaryFolder()
    notes = NoteFolder(temporary.own("onward", "sessions"))
    path = notes.folder.path
  }

  private func save(
    _ text: String, expecting: String?, _ system: Syscalls = .direct
  ) -> SaveOutcome {
    NoteFolder(notes.folder, system: system).save(
      bytes(text), as: "a.md", expecting: expecting.map(bytes), seconds: 1_795_000_000)
  }

  @Test func `a new note is saved, private, with its folders`() {
    #expect(save("one", expecting: nil) == .saved)
    #expect(Disk.text(path + "/a.md") == "one")
    #expect(Disk.mode(path + "/a.md") == 0o600)
    #expect(Disk.mode(path) == 0o700)
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test func `a note takes the place of what was expected`() {
    #expect(save("one", expecting: nil) == .saved)
    #expect(save("two", expecting: "one") == .saved)
    #expect(Disk.text(path + "/a.md") == "two")
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test func `a note that could not be read again is not written`() {
    #expect(save("one", expecting: nil) == .saved)
    let large = [UInt8](repeating: 0x78, count: NoteFolder.largestNote + 1)
    let outcome = notes.save(large, as: "a.md", expecting: bytes("one"), seconds: 0)
    let error = StoreError.tooLarge(
      path: path + "/a.md", bytes: large.count, limit: NoteFolder.largestNote)
    #expect(outcome == .notSaved(error))
    #expect(Disk.text(path + "/a.md") == "one")
    #expect(Disk.names(path) == ["a.md"])
    let most = Array(large.dropLast())
    #expect(notes.save(most, as: "a.md", expecting: bytes("one"), seconds: 0) == .saved)
    #expect((try? notes.read("a.md"))?.bytes == most)
  }

  @Test func `an empty note and a large one are saved whole`() {
    #expect(save("", expecting: nil) == .saved)
    #expect(Disk.text(path + "/a.md") == "")
    let large = String(repeating: "0123456789", count: 300_000)
    #expect(save(large, expecting: "") == .saved)
    #expect(Disk.text(path + "/a.md") == large)
  }

  @Test func `the exchange is what is used on this file system`() {
    let faults = Faults { _, _, _ in .run }
    #expect(save("one", expecting: nil, faults.system) == .saved)
    #expect(save("two", expecting: "one", faults.system) == .saved)
    #expect(faults.calls.contains(.renameAsNew))
    #expect(faults.calls.contains(.exchange))
    #expect(!faults.calls.contains(.rename))
    #expect(Disk.text(path + "/a.md") == "two")
  }

  @Test(arguments: [nil, "one"])
  func `what somebody else wrote is kept beside the note`(expecting: String?) throws {
    try Disk.makeFolder(path)
    try Disk.write("theirs", to: path + "/a.md")
    let outcome = save("mine", expecting: expecting)
    let kept = try #require(Disk.names(path).first { $0 != "a.md" })
    #expect(outcome == .savedBesideConflict(kept: kept))
    #expect(kept.wholeMatch(of: /a \(conflict 1795000000-[a-z2-7]{8}\)\.md/) != nil)
    #expect(Disk.text(path + "/a.md") == "mine")
    #expect(Disk.text(path + "/" + kept) == "theirs")
    #expect(Disk.names(path).count == 2)
    #expect(try notes.entries().map(\.kind) == [.copy, .note])
  }

  @Test func `the same bytes are no conflict`() throws {
    try Disk.makeFolder(path)
    try Disk.write("mine", to: path + "/a.md")
    #expect(save("mine", expecting: "one") == .saved)
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func `where exchanging is refused, the note is compared and replaced`(number: Int32) throws {
    let faults = Faults { _, call, _ in
      call == .exchange || call == .renameAsNew ? .fail(number) : .run
    }
    #expect(save("one", expecting: nil, faults.system) == .saved)
    #expect(save("two", expecting: "one", faults.system) == .saved)
    #expect(Disk.names(path) == ["a.md"])
    try Disk.write("theirs", to: path + "/a.md")
    let outcome = save("three", expecting: "two", faults.system)
    let kept = try #require(Disk.names(path).first { $0 != "a.md" })
    #expect(outcome == .savedBesideConflict(kept: kept))
    #expect(Disk.text(path + "/a.md") == "three")
    #expect(Disk.text(path + "/" + kept) == "theirs")
    #expect(Disk.mode(path + "/" + kept) == 0o600)
    #expect(Disk.names(path).count == 2)
  }

  @Test(arguments: [EPERM, EOPNOTSUPP])
  func `where hard links are refused too, a new note is renamed`(number: Int32) {
    let faults = Faults { _, call, _ in
      switch call {
      case .exchange, .renameAsNew: .fail(EINVAL)
      case .link: .fail(number)
      default: .run
      }
    }
    #expect(save("one", expecting: nil, faults.system) == .saved)
    #expect(Disk.text(path + "/a.md") == "one")
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test func `a link, a folder or a FIFO in place of the note is refused and stays`() throws {
    try Disk.makeFolder(path)
    try Disk.write("outside", to: temporary.path + "/outside")
    let note = path + "/a.md"
    try Disk.link(note, to: temporary.path + "/outside")
    #expect(save("mine", expecting: nil) == .notSaved(.symlink(note)))
    #expect(Disk.text(temporary.path + "/outside") == "outside")
    try Disk.remove(note)
    try Disk.makeFolder(note)
    #expect(save("mine", expecting: nil) == .notSaved(.notAFile(note)))
    try Disk.remove(note)
    #expect(mkfifo(note, 0o600) == 0)
    #expect(save("mine", expecting: nil) == .notSaved(.notAFile(note)))
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test func `a removed folder is made again`() throws {
    #expect(save("one", expecting: nil) == .saved)
    try Disk.remove(temporary.path + "/onward")
    #expect(save("two", expecting: "one") == .saved)
    #expect(Disk.text(path + "/a.md") == "two")
    #expect(Disk.mode(path) == 0o700)
  }

  @Test(arguments: [SystemCall.open, .write, .synchronise, .exchange])
  func `a folder removed during the save is made again`(moment: SystemCall) throws {
    #expect(save("one", expecting: nil) == .saved)
    let folder = path
    let faults = Faults { [isDone = OnceFlag()] _, call, path in
      if call == moment, path.contains(".tmp") || path.hasSuffix("a.md"), isDone.take() {
        try? Disk.remove(folder)
      }
      return .run
    }
    #expect(save("two", expecting: "one", faults.system) == .saved)
    #expect(Disk.text(path + "/a.md") == "two")
    #expect(Disk.names(path) == ["a.md"])
  }

  @Test func `a note that comes during the save is kept`() throws {
    let note = path + "/a.md"
    let faults = Faults { [isDone = OnceFlag()] _, call, _ in
      if call == .renameAsNew, isDone.take() { try? Disk.write("theirs", to: note) }
      return .run
    }
    let outcome = save("mine", expecting: nil, faults.system)
    let kept = try #require(Disk.names(path).first { $0 != "a.md" })
    #expect(outcome == .savedBesideConflict(kept: kept))
    #expect(Disk.text(note) == "mine")
    #expect(Disk.text(path + "/" + kept) == "theirs")
  }

  @Test func `a note that changes or goes during the save is seen`() throws {
    #expect(save("one", expecting: nil) == .saved)
    let note = path + "/a.md"
    let changing = Faults { [isDone = OnceFlag()] _, call, _ in
      if call == .exchange, isDone.take() { try? Disk.write("theirs", to: note) }
      return .run
    }
    let outcome = save("two", expecting: "one", changing.system)
    let kept = try #require(Disk.names(path).first { $0 != "a.md" })
    #expect(outcome == .savedBesideConflict(kept: kept))
    #expect(Disk.text(path + "/" + kept) == "theirs")
    let removing = Faults { [isDone = OnceFlag()] _, call, _ in
      if call == .exchange, isDone.take() { try? Disk.remove(note) }
      return .run
    }
    #expect(save("three", expecting: "two", removing.system) == .saved)
    #expect(Disk.text(note) == "three")
  }

  @Test func `short and interrupted writes are carried on`() {
    let faults = Faults { number, call, _ in
      switch call {
      case .write: number.isMultiple(of: 2) ? .short(3) : .fail(EINTR)
      default: .run
      }
    }
    #expect(save("a longer note of words", expecting: nil, faults.system) == .saved)
    #expect(Disk.text(path + "/a.md") == "a longer note of words")
  }

  @Test(arguments: [SystemCall.write, .synchronise])
  func `a full disk leaves the note as it was and nothing else`(call: SystemCall) {
    #expect(save("one", expecting: nil) == .saved)
    let faults = Faults { number, each, _ in
      guard each == call else { return .run }
      return call == .write && number.isMultiple(of: 2) ? .short(2) : .fail(ENOSPC)
    }
    let outcome = save("two and more", expecting: "one", faults.system)
    guard case .notSaved(let error) = outcome else {
      Issue.record("told as saved")
      return
    }
    #expect(error.cause == .full)
    #expect(Disk.text(path + "/a.md") == "one")
    #expect(Disk.names(path) == ["a.md"])
    #expect(save("two and more", expecting: "one") == .saved)
  }

  @Test func `after a failed fsync another file is written`() {
    let faults = Faults { _, call, path in
      call == .synchronise && path.hasSuffix(".tmp") ? .fail(EIO) : .run
    }
    guard case .notSaved = save("one", expecting: nil, faults.system) else {
      Issue.record("told as saved")
      return
    }
    let last = faults.calls.lastIndex(of: .synchronise) ?? 0
    #expect(!faults.calls[(last + 1)...].contains { [.write, .read, .synchronise].contains($0) })
    #expect(Disk.names(path) == [])
  }

  @Test func `a name without room for a copy's is refused`() {
    let name = String(repeating: "é", count: 99) + ".md"
    #expect(notes.save([1], as: name, expecting: nil, seconds: 0) == .notSaved(.badName(name)))
    let fits = String(name.dropFirst())
    #expect(notes.save([1], as: fits, expecting: nil, seconds: 0) == .saved)
    guard
      case .savedBesideConflict = notes.save([2], as: fits, expecting: nil, seconds: .max)
    else {
      Issue.record("the longest name has no room for a copy's")
      return
    }
  }
}
