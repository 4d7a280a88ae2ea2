import Foundation
import Testing

/// What commands print for other programs, against an independent validator: Python's jsonschema.
@Suite struct OutputSchemaTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func onward(_ arguments: String...) throws -> String {
    let run = try Run(arguments, home: root, with: ["ONWARD_SEED": "7"])
    #expect(run.code == 0, "\(arguments): \(run.errors)")
    return run.output
  }

  /// Whether the document is valid by the schema; the validator's words where it is not.
  private func problem(_ document: String, by schema: String) throws -> String {
    try root.write(schema, to: "schema")
    try root.write(document, to: "document")
    let script = """
      import json
      from jsonschema import Draft202012Validator as V
      schema = json.load(open("schema"))
      V.check_schema(schema)
      for error in V(schema).iter_errors(json.load(open("document"))): print(error.message[:200])
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.currentDirectoryURL = URL(filePath: root.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  private let answers = """
    {"arrive.intensity": 40, "arrive.news": "call", "arrive.time": "five",
     "feel.wanted": "little", "feel.feelings": {"body": ["empty"]}, "feel.next-interview": false,
     "fair.unfair": "no-unfair", "not-personal.others": ["The budget changed"],
     "reply.company": "Northwind", "reply.role": null, "reply.who": "person",
     "reply.name": "Ms Okafor", "reply.ask": "now", "reply.letter": {"tone": "plain"},
     "reply.send": "tomorrow", "pause.small": null, "pause.intensity": 30,
     "pause.back": "tomorrow"}
    """

  @Test func whatIsPrintedIsValidBySchema() throws {
    try root.write(answers, to: "answers.json")
    var printed = [
      "started": try onward("start", "--answers", root.path + "/answers.json", "--json")
    ]
    printed["session"] = try onward("export", "--format", "json")
    try root.write("not a note", to: ".local/share/onward/sessions/other.md")
    printed["sessions"] = try onward("sessions", "--json")
    printed["history"] = try onward("history", "--json")
    printed["config"] = try onward("config", "list", "--json")
    printed["steps"] = try onward("steps", "--json")
    // A note that is none is something to mend, so that it does not end with 0.
    printed["doctor"] = try Run(["doctor", "--json"], home: root).output
    printed["due"] = try onward("due", "--all", "--json")
    printed["topics"] = try onward("topics", "--json")
    printed["topic"] = try onward("show", "after-silence", "--format", "json")
    printed["search"] = try onward("search", "northwind", "--json")
    printed["answers"] = answers
    #expect(printed["sessions"]?.contains("other.md") == true)
    #expect(printed["due"]?.contains("send-reply") == true)
    #expect(printed["history"]?.contains("\"value\":30") == true)
    #expect(printed["doctor"]?.contains("trouble\"") == true)
    #expect(printed["search"]?.contains("note") == true)
    let whole = try onward("schema")
    for (name, document) in printed.sorted(by: { $0.key < $1.key }) {
      #expect(try problem(document, by: onward("schema", name)) == "", "\(name)")
      #expect(try problem(document, by: whole) == "", "\(name) by the whole")
      let wrong = document.replacingOccurrences(of: "{\"", with: "{\"unknown\":1,\"")
      #expect(try problem(wrong, by: onward("schema", name)) != "", "\(name), made wrong")
    }
  }

  @Test func unknownSchemasAreNamed() throws {
    let run = try Run(["schema", "sesion"], home: root)
    #expect(run.code == 64)
    #expect(run.errors.contains("Did you mean \"session\"?"))
  }
}
