import Foundation
import Testing

@testable import OnwardApp
@testable import OnwardCore

@Suite struct LetterWritingTests {
  let root: TemporaryFolder
  private let writing: LetterWriting

  init() throws {
    root = try TemporaryFolder()
    try root.folder("home")
    try root.folder("work")
    writing = LetterWriting(home: root.path + "/home/", workingFolder: root.path + "/work")
  }

  private func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: root.path + "/" + name)
    return attributes[.posixPermissions] as? Int
  }

  @Test(arguments: [
    ("~/reply.txt", "home/reply.txt"), ("reply.txt", "work/reply.txt"),
    ("  ~/two words.txt ", "home/two words.txt"), ("~ada.txt", "work/~ada.txt"),
  ])
  func aNewFileIsThePersonsAlone(path: String, name: String) throws {
    #expect(
      writing.write("Dear Zoë,\nthank you", to: path)
        == .letterWritten(path: root.path + "/" + name))
    #expect(root.text(name) == "Dear Zoë,\nthank you\n")
    #expect(try mode(name) == 0o600)
  }

  @Test func nothingIsEverWrittenOver() throws {
    try root.write("mine", to: "home/reply.txt")
    try FileManager.default.createSymbolicLink(
      atPath: root.path + "/home/link.txt", withDestinationPath: root.path + "/home/target.txt")
    for name in ["reply.txt", "link.txt", "."] {
      let path = root.path + "/home/" + name
      #expect(
        writing.write("Dear Zoë", to: "~/" + name)
          == .letterNotWritten(SaveProblem(errno: 17, path: path)), "\(name)")
    }
    #expect(root.text("home/reply.txt") == "mine")
    #expect(root.text("home/target.txt") == nil)
  }

  @Test func aFolderThatIsNotThereIsNotMade() {
    let path = root.path + "/none/reply.txt"
    #expect(writing.write("x", to: path) == .letterNotWritten(SaveProblem(errno: 2, path: path)))
    #expect(root.names() == ["home", "work"])
  }

  @Test func aLetterThatEndsWithALineEndGetsNoSecondOne() {
    _ = writing.write("Kind regards,\n", to: "~/a.txt")
    #expect(root.text("home/a.txt") == "Kind regards,\n")
  }
}

@Suite struct LetterEffectTests {
  @Test func copyingAndWritingGoOutAndTheirResultsComeBack() {
    let world = FakeWorld([])
    var loop = world.loop()
    #expect(loop.perform(.copy(text: "Dear Bo")) == [.letterCopied(.asked)])
    #expect(
      loop.perform(.writeLetter(path: "~/a.txt", text: "Dear Bo"))
        == [.letterWritten(path: "~/a.txt")])
    #expect(world.log == ["copy to the clipboard Dear Bo", "write Dear Bo to ~/a.txt"])
    loop.isGone = true
    #expect(loop.perform(.copy(text: "Dear Bo")) == [])
    #expect(world.log.count == 2)
  }
}
