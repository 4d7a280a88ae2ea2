import Foundation
import Testing

@testable import OnwardStore

@Suite struct FilesTests {
  let temporary: TemporaryFolder
  let files = Files()

  init() throws { temporary = try TemporaryFolder() }

  private var path: String { temporary.path }

  @Test func `content is read, also through a link`() throws {
    try Disk.write("step", to: path + "/a.md")
    try Disk.link(path + "/link.md", to: path + "/a.md")
    #expect(try files.read(path + "/a.md") == bytes("step"))
    #expect(try files.read(path + "/link.md") == bytes("step"))
  }

  @Test func `what is not a content file is told`() throws {
    #expect(mkfifo(path + "/pipe", 0o600) == 0)
    try Disk.link(path + "/link", to: path + "/pipe")
    #expect(throws: StoreError.notAFile(path + "/pipe")) { try files.read(path + "/pipe") }
    #expect(throws: StoreError.notAFile(path + "/link")) { try files.read(path + "/link") }
    #expect(throws: StoreError.notAFile(path)) { try files.read(path) }
    #expect { try files.read(path + "/none") } throws: {
      ($0 as? StoreError)?.cause == .notFound
    }
  }

  @Test func `content of 64 KiB is read and one byte more is not`() throws {
    try Disk.write(String(repeating: "x", count: 65_536), to: path + "/a.md")
    #expect(try files.read(path + "/a.md").count == 65_536)
    try Disk.write(String(repeating: "x", count: 65_537), to: path + "/a.md")
    #expect(
      throws: StoreError.tooLarge(path: path + "/a.md", bytes: 65_537, limit: 65_536)
    ) { try files.read(path + "/a.md") }
  }

  @Test func `a file that tells no size is read to its end`() throws {
    #expect(try files.read("/proc/self/status").count > 100)
    #expect(throws: StoreError.tooLarge(path: "/proc/self/status", bytes: 11, limit: 10)) {
      try files.read("/proc/self/status", limit: 10)
    }
  }

  @Test func `a folder's names are sorted by their bytes`() throws {
    for name in ["b", "A", "é", "a"] { try Disk.write("", to: path + "/" + name) }
    #expect(try files.list(path) == ["A", "a", "b", "é"])
    #expect(throws: StoreError.self) { try files.list(path + "/a") }
  }

  @Test func `a path tells what it stands for`() throws {
    try Disk.write("", to: path + "/a")
    try Disk.link(path + "/link", to: path)
    #expect(files.kind(path + "/a") == .file)
    #expect(files.kind(path + "/link") == .folder)
    #expect(files.kind(path + "/none") == nil)
    let executable = try #require(files.executable())
    #expect(files.kind(executable) == .file)
  }

  @Test func `a new file is made private and never over another`() throws {
    try files.create(path + "/letter.md", bytes("dear"))
    #expect(Disk.text(path + "/letter.md") == "dear")
    #expect(Disk.mode(path + "/letter.md") == 0o600)
    #expect { try files.create(path + "/letter.md", bytes("other")) } throws: {
      ($0 as? StoreError)?.number == EEXIST
    }
    #expect(Disk.text(path + "/letter.md") == "dear")
  }

  @Test func `random bytes are as many as asked for, and others each time`() throws {
    #expect(try randomBytes(0) == [])
    let first = try randomBytes(600)
    #expect(first.count == 600)
    #expect(first != (try randomBytes(600)))
    #expect(Set(first[512...]).count > 10)
  }
}
