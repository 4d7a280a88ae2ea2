import Foundation
import Testing

@testable import OnwardStore

/// What belongs to a whole process (its user, umask and limits) is tried in a child of its own.
@Suite struct ChildProcessTests {
  @Test func `modes do not hang on the umask`() async {
    await #expect(processExitsWith: .success) {
      for mask: mode_t in [0, 0o777] {
        umask(0o022)
        let temporary = try TemporaryFolder()
        umask(mask)
        let places = try Places(environment: ["HOME": temporary.path])
        #expect(try places.sessions.prepare() == [])
        let notes = NoteFolder(places.sessions)
        #expect(notes.save([1], as: "a.md", expecting: nil, seconds: 0) == .saved)
        #expect(notes.save([2], as: "a.md", expecting: [1], seconds: 0) == .saved)
        try SmallFiles(places.state).write("seen", [1])
        let derived = DerivedFile("notes.cache", in: temporary.own("cache"))
        #expect(derived.write([1]))
        let draft = try Drafts(places.drafts).make([1])
        try Files().create(temporary.path + "/letter.md", [1])
        guard case .held(let lock) = Lock.take("abc", in: places.locks) else {
          throw StoreError.badName("abc")
        }
        withExtendedLifetime(lock) {}
        for path in ["/.local", "/.local/share", "/.local/state"] {
          #expect(Disk.mode(temporary.path + path) == 0o700, "umask \(mask)")
        }
        for folder in [
          places.sessions, places.state, places.drafts, places.locks, derived.folder,
        ] {
          #expect(Disk.mode(folder.path) == 0o700, "umask \(mask)")
        }
        for path in [
          places.sessions.path + "/a.md", places.state.path + "/seen", draft.path,
          temporary.path + "/letter.md", places.locks.path + "/abc",
          derived.folder.path + "/notes.cache",
        ] {
          #expect(Disk.mode(path) == 0o600, "umask \(mask)")
        }
      }
    }
  }

  @Test func `a real limit in the middle of a write leaves the note whole`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      let notes = NoteFolder(temporary.own("onward", "sessions"))
      let old = [UInt8](repeating: 65, count: 3000)
      let new = [UInt8](repeating: 66, count: 5000)
      #expect(notes.save(old, as: "a.md", expecting: nil, seconds: 0) == .saved)
      let saver = try Saver(notes)
      signal(SIGXFSZ, SIG_IGN)
      let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
      var limit = rlimit()
      #expect(getrlimit(fileSize, &limit) == 0)
      limit.rlim_cur = 4096
      #expect(setrlimit(fileSize, &limit) == 0)
      saver.submit(
        SaveRequest(
          sequence: 1, name: "a.md", bytes: new, baseline: .bytes(old), seconds: 0))
      #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
      guard case .notSaved(let error) = saver.drain().first?.outcome else {
        throw StoreError.badName("told as saved")
      }
      #expect(error.number == EFBIG)
      #expect(error.cause == .full)
      #expect(Disk.bytes(notes.folder.path + "/a.md") == old)
      #expect(Disk.names(notes.folder.path) == ["a.md"])
      limit.rlim_cur = limit.rlim_max
      #expect(setrlimit(fileSize, &limit) == 0)
      saver.submit(
        SaveRequest(sequence: 2, name: "a.md", bytes: new, baseline: .lastSave, seconds: 0))
      #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
      #expect(saver.drain().map(\.outcome) == [.saved])
      #expect(Disk.bytes(notes.folder.path + "/a.md") == new)
    }
  }
}
