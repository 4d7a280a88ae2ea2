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
    let child = try spawnCat()
    #expect(try flockTool(path) == 1)
    first = nil
    #expect(first == nil)
    #expect(try flockTool(path) == 0)
    close(child.input)
    var status: Int32 = -1
    #expect(waitpid(child.id, &status, 0) == child.id)
    #expect(status == 0)
  }

  /// cat(1), which ends with its input; it inherits what is not close-on-exec, which Foundation's
  /// Process would close.
  private func spawnCat() throws -> (id: pid_t, input: Int32) {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var id: pid_t = 0
    let name = try #require(strdup("cat"))
    defer { free(name) }
    #expect(posix_spawn(&id, "/bin/cat", &actions, nil, [name, nil], nil) == 0)
    close(ends[0])
    return (id, ends[1])
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
