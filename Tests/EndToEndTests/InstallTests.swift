import Foundation
import Testing

/// onward as a person has it who installed it.
@Suite(.serialized) struct InstallTests {
  /// Whether the built program brings the Swift libraries along, as the release build does.
  private static var bringsItsLibraries: Bool {
    let run = try? Program.run("env", ["ldd", Program.path])
    return run.map { $0.status == 0 && !$0.output.contains("libswift") } ?? false
  }

  @Test func allPartsStandWhereTheyBelongAndAreTakenAwayAgain() throws {
    let home = try Home()
    let installed = try Installed(in: home)
    let expected = [
      "bin/onward", "share/onward/Content/coverage.csv", "share/onward/Content/en/feelings.md",
      "share/onward/Content/en/steps/arrive.md", "share/man/man1/onward.1",
      "share/bash-completion/completions/onward", "share/zsh/site-functions/_onward",
      "share/fish/vendor_completions.d/onward.fish", "share/onward/manifest",
    ]
    for name in expected { #expect(installed.names.contains(name)) }
    let own = FileManager.default.contents(atPath: installed.program)
    #expect(own == FileManager.default.contents(atPath: Program.path))
    let again = try Program.run(
      Program.path, ["install", "--prefix", installed.prefix.path],
      environment: home.environment())
    #expect(again.status == 0)
    #expect(again.output.contains(": 0 files written, "))
    let gone = try Program.run(
      installed.program, ["uninstall", "--prefix", installed.prefix.path],
      environment: home.environment())
    #expect(gone.status == 0)
    #expect(installed.names.isEmpty)
    #expect(FileManager.default.fileExists(atPath: installed.prefix.path))
  }

  @Test func theInstalledProgramReadsItsOwnContent() throws {
    let home = try Home()
    let installed = try Installed(in: home)
    let run = try Program.run(
      installed.program, ["doctor", "--json"],
      environment: home.environment(["TERM": "xterm", "EDITOR": "true", "ONWARD_CONTENT": ""]))
    #expect(run.output.contains(installed.path("share/onward/Content") + ": "))
    let pane = try Pane(home)
    pane.type("env HOME='\(home.folder.path)' LANG=C.UTF-8 '\(installed.program)'; echo status=$?")
    pane.press("Enter")
    try pane.waitFor("Before you begin")
    pane.press("C-c")
    try pane.waitFor("status=0")
  }

  @Test(
    .enabled(
      if: InstallTests.bringsItsLibraries,
      "the program needs the toolchain's libraries: ONWARD_BINARY names a release build"))
  func theInstalledProgramNeedsNoToolchain() throws {
    let home = try Home()
    let installed = try Installed(in: home)
    let bare = ["-i", "HOME=\(home.folder.path)", "PATH=\(installed.path("bin"))", "LANG=C.UTF-8"]
    let run = try Program.run("env", bare + ["onward", "show", "after-silence"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("After silence"))
  }

  @Test func aPrefixThatCannotBeWrittenIsOneLine() throws {
    let home = try Home()
    let installed = try Installed(in: home)
    for folder in [home.folder, installed.prefix] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
    let closed = home.folder.appending(path: "closed")
    try FileManager.default.createDirectory(
      at: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let command = [installed.program, "install", "--prefix", closed.path]
    // Root may write everywhere.
    let drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let run = try Program.run(
      "env", (geteuid() == 0 ? drop : []) + command,
      environment: home.environment(["HOME": "/nonexistent"]))
    #expect(run.status == 74)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(closed.path + "/share cannot be changed: it is not allowed."))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
