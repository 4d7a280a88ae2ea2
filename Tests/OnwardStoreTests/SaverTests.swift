import Foundation
import Testing

@testable import OnwardStore

@Suite struct SaverTests {
  let temporary: TemporaryFolder
  let folder: OwnFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.own("onward", "sessions")
  }

  private func request(
    _ sequence: Int, _ text: String, _ baseline: Baseline = .lastSave, name: String = "a.md"
  ) -> SaveRequest {
    SaveRequest(
      sequence: sequence, name: name, bytes: bytes(text), baseline: baseline, seconds: 17)
  }

  private func isReadable(_ saver: Saver, milliseconds: Int32 = 0) -> Bool {
    var wait = pollfd(fd: saver.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) == 1
  }

  private func text(_ name: String = "a.md") -> String? { Disk.text(folder.path + "/" + name) }

  @Test func `a result comes through the pipe, once`() throws {
    let saver = try Saver(NoteFolder(folder))
    #expect(!isReadable(saver))
    #expect(saver.drain() == [])
    saver.submit(request(1, "one", .nothing))
    #expect(isReadable(saver, milliseconds: 30_000))
    #expect(saver.drain() == [SaveResult(sequence: 1, name: "a.md", outcome: .saved)])
    #expect(text() == "one")
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(saver.drain() == [])
    #expect(!isReadable(saver))
  }

  @Test func `each save expects the one before, also when it was replaced while waiting`() throws {
    let gate = Gate()
    let faults = Faults { _, call, _ in
      if call == .write { gate.pass() }
      return .run
    }
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "one", .nothing))
    gate.waitForArrival()
    saver.submit(request(2, "two"))
    saver.submit(request(3, "three"))
    saver.submit(request(4, "four"))
    #expect(!saver.waitUntilIdle(timeoutMilliseconds: 0))
    #expect(text() == nil)
    gate.open()
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(saver.drain().map(\.sequence) == [1, 4])
    #expect(text() == "four")
    #expect(faults.calls.count { $0 == .write } == 2)
    #expect(Disk.names(folder.path) == ["a.md"])
  }

  @Test func `what was read is what a waiting save still expects when it is replaced`() throws {
    let gate = Gate()
    let faults = Faults { _, call, path in
      if call == .write, path.contains("first.md") { gate.pass() }
      return .run
    }
    _ = try folder.prepare()
    try Disk.write("read", to: folder.path + "/a.md")
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "x", .nothing, name: "first.md"))
    gate.waitForArrival()
    saver.submit(request(2, "two", .bytes(bytes("read"))))
    saver.submit(request(3, "three"))
    gate.open()
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(
      saver.drain().map(\.outcome) == [.saved, .saved])
    #expect(text() == "three")
  }

  @Test func `two notes are both saved`() throws {
    let saver = try Saver(NoteFolder(folder))
    saver.submit(request(1, "one", .nothing))
    saver.submit(request(2, "other", .nothing, name: "b.md"))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(text() == "one")
    #expect(text("b.md") == "other")
  }

  @Test func `another program's words are kept and told`() throws {
    let saver = try Saver(NoteFolder(folder))
    saver.submit(request(1, "one", .nothing))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    try Disk.write("theirs", to: folder.path + "/a.md")
    saver.submit(request(2, "two"))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    guard case .savedBesideConflict(let kept) = saver.drain().last?.outcome else {
      Issue.record("no conflict told")
      return
    }
    #expect(text(kept) == "theirs")
    #expect(text() == "two")
  }

  @Test func `a kept copy is told by the first save that reaches the disk`() throws {
    _ = try folder.prepare()
    try Disk.write("theirs", to: folder.path + "/a.md")
    let faults = Faults { [isDone = OnceFlag(), folder] _, call, path in
      call == .synchronise && path == folder.path && isDone.take() ? .fail(EIO) : .run
    }
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "one", .nothing))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    guard case .notSaved(let error) = saver.drain().first?.outcome else {
      Issue.record("told as saved")
      return
    }
    #expect(error.number == EIO)
    saver.submit(request(2, "two"))
    saver.submit(request(3, "two"))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    guard case .savedBesideConflict(let kept) = saver.drain().first?.outcome else {
      Issue.record("the copy is not told")
      return
    }
    #expect(text(kept) == "theirs")
    #expect(Disk.names(folder.path).count == 2)
  }

  @Test func `a failed save is told, and the next one saves all`() throws {
    let faults = Faults { [isDone = OnceFlag()] _, call, _ in
      call == .write && isDone.take() ? .fail(ENOSPC) : .run
    }
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "one", .nothing))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    guard case .notSaved(let error) = saver.drain().first?.outcome else {
      Issue.record("told as saved")
      return
    }
    #expect(error.cause == .full)
    saver.submit(request(2, "two"))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(saver.drain().map(\.outcome) == [.saved])
    #expect(text() == "two")
  }

  @Test func `a forgotten note is not written again`() throws {
    let gate = Gate()
    let faults = Faults { _, call, path in
      if call == .write, path.contains("first.md") { gate.pass() }
      return .run
    }
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "x", .nothing, name: "first.md"))
    gate.waitForArrival()
    saver.submit(request(2, "two", .nothing))
    saver.forget("a.md")
    gate.open()
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    #expect(Disk.names(folder.path) == ["first.md"])
    #expect(saver.drain().map(\.sequence) == [1])
  }

  @Test func `letting go of a saver finishes what waits`() throws {
    do {
      let saver = try Saver(NoteFolder(folder))
      saver.submit(request(1, "one", .nothing))
      saver.submit(request(2, "other", .nothing, name: "b.md"))
    }
    #expect(text() == "one")
    #expect(text("b.md") == "other")
  }

  @Test func `more results than the pipe has room for all arrive`() throws {
    let saver = try Saver(NoteFolder(folder))
    for n in 1...300 { saver.submit(request(n, "x", .nothing, name: "\(n).md")) }
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 60_000))
    #expect(saver.drain().map(\.sequence) == Array(1...300))
  }

  @Test func `the saver's thread takes no signal but those of its own faults`() throws {
    let masks = Monitor<[Int32: Bool]>([:])
    let faults = Faults { _, _, _ in
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      masks.change { masks in
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ, SIGSEGV] {
          masks[signal] = sigismember(&mask, signal) == 1
        }
      }
      return .run
    }
    let saver = try Saver(NoteFolder(folder, system: faults.system))
    saver.submit(request(1, "one", .nothing))
    #expect(saver.waitUntilIdle(timeoutMilliseconds: 30_000))
    let seen = masks.change { $0 }
    #expect(seen.filter { !$0.value }.keys.sorted() == [SIGSEGV])
    #expect(seen.count == 8)
  }
}
