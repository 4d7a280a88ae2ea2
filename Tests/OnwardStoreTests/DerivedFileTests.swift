import Foundation
import Testing

@testable import OnwardStore

@Suite struct DerivedFileTests {
  let temporary: TemporaryFolder
  let file: DerivedFile

  init() throws {
    temporary = try TemporaryFolder()
    file = DerivedFile("notes.cache", in: temporary.own("onward"))
  }

  private var folder: String { file.folder.path }
  private var path: String { folder + "/notes.cache" }

  @Test func `what is written is read, private and alone`() throws {
    #expect(file.read() == nil)
    #expect(file.write(bytes("one")))
    #expect(file.write(bytes("second")))
    #expect(file.read() == bytes("second"))
    #expect(file.read(first: 3) == bytes("sec"))
    #expect(Disk.mode(path) == 0o600)
    #expect(Disk.mode(folder) == 0o700)
    #expect(Disk.names(folder) == ["notes.cache"])
    try file.delete()
    try file.delete()
    #expect(file.read() == nil)
  }

  @Test func `a link is not followed, and gives way`() throws {
    try Disk.makeFolder(folder)
    try Disk.write("outside", to: temporary.path + "/outside")
    try Disk.setMode(temporary.path + "/outside", 0o600)
    try Disk.link(path, to: temporary.path + "/outside")
    #expect(file.read() == nil)
    #expect(file.write(bytes("mine")))
    #expect(Disk.text(temporary.path + "/outside") == "outside")
    #expect(file.read() == bytes("mine"))
  }

  @Test(arguments: [0o644, 0o640, 0o606, 0o700])
  func `a file that others could touch is left unread, and written anew`(mode: Int) throws {
    #expect(file.write(bytes("old")))
    try Disk.setMode(path, mode)
    #expect(file.read() == nil)
    #expect(file.write(bytes("new")))
    #expect(file.read() == bytes("new"))
    #expect(Disk.mode(path) == 0o600)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `a file of another user is left unread`() throws {
    #expect(file.write(bytes("theirs")))
    #expect(chown(path, 65_534, 65_534) == 0)
    #expect(file.read() == nil)
  }

  @Test func `what stands in the way of the folder is left, and nothing is kept`() throws {
    try Disk.write("a file", to: folder)
    #expect(!file.write(bytes("mine")))
    #expect(file.read() == nil)
    #expect(Disk.text(folder) == "a file")
  }

  @Test func `a folder or a FIFO in its place is no cache`() throws {
    try Disk.makeFolder(path)
    #expect(file.read() == nil)
    try Disk.remove(path)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(file.read() == nil)
  }

  @Test func `the n-th call fails, and the file is whole or as it was`() throws {
    for n in 1...40 {
      #expect(file.write(bytes("old")))
      let faults = Faults.at(n, .fail(EIO))
      let failing = DerivedFile("notes.cache", in: file.folder, system: faults.system)
      let isWritten = failing.write(bytes("new"))
      #expect(Disk.text(path) == (isWritten ? "new" : "old"))
      #expect(Disk.names(folder) == ["notes.cache"], "call \(n)")
      if faults.calls.count < n { return #expect(n > 5) }
    }
    Issue.record("a write that never ends")
  }

  @Test func `a read-only folder: nothing is written, and what is there is read`() async {
    await #expect(processExitsWith: .success) {
      if geteuid() == 0 {
        guard setgroups(0, nil) == 0, setregid(65_534, 65_534) == 0, setreuid(65_534, 65_534) == 0
        else { throw StoreError.noHome }
      }
      let temporary = try TemporaryFolder()
      let file = DerivedFile("notes.cache", in: temporary.own("onward"))
      #expect(file.write([1]))
      try Disk.setMode(file.folder.path, 0o500)
      #expect(open(file.folder.path + "/x", O_CREAT | O_WRONLY, 0o600) == -1 && errno == EACCES)
      #expect(!file.write([2]))
      #expect(file.read() == [1])
      try Disk.setMode(file.folder.path, 0o700)
      withExtendedLifetime(temporary) {}
    }
  }
}
