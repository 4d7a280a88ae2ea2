import Foundation
import Testing

@testable import OnwardStore

@Suite struct SmallFilesTests {
  let temporary: TemporaryFolder
  let state: SmallFiles

  init() throws {
    temporary = try TemporaryFolder()
    state = SmallFiles(temporary.own("onward"))
  }

  private var path: String { state.folder.path }

  @Test func `what is written is read, private and alone`() throws {
    #expect(try state.read("bookmarks") == nil)
    try state.write("bookmarks", bytes("one"))
    try state.write("bookmarks", bytes("two"))
    #expect(try state.read("bookmarks") == bytes("two"))
    #expect(Disk.mode(path + "/bookmarks") == 0o600)
    #expect(Disk.names(path) == ["bookmarks"])
    try state.delete("bookmarks")
    try state.delete("bookmarks")
    #expect(try state.read("bookmarks") == nil)
  }

  @Test func `a link is replaced, never followed`() throws {
    try Disk.makeFolder(path)
    try Disk.write("outside", to: temporary.path + "/outside")
    try Disk.link(path + "/places", to: temporary.path + "/outside")
    #expect(throws: StoreError.symlink(path + "/places")) { try state.read("places") }
    try state.write("places", bytes("mine"))
    #expect(Disk.text(temporary.path + "/outside") == "outside")
    #expect(try state.read("places") == bytes("mine"))
  }

  @Test func `the n-th call fails, and the file is whole`() throws {
    for n in 1...40 {
      try state.write("places", bytes("old"))
      let faults = Faults.at(n, .fail(EIO))
      let failing = SmallFiles(state.folder, system: faults.system)
      do throws(StoreError) {
        try failing.write("places", bytes("new"))
        #expect(Disk.text(path + "/places") == "new")
      } catch {
        #expect(["old", "new"].contains(Disk.text(path + "/places")))
      }
      #expect(Disk.names(path) == ["places"], "call \(n)")
      if faults.calls.count < n { return #expect(n > 10) }
    }
    Issue.record("a write that never ends")
  }

  @Test func `what an interrupted write left is swept when it is old`() throws {
    try state.write("places", bytes("old"))
    let left = ".onward-abcdefgh-places.tmp"
    try Disk.write("half", to: path + "/" + left)
    let now = try Disk.written(path + "/" + left)
    try state.sweep(now: now)
    #expect(Disk.names(path) == [left, "places"])
    try state.sweep(now: now + 3700)
    #expect(Disk.names(path) == ["places"])
  }
}

@Suite struct DraftsTests {
  let temporary: TemporaryFolder
  let drafts: Drafts

  init() throws {
    temporary = try TemporaryFolder()
    drafts = Drafts(temporary.own("onward", "drafts"))
  }

  @Test func `an editor's text goes out, comes back and leaves nothing behind`() throws {
    let draft = try drafts.make(bytes("dear"))
    #expect(draft.path.hasSuffix(".md"))
    #expect(!draft.path.contains("dear"))
    #expect(Disk.mode(draft.path) == 0o600)
    let folder = String(draft.path.dropLast("/text.md".count))
    #expect(Disk.mode(folder) == 0o700)
    // As editors do: a new file takes the name, and a backup stays.
    try Disk.write("dear all", to: folder + "/new")
    #expect(rename(draft.path, draft.path + "~") == 0)
    #expect(rename(folder + "/new", draft.path) == 0)
    try Disk.write("swap", to: folder + "/.text.md.swp")
    #expect(try drafts.read(draft) == bytes("dear all"))
    #expect(try drafts.left() == [draft])
    try drafts.remove(draft)
    #expect(Disk.names(drafts.folder.path) == [])
    #expect(try drafts.left() == [])
  }

  @Test func `a draft that the editor removed is told as missing`() throws {
    let draft = try drafts.make([])
    try Disk.remove(draft.path)
    #expect { try drafts.read(draft) } throws: {
      ($0 as? StoreError)?.cause == .notFound
    }
  }

  @Test func `a draft that cannot be written leaves nothing`() throws {
    let faults = Faults.on(.write, .fail(ENOSPC))
    let failing = Drafts(drafts.folder, system: faults.system)
    #expect { try failing.make(bytes("words")) } throws: {
      ($0 as? StoreError)?.cause == .full
    }
    #expect(Disk.names(drafts.folder.path) == [])
  }
}
