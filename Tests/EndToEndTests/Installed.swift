import Foundation
import Testing

/// The built program, installed by itself under a prefix of its own.
struct Installed {
  let prefix: URL
  var program: String { prefix.appending(path: "bin/onward").path }

  init(in home: Home) throws {
    prefix = home.folder.appending(path: "usr")
    let run = try Program.run(
      Program.path, ["install", "--prefix", prefix.path], environment: home.environment())
    try #require(run.status == 0, "\(run.errors)")
  }

  func path(_ name: String) -> String { prefix.appending(path: name).path }

  /// Everything below the prefix, sorted.
  var names: [String] {
    let all = FileManager.default.enumerator(atPath: prefix.path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.sorted()
  }
}

/// Runs a program that Debian has; one that is not there is a failure that says what to install.
func runTool(
  _ program: String, _ arguments: [String], package: String, environment: [String: String]
) throws -> Program.Ended {
  let run = try Program.run("env", [program] + arguments, environment: environment)
  try #require(run.status != 127, "no \(program): apt-get install -y \(package)")
  return run
}
