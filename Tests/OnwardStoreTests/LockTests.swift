import Foundation
import Testing

@testable import OnwardStore

@Suite struct LockTests {
  let temporary: TemporaryFolder
  let folder: OwnFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.own("onward", "locks")
  }

  private func outcome(_ id: String) -> String {
    switch Lock.take(id, in: folder) {
    case .held: "held"
    case .busy: "busy"
    case .failed(let error): "\(error)"
    }
  }

  @Test func `a lock is busy for a second one and free when it is let go`() {
    var first: Lock.Attempt? = Lock.take("abc", in: folder)
    guard case .held = first else {
      Issue.record("not held")
      return
    }
    #expect(outcome("abc") == "busy")
    #expect(outcome("other") == "held")
    first = nil
    #expect(outcome("abc") == "held")
    #expect(Disk.mode(folder.path + "/abc") == 0o600)
    #expect(Disk.mode(folder.path) == 0o700)
  }

  @Test func `a child does not keep a lock, and another process finds it busy`() throws {
    var first: Lock.Attempt? = Lock.take("abc", in: folder)
    let path = folder.path + "/abc"
    let sleeper = Process()
    sleeper.executableURL = URL(fileURLWithPath: "/bin/cat")
    let input = Pipe()
    sleeper.standardInput = input
    try sleeper.run()
    #expect(try flockTool(path) == 1)
    first = nil
    #expect(try flockTool(path) == 0)
    #expect(first == nil)
    try input.fileHandleForWriting.close()
    sleeper.waitUntilExit()
  }

  /// util-linux's flock(1): 0 where the lock was free, 1 where it was busy.
  private func flockTool(_ path: String) throws -> Int32 {
    let tool = Process()
    tool.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    tool.arguments = ["--exclusive", "--nonblock", path, "/bin/true"]
    try tool.run()
    tool.waitUntilExit()
    return tool.terminationStatus
  }

  @Test func `a lock that cannot be made is told`() throws {
    _ = try folder.prepare()
    try Disk.link(folder.path + "/link", to: temporary.path + "/outside")
    #expect(outcome("link").contains("\(ELOOP)"))
    #expect(outcome("../a") == "\(StoreError.badName("../a"))")
    #expect(Disk.names(temporary.path) == ["onward"])
  }
}
