import Foundation
import Testing

/// onward(1) as man and mandoc read it.
@Suite struct ManualTests {
  @Test func manShowsThePageWithoutAWarning() throws {
    let home = try Home()
    let page = try Installed(in: home).path("share/man/man1/onward.1")
    let run = try runTool(
      "man", ["--warnings=w", "-l", page], package: "man-db",
      environment: home.environment(["MANPAGER": "cat", "MANWIDTH": "80"]))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    // man-db underlines and thickens by writing letters over one another.
    let text = run.output.replacing(/.\u{8}/, with: "")
    for heading in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "SETTINGS", "ENVIRONMENT", "FILES",
      "EXIT STATUS",
    ] {
      #expect(text.contains("\n\(heading)\n"), "\(heading)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("onward show a-rest-day"))
  }

  @Test func mandocFindsNothingToSay() throws {
    let home = try Home()
    let page = try Installed(in: home).path("share/man/man1/onward.1")
    let run = try runTool(
      "mandoc", ["-T", "lint", page], package: "mandoc", environment: home.environment())
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test func manFindsThePageOfTheInstalledProgram() throws {
    let home = try Home()
    let installed = try Installed(in: home)
    let run = try runTool(
      "man", ["-M", installed.path("share/man"), "-w", "onward"], package: "man-db",
      environment: home.environment())
    #expect(run.output == installed.path("share/man/man1/onward.1") + "\n")
  }
}
