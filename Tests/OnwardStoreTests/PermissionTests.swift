import Foundation
import Testing

@testable import OnwardStore

/// Root ignores modes, so a child becomes another user first and shows that the fault is real.
@Suite struct PermissionTests {
  private static let nobody: uid_t = 65_534

  /// As `setpriv --reuid=65534 --regid=65534 --clear-groups`, from inside.
  private static func dropPrivileges() throws {
    guard geteuid() == 0 else { return }
    guard setgroups(0, nil) == 0, setregid(nobody, nobody) == 0, setreuid(nobody, nobody) == 0
    else { throw StoreError.noHome }
  }

  /// A folder that only its new user can enter, with notes in it.
  private static func makeNotes() throws -> (TemporaryFolder, NoteFolder) {
    try dropPrivileges()
    let temporary = try TemporaryFolder()
    let notes = NoteFolder(temporary.own("onward", "sessions"))
    #expect(notes.save([1], as: "a.md", expecting: nil, seconds: 0) == .saved)
    return (temporary, notes)
  }

  @Test func `an unreadable note is told, left alone and not written over`() async {
    await #expect(processExitsWith: .success) {
      let (temporary, notes) = try Self.makeNotes()
      let path = notes.folder.path + "/a.md"
      try Disk.setMode(path, 0)
      #expect(open(path, O_RDONLY) == -1 && errno == EACCES)
      let error = #expect(throws: StoreError.self) { try notes.read("a.md") }
      #expect(error?.number == EACCES)
      #expect(error?.cause == .denied)
      #expect(try notes.entries().map(\.name) == ["a.md"])
      let outcome = notes.save([2], as: "a.md", expecting: [1], seconds: 17)
      guard case .savedBesideConflict(let kept) = outcome else {
        throw StoreError.badName("\(outcome)")
      }
      try Disk.setMode(notes.folder.path + "/" + kept, 0o600)
      #expect(Disk.bytes(notes.folder.path + "/" + kept) == [1])
      #expect(Disk.bytes(path) == [2])
      withExtendedLifetime(temporary) {}
    }
  }

  @Test func `a folder that cannot be written to: not saved, and the note is as it was`() async {
    await #expect(processExitsWith: .success) {
      let (temporary, notes) = try Self.makeNotes()
      let folder = notes.folder.path
      try Disk.setMode(folder, 0o500)
      #expect(open(folder + "/x", O_CREAT | O_WRONLY, 0o600) == -1 && errno == EACCES)
      let outcome = notes.save([2], as: "a.md", expecting: [1], seconds: 0)
      guard case .notSaved(let error) = outcome else { throw StoreError.badName("\(outcome)") }
      #expect(error.cause == .denied)
      #expect(try notes.read("a.md").bytes == [1])
      let refused = #expect(throws: StoreError.self) { try notes.delete("a.md") }
      #expect(refused?.cause == .denied)
      try Disk.setMode(folder, 0o700)
      #expect(Disk.names(folder) == ["a.md"])
      withExtendedLifetime(temporary) {}
    }
  }

  @Test func `a home that cannot be written to is told`() async {
    await #expect(processExitsWith: .success) {
      try Self.dropPrivileges()
      let temporary = try TemporaryFolder()
      try Disk.setMode(temporary.path, 0o500)
      #expect(mkdir(temporary.path + "/x", 0o700) == -1 && errno == EACCES)
      let places = try Places(environment: ["HOME": temporary.path])
      let error = #expect(throws: StoreError.self) { try places.sessions.prepare() }
      #expect(error?.cause == .denied)
      guard case .failed = Lock.take("abc", in: places.locks) else {
        throw StoreError.badName("abc")
      }
      try Disk.setMode(temporary.path, 0o700)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make another user's files"))
  func `a folder or a note of another user is refused`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      let folder = temporary.own("onward", "sessions")
      _ = try folder.prepare()
      let note = folder.path + "/a.md"
      try Disk.write("theirs", to: note)
      #expect(chmod(note, 0o666) == 0)
      #expect(chown(temporary.path, Self.nobody, Self.nobody) == 0)
      #expect(chown(temporary.path + "/onward", Self.nobody, Self.nobody) == 0)
      #expect(chown(folder.path, Self.nobody, Self.nobody) == 0)
      try Self.dropPrivileges()
      let notes = NoteFolder(folder)
      #expect(open(note, O_RDONLY) >= 0)
      #expect(throws: StoreError.notOurs(note)) { try notes.read("a.md") }
      #expect(throws: StoreError.notOurs(note)) { try notes.delete("a.md") }
      #expect(try notes.entries().map(\.kind) == [.notOurs])
      let outcome = notes.save([2], as: "a.md", expecting: nil, seconds: 0)
      #expect(outcome == .notSaved(.notOurs(note)))
      #expect(Disk.text(note) == "theirs")
      #expect(Disk.names(folder.path) == ["a.md"])
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make another user's files"))
  func `an own folder that belongs to another user is refused`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      let folder = temporary.own("onward", "sessions")
      _ = try folder.prepare()
      #expect(chmod(temporary.path + "/onward", 0o777) == 0)
      #expect(chmod(folder.path, 0o777) == 0)
      try Self.dropPrivileges()
      let mine = open(folder.path + "/x", O_CREAT | O_WRONLY, 0o600)
      #expect(mine >= 0, "another user can write there, so only the check refuses")
      #expect(throws: StoreError.notOurs(temporary.path + "/onward")) { try folder.prepare() }
      #expect(throws: StoreError.self) { try NoteFolder(folder).entries() }
      #expect(Disk.mode(folder.path) == 0o777)
    }
  }
}
