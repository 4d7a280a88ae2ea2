import Foundation
import OnwardContent
import OnwardCore
import Testing

/// The schema against an independent validator: Python's jsonschema.
@Suite("The schema of the export")
struct SessionSchemaTests {
  /// Runs the documents against the schema; for each whether it is valid.
  private static func valid(_ documents: [JSON]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(sessionSchema().text.utf8).write(to: folder.appending(path: "schema"))
    let lines = documents.map { $0.text + "\n" }.joined()
    try Data(lines.utf8).write(to: folder.appending(path: "documents"))
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as V
      schema = json.load(open("schema"))
      V.check_schema(schema)
      v = V(schema)
      print("".join("1" if v.is_valid(json.loads(l)) else "0" for l in open("documents")))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let problem = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(problem)")
    return text.filter { $0 != "\n" }.map { $0 == "1" }
  }

  private static func document(_ session: Session) throws -> JSON {
    let bytes = encodeNote(session, guide: nil, path: NotePath()).bytes
    return try JSON(reading: Array(exportText(of: [try CarriedNote(bytes, file: "a.md")]).utf8))
  }

  @Test func exportsOfEveryKindAreValid() throws {
    var kinds: Set<String> = []
    var documents: [JSON] = []
    for seed in UInt64(0)..<200 {
      var nasty = Nasty(seed: seed)
      let session = nasty.session()
      documents.append(try Self.document(session))
      for value in session.answers.values.compactMap(\.value) {
        kinds.insert(String("\(value)".prefix { $0.isLetter }))
      }
    }
    #expect(kinds.count == 12, "\(kinds.sorted())")
    let valid = try Self.valid(documents)
    #expect(valid.count == 200)
    #expect(!valid.contains(false))
  }

  /// A document with one thing changed somewhere is taken by the reader exactly when the schema takes it.
  @Test func theReaderAndTheSchemaAgree() throws {
    var documents: [JSON] = []
    for seed in UInt64(0)..<600 {
      var nasty = Nasty(seed: seed)
      let whole = try Self.document(nasty.session()).changing("layout", to: nil)
      var count = whole.values
      count = nasty.chance.below(count)
      documents.append(whole.mutated(at: &count, &nasty.chance))
    }
    let valid = try Self.valid(documents)
    #expect(valid.count(where: { $0 }) > 20)
    #expect(valid.count(where: { !$0 }) > 300)
    for (document, isValid) in zip(documents, valid) {
      let read = readCarriedNotes(Array(document.text.utf8))
      if case .failure(let problems) = read {
        let lines = problems.all.map { $0.line(in: "x") }
        #expect(!isValid, "\(lines) \(document.text.prefix(2000))")
      } else {
        #expect(isValid, "\(document.text.prefix(2000))")
      }
    }
  }

  /// A member that is added to these has to be added to the export too.
  @Test func everyMemberOfASessionHasItsPlace() throws {
    let session = Session(
      id: "abcdefghijkl", language: "en", started: Moment(seconds: 0, offset: 0), position: .end,
      followUps: [FollowUp(id: "a", due: .moment(Moment(seconds: 0, offset: 0)), text: "b")])
    let members = Mirror(reflecting: session).children.compactMap(\.label)
    #expect(
      members == [
        "id", "language", "started", "updated", "company", "role", "standing", "position",
        "wasOfferedHelp", "followUps", "answers",
      ])
    let followUp = try #require(session.followUps.first)
    #expect(
      Mirror(reflecting: followUp).children.compactMap(\.label) == [
        "id", "due", "text", "progress",
      ])
    let letter = Letter(text: "", template: "", tone: "", fill: "")
    #expect(
      Mirror(reflecting: letter).children.compactMap(\.label) == [
        "text", "template", "tone", "fill",
      ])
  }
}

extension JSON {
  /// This value and all in it.
  fileprivate var values: Int {
    switch self {
    case .object(let members): 1 + members.map(\.value.values).reduce(0, +)
    case .list(let items): 1 + items.map(\.values).reduce(0, +)
    default: 1
    }
  }

  /// The same with the value of that number changed.
  fileprivate func mutated(at number: inout Int, _ chance: inout Chance) -> JSON {
    if number == 0 {
      number = -1
      return changed(&chance)
    }
    number -= 1
    switch self {
    case .object(let members):
      return .object(
        members.map {
          .init($0.key, number < 0 ? $0.value : $0.value.mutated(at: &number, &chance))
        }
      )
    case .list(let items):
      return .list(items.map { number < 0 ? $0 : $0.mutated(at: &number, &chance) })
    default: return self
    }
  }

  /// Another type, or an object with a member more or less.
  private func changed(_ chance: inout Chance) -> JSON {
    if case .object(var members) = self {
      switch chance.below(3) {
      case 0: members.append(.init("more", .number(1)))
      case 1 where !members.isEmpty: members.remove(at: chance.below(members.count))
      default: return .list([])
      }
      return .object(members)
    }
    let others: [JSON] = [
      .null, .bool(true), .number(1_000_001), .number(-1), .decimal(0.5), .string("~"), .list([]),
      .object([]), self,
    ]
    return others[chance.below(others.count)]
  }
}
