import Glibc

/// The programs that the benchmark builds for itself.
struct Builds {
  let workshop: Workshop

  /// The static release build of onward, as the README has it made.
  ///
  /// In a folder of its own: `swift run`, which knows no `--static-swift-stdlib`, would build it all anew each time.
  func onward() -> String? {
    let scratch = workshop.package + "/.build/static"
    let build = """
      swift build --package-path '\(workshop.package)' --scratch-path '\(scratch)' -c release \
      --static-swift-stdlib --product onward
      """
    guard workshop.run(build) else { return nil }
    let path = scratch + "/release/onward"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// The C program that does the least.
  ///
  /// Compiled by hand: the package manager would link Swift's runtime into it.
  func floor() -> String? { compile("floor", "floor.c", "-lncursesw") }

  /// What makes each fsync take 100 ms where it is preloaded.
  func slowDisk() -> String? { compile("slowdisk.so", "slowdisk.c", "-shared -fPIC") }

  private func compile(_ name: String, _ source: String, _ flags: String) -> String? {
    let path = workshop.folder + "/" + name
    let file = workshop.package + "/Sources/Benchmarks/c/" + source
    return workshop.run("cc -O2 -Wall -o '\(path)' '\(file)' \(flags)") ? path : nil
  }

  /// A copy without symbols, as packages ship it; its size in bytes.
  func strippedSize(of path: String) -> Int? {
    let copy = workshop.folder + "/stripped"
    guard workshop.run("strip -o '\(copy)' '\(path)'") else { return nil }
    var status = stat()
    return stat(copy, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether the program needs no Swift library at run time.
  func isStatic(_ path: String) -> Bool {
    workshop.run("! ldd '\(path)' | grep -q libswift")
  }
}
