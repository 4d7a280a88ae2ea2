import Foundation
import Testing

@testable import OnwardStore

@Suite struct NoteFolderTests {
  let temporary: TemporaryFolder
  let notes: NoteFolder
  let path: String

  init() throws {
    temporary = try TemporaryFolder()
    notes = NoteFolder(temporary.own("onward", "sessions"))
    path = notes.folder.path
    _ = try notes.folder.prepare()
  }

  @Test func `a list tells notes, copies and what is not a note`() throws {
    for name in [
      "b.md", "a.md", "a.sync-conflict-20261121-100300-ABCDEFG.md", "a (conflict 17-abc).md",
      "a (conflicted copy 2026-11-21 100300).md", "a.txt", ".hidden.md", ".onward-x.tmp", ".md",
    ] {
      try Disk.write(name, to: path + "/" + name)
    }
    try Disk.link(path + "/link.md", to: path + "/a.md")
    try Disk.makeFolder(path + "/folder.md")
    #expect(mkfifo(path + "/pipe.md", 0o600) == 0)
    let found = try notes.entries()
    #expect(
      found.map { "\($0.name): \($0.kind)" } == [
        "a (conflict 17-abc).md: copy", "a (conflicted copy 2026-11-21 100300).md: copy",
        "a.md: note", "a.sync-conflict-20261121-100300-ABCDEFG.md: copy", "b.md: note",
        "folder.md: notAFile", "link.md: symlink", "pipe.md: notAFile",
      ])
    #expect(found.map(\.identity?.size) == [22, 40, 4, 42, 4, nil, nil, nil])
  }

  @Test func `a name that is not UTF-8 is listed as such`() throws {
    let made = open(path + "/", O_RDONLY | O_DIRECTORY)
    defer { close(made) }
    let name: [CChar] = [97, -1, 46, 109, 100, 0]
    close(openat(made, name, O_CREAT | O_WRONLY, 0o600))
    #expect(
      try notes.entries() == [NoteEntry(name: "a\u{FFFD}.md", kind: .nameNotUTF8, identity: nil)])
  }

  @Test func `no folder, no notes`() throws {
    try Disk.remove(path)
    #expect(try notes.entries() == [])
    #expect(Disk.names(temporary.path + "/onward") == [])
  }

  @Test func `a note is read whole, with what tells this version from others`() throws {
    try Disk.write("words", to: path + "/a.md")
    let first = try notes.read("a.md")
    #expect(first.bytes == bytes("words"))
    #expect(try notes.entries().first?.identity == first.identity)
    try Disk.write("other words", to: path + "/a.md")
    #expect(try notes.read("a.md").identity != first.identity)
  }

  @Test func `the head of a note is its beginning`() throws {
    try Disk.write("0123456789", to: path + "/a.md")
    #expect(try notes.readHead("a.md", maxBytes: 4).bytes == bytes("0123"))
    #expect(try notes.readHead("a.md", maxBytes: 40).bytes == bytes("0123456789"))
  }

  @Test func `what is not a file of ours is not read`() throws {
    try Disk.write("words", to: temporary.path + "/outside.md")
    try Disk.link(path + "/link.md", to: temporary.path + "/outside.md")
    try Disk.makeFolder(path + "/folder.md")
    #expect(mkfifo(path + "/pipe.md", 0o600) == 0)
    #expect(throws: StoreError.symlink(path + "/link.md")) { try notes.read("link.md") }
    #expect(throws: StoreError.notAFile(path + "/folder.md")) { try notes.read("folder.md") }
    #expect(throws: StoreError.notAFile(path + "/pipe.md")) { try notes.read("pipe.md") }
    for name in ["link.md", "folder.md", "pipe.md"] {
      #expect(throws: StoreError.self) { try notes.delete(name) }
    }
    #expect(Disk.names(path) == ["folder.md", "link.md", "pipe.md"])
  }

  @Test func `a note of more than 32 MiB is not read`() throws {
    let limit = 32 << 20
    try Disk.write("", to: path + "/a.md")
    #expect(truncate(path + "/a.md", limit) == 0)
    #expect(try notes.read("a.md").bytes.count == limit)
    #expect(truncate(path + "/a.md", limit + 1) == 0)
    #expect(
      throws: StoreError.tooLarge(path: path + "/a.md", bytes: limit + 1, limit: limit)
    ) { try notes.read("a.md") }
    #expect(try notes.readHead("a.md", maxBytes: 10).bytes.count == 10)
  }

  @Test(arguments: ["", "../a.md", "a/b.md", ".a.md", "a", "a\0.md", ".md"])
  func `a name that leaves the folder or is no note is refused`(name: String) {
    #expect(throws: StoreError.badName(name)) { try notes.read(name) }
    #expect(throws: StoreError.badName(name)) { try notes.delete(name) }
    let outcome = notes.save([1], as: name, expecting: nil, seconds: 0)
    #expect(outcome == .notSaved(.badName(name)))
  }

  @Test func `a missing note is told by its errno`() {
    #expect { try notes.read("a.md") } throws: {
      ($0 as? StoreError)?.cause == .notFound
    }
  }

  @Test func `deleting leaves no word of the note, and no other note is touched`() throws {
    for name in ["a.md", ".onward-abcdefgh-a.md.tmp", ".onward-abcdefgh-b.md.tmp", "b.md"] {
      try Disk.write("words", to: path + "/" + name)
    }
    try notes.delete("a.md")
    #expect(Disk.names(path) == [".onward-abcdefgh-b.md.tmp", "b.md"])
    #expect { try notes.delete("a.md") } throws: {
      ($0 as? StoreError)?.cause == .notFound
    }
  }
}
