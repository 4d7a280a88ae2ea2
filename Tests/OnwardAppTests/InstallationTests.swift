import OnwardStore
import Testing

@testable import OnwardApp

/// What stands under a prefix after installing and uninstalling.
@Suite struct InstallationTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private var installation: Installation { Installation(prefix: Prefix(root.path + "/usr")) }

  private func parts(_ topics: [String] = ["a", "b"], program: String = "one") -> [Installation
    .Part]
  {
    [.init(name: InstalledName.program, bytes: Array(program.utf8), mode: 0o755)]
      + topics.map {
        .init(
          name: "share/onward/Content/en/topics/\($0).md", bytes: Array("# \($0)".utf8), mode: 0o644
        )
      }
  }

  @Test func whatIsInstalledIsTakenAwayToTheLastFolder() throws {
    #expect(try installation.install(parts()).written == 3)
    #expect(root.text("usr/bin/onward") == "one")
    #expect(root.names("usr/share/onward/Content/en/topics") == ["a.md", "b.md"])
    #expect(try installation.uninstall()?.kept == [])
    #expect(root.names() == ["usr"])
    #expect(root.names("usr").isEmpty)
    #expect(try installation.uninstall() == nil)
  }

  @Test func foldersAndFilesOfOthersStay() throws {
    try root.folder("usr/bin")
    try root.folder("usr/share/onward")
    try root.write("theirs", to: "usr/bin/other")
    _ = try installation.install(parts())
    try root.write("mine", to: "usr/share/onward/Content/en/topics/mine.md")
    _ = try installation.uninstall()
    #expect(root.names("usr/bin") == ["other"])
    #expect(root.names("usr/share/onward/Content/en/topics") == ["mine.md"])
    #expect(root.names("usr/share/onward/Content/en") == ["topics"])
  }

  @Test func aNewerVersionTakesThePlaceOfAnOlderOne() throws {
    _ = try installation.install(parts(["a", "b"]))
    let outcome = try installation.install(parts(["b", "c"], program: "two"))
    #expect(outcome.written == 2)
    #expect(outcome.unchanged == 1)
    #expect(outcome.removed == ["share/onward/Content/en/topics/a.md"])
    #expect(root.text("usr/bin/onward") == "two")
    #expect(root.names("usr/share/onward/Content/en/topics") == ["b.md", "c.md"])
    _ = try installation.uninstall()
    #expect(root.names("usr").isEmpty)
  }

  @Test func whatWasChangedSinceIsLeftAndNamed() throws {
    _ = try installation.install(parts())
    let name = "share/onward/Content/en/topics/a.md"
    try root.write("# mine now", to: "usr/" + name)
    let path = root.path + "/usr/" + name
    #expect(throws: Failure.changedSince(path: path)) {
      try installation.install(parts(["a", "c"]))
    }
    #expect(root.names("usr/share/onward/Content/en/topics") == ["a.md", "b.md"])
    // A version that has no such file any more leaves it too.
    #expect(try installation.install(parts(["b"])).kept == [name])
    _ = try installation.install(parts(["b"]))
    _ = try installation.uninstall()
    #expect(root.text("usr/" + name) == "# mine now")
    #expect(root.names("usr") == ["share"])
  }

  @Test func changedFilesOutliveUninstalling() throws {
    _ = try installation.install(parts())
    try root.write("changed", to: "usr/bin/onward")
    #expect(try installation.uninstall()?.kept == ["bin/onward"])
    #expect(root.text("usr/bin/onward") == "changed")
    #expect(root.names("usr") == ["bin"])
  }

  @Test func aFileOfAnothersIsInTheWayAndNothingIsWritten() throws {
    try root.folder("usr/bin")
    try root.write("one", to: "usr/bin/onward")
    let path = root.path + "/usr/bin/onward"
    #expect(throws: Failure.inTheWay(path: path)) { try installation.install(parts()) }
    #expect(root.names("usr") == ["bin"])
  }

  @Test func anInstallationThatWasCutOffCanBeFinishedOrTakenAway() throws {
    _ = try installation.install(parts(["a"], program: "one"))
    let new = parts(["a"], program: "two")
    // As a run that ended between its list and its last file leaves it.
    let both = (parts(["a"]) + new).map {
      Manifest.File(name: $0.name, fingerprint: Fingerprint(of: $0.bytes))
    }
    let list = try #require(root.text("usr/" + Manifest.name))
    let folders = try #require(Manifest(list)).folders
    try root.write(Manifest(files: both, folders: folders).text, to: "usr/" + Manifest.name)
    #expect(try installation.install(new).written == 1)
    #expect(root.text("usr/bin/onward") == "two")
    try root.write(Manifest(files: both, folders: folders).text, to: "usr/" + Manifest.name)
    #expect(try installation.uninstall()?.kept == [])
    #expect(root.names("usr").isEmpty)
  }

  @Test(arguments: [
    "file 0123456789abcdef ../../etc/passwd", "file 0123456789abcdef bin/other",
    "file bin/onward", "folder ..", "folder etc", "link bin/onward",
    "file 0123456789abcdeg bin/onward",
  ])
  func aListThatNamesWhatIsNotOursIsNotFollowed(_ line: String) throws {
    try root.folder("usr/share/onward")
    try root.write("onward 1\n\(line)\n", to: "usr/" + Manifest.name)
    let path = root.path + "/usr/" + Manifest.name
    #expect(throws: Failure.inTheWay(path: path)) { try installation.uninstall() }
  }

  @Test func aPrefixThatCannotBeMadeIsOneLine() throws {
    try root.write("", to: "file")
    for prefix in ["file", "file/below"] {
      let run = try Run(["install", "--prefix", root.path + "/" + prefix], home: root)
      #expect(run.code == 74)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(root.path + "/file"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try Run(["uninstall", "--prefix", root.path], home: root).code == 66)
    #expect(try Run(["install", "--prefix", ""], home: root).code == 64)
  }

  /// The test vectors of the FNV's authors.
  @Test func fingerprints() {
    #expect(Fingerprint(of: []).text == "cbf29ce484222325")
    #expect(Fingerprint(of: Array("a".utf8)).text == "af63dc4c8601ec8c")
    #expect(Fingerprint(of: Array("foobar".utf8)).text == "85944171f73967e8")
  }
}
