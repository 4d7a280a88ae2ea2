import Testing

@testable import OnwardStore

@Suite struct OwnFolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `everything missing is made for this user only`() throws {
    let folder = OwnFolder(base: temporary.path + "/a/b", names: ["onward", "sessions"])
    #expect(try folder.prepare() == [])
    for path in ["/a", "/a/b", "/a/b/onward", "/a/b/onward/sessions"] {
      #expect(Disk.mode(temporary.path + path) == 0o700)
    }
  }

  @Test func `an own folder that others can enter is narrowed, and told once`() throws {
    try Disk.makeFolder(temporary.path + "/onward/sessions", mode: 0o755)
    try Disk.setMode(temporary.path + "/onward", 0o750)
    let folder = temporary.own("onward", "sessions")
    #expect(
      try folder.prepare() == [temporary.path + "/onward", temporary.path + "/onward/sessions"])
    #expect(Disk.mode(folder.path) == 0o700)
    #expect(try folder.prepare() == [])
  }

  @Test func `the folder that the environment names keeps its mode and may be a link`() throws {
    try Disk.makeFolder(temporary.path + "/real", mode: 0o755)
    try Disk.link(temporary.path + "/base", to: temporary.path + "/real")
    let folder = OwnFolder(base: temporary.path + "/base", names: ["onward"])
    #expect(try folder.prepare() == [])
    #expect(Disk.mode(temporary.path + "/real") == 0o755)
    #expect(Disk.mode(temporary.path + "/real/onward") == 0o700)
  }

  @Test(arguments: ["onward", "onward/sessions"])
  func `a link in place of an own folder is refused`(name: String) throws {
    try Disk.makeFolder(temporary.path + "/elsewhere")
    try Disk.makeFolder(temporary.path + "/onward")
    let path = temporary.path + "/" + name
    if name == "onward" { try Disk.remove(path) }
    try Disk.link(path, to: temporary.path + "/elsewhere")
    let folder = temporary.own("onward", "sessions")
    #expect(throws: StoreError.symlink(path)) { try folder.prepare() }
    #expect(throws: StoreError.symlink(path)) { try NoteFolder(folder).entries() }
    let outcome = NoteFolder(folder).save([1], as: "a.md", expecting: nil, seconds: 0)
    #expect(outcome == .notSaved(.symlink(path)))
    #expect(Disk.names(temporary.path + "/elsewhere") == [])
  }

  @Test func `a file in place of an own folder is refused`() throws {
    try Disk.write("", to: temporary.path + "/onward")
    #expect(throws: StoreError.notAFolder(temporary.path + "/onward")) {
      try temporary.own("onward").prepare()
    }
  }
}
