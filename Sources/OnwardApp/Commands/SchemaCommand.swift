import ArgumentParser
import OnwardContent

struct SchemaCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of what onward reads and prints.",
    discussion: """
      Names: \(Document.allNames.prefix(2).joined(separator: " and ")) for what is read, and for \
      what is printed \(Document.allNames.dropFirst(2).joined(separator: ", ")). Without a name, \
      one schema that holds them all.

      Examples:
        onward schema answers
        onward schema due
      """)

  @Argument(help: "Which one.", completion: .list(Document.allNames))
  var name: String?
  @OptionGroup var content: ContentOption
  @ParentCommand var parent: Onward

  func validate() throws {
    guard let name, Document(name: name) == nil else { return }
    let near = nearest(to: name, among: Document.allNames).map { " Did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("There is no schema \"\(plain(name))\".\(near)")
  }

  func run() throws {
    let shelf = try Surroundings().shelf(option: contentFolder)
    if let document = name.flatMap(Document.init(name:)) {
      return try say([try document.schema(shelf).text])
    }
    let all = try Document.all.map { JSON.Member($0.name, try $0.schema(shelf)) }
    let references = all.map { member in
      JSON.object([.init("$ref", .string("#/$defs/\(member.key)"))])
    }
    let whole = schemaDocument(
      "onward", .object([.init("$defs", .object(all)), .init("anyOf", .list(references))]))
    try say([whole.text])
  }

  /// A kind of document that there is a schema of.
  private enum Document {
    case session, answers
    case output(Output)

    static let all: [Document] = [.session, .answers] + Output.allCases.map(Document.output)
    static let allNames = all.map(\.name)

    init?(name: String) {
      guard let document = Self.all.first(where: { $0.name == name }) else { return nil }
      self = document
    }

    var name: String {
      switch self {
      case .session: "session"
      case .answers: "answers"
      case .output(let output): output.rawValue
      }
    }

    func schema(_ shelf: ContentShelf) throws(Failure) -> JSON {
      switch self {
      case .session: sessionSchema()
      case .answers: answersSchema(try shelf.guide())
      case .output(let output): output.schema
      }
    }
  }
}
