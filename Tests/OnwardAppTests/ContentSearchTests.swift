import Testing

@testable import OnwardApp

@Suite struct ContentSearchTests {
  let root: TemporaryFolder

  init() throws {
    root = try TemporaryFolder()
    try root.folder("usr/bin")
    try root.folder("usr/share/onward/Content/en")
    try root.folder("project/Content/en")
    try root.folder("project/.build/debug")
    try root.write("", to: "project/Package.swift")
    try root.folder("option/en")
    try root.folder("variable/en")
    try root.folder("empty")
  }

  private func search(
    option: String? = nil, variable: String? = nil, executable: String? = nil
  ) -> ContentSearch {
    ContentSearch(
      option: option.map { root.path + "/" + $0 }, variable: variable.map { root.path + "/" + $0 },
      executable: executable.map { root.path + "/" + $0 })
  }

  @Test func theOptionComesFirst() throws {
    let all = search(option: "option/", variable: "variable", executable: "usr/bin/onward")
    #expect(try all.find() == root.path + "/option")
    let two = search(variable: "variable", executable: "usr/bin/onward")
    #expect(try two.find() == root.path + "/variable")
  }

  @Test func whatAPersonNamedDoesNotFallThrough() {
    let tried = [root.path + "/empty"]
    #expect(throws: Failure.noContent(tried: tried)) {
      try search(option: "empty", variable: "variable", executable: "usr/bin/onward").find()
    }
    #expect(throws: Failure.noContent(tried: tried)) {
      try search(variable: "empty", executable: "usr/bin/onward").find()
    }
  }

  @Test func anInstalledProgramFindsItsShare() throws {
    #expect(
      try search(executable: "usr/bin/onward").find() == root.path + "/usr/share/onward/Content")
  }

  @Test func aBuiltProgramFindsItsPackage() throws {
    #expect(
      try search(executable: "project/.build/debug/onward").find() == root.path + "/project/Content"
    )
  }

  @Test func aContentWithoutAPackageIsNotTaken() throws {
    try root.folder("other/Content/en")
    try root.folder("other/bin")
    let failure = #expect(throws: Failure.self) {
      try search(executable: "other/bin/onward").find()
    }
    let line = failure?.lines.first ?? ""
    #expect(line.contains(root.path + "/other/share/onward/Content"))
    #expect(line.contains("Package.swift"))
    #expect(failure?.exitCode == 66)
  }

  @Test func diagnosticsNameFilesFromWhereThePersonStands() {
    let inside = ContentShelf(folder: "/home/a/project/Content", workingFolder: "/home/a/project")
    #expect(inside.shownAs == "Content")
    let letters = ContentShelf(folder: "/home/ü/größe/Content", workingFolder: "/home/ü/größe")
    #expect(letters.shownAs == "Content")
    let outside = ContentShelf(folder: "/home/a/project2/Content", workingFolder: "/home/a/project")
    #expect(outside.shownAs == "/home/a/project2/Content")
  }
}
