import OnwardCore

/// A step as its file has it, with the places that checks across files need.
struct ReadStep {
  /// One way out of the step.
  struct Edge {
    var to: StepID
    var isDetour: Bool
    var place: Place
  }

  var step: Step
  var isFirst: Placed<Bool>
  var file: SplitFile
  var idPlace: Place
  var edges: [Edge] = []
  var sources: [Placed<String>] = []
  var covers: [Placed<Int>] = []
  var templates: [Placed<TemplateID>] = []
  var sections: [Placed<String>] = []
  var was: [Placed<String>] = []
  var prompts: [PromptID: Place] = [:]
  /// Prompts whose kind could not be read; nothing more is said about them.
  var unreadPrompts: Set<PromptID> = []
}

/// Reads `steps/NAME.md`.
struct StepReader {
  private static let known = [
    "id", "title", "part", "minutes", "first", "covers", "sources", "was", "skip-when", "prompts",
    "sections", "detours", "routes", "next",
  ]

  private let fields: Fields
  private var read: ReadStep

  /// The step, with stand-ins for what was reported; nil without a map in the front matter.
  static func read(_ file: SplitFile, name: String) -> ReadStep? {
    guard let node = file.map(),
      let fields = Fields(
        node, known: known, required: ["id", "title", "part", "minutes"], key: "front matter",
        report: file.report)
    else { return nil }
    var reader = StepReader(fields: fields, file: file, name: name)
    reader.readAll()
    return reader.read
  }

  private init(fields: Fields, file: SplitFile, name: String) {
    self.fields = fields
    let id = checkedID(fields, name: name)
    read = ReadStep(
      step: Step(id: StepID(name), title: "", part: .today),
      isFirst: Placed(value: false, place: fields.place), file: file,
      idPlace: id?.place ?? fields.place)
  }

  private mutating func readAll() {
    read.step.title = fields.words("title", 1...60)?.value ?? ""
    checkVoice(fields, ["title"])
    read.step.part = fields.word("part", of: Part.allCases, called: .part) ?? .today
    read.step.minutes = fields.number("minutes", 1...30) ?? 1
    if fields.flag("first") == true, let place = fields.node("first")?.place {
      read.isFirst = Placed(value: true, place: place)
    }
    read.covers = fields.numbers("covers", 1...9999)
    read.step.covers = read.covers.map(\.value)
    read.sources = fields.lines("sources", 1...40)
    read.step.sources = read.sources.map(\.value)
    read.was = fields.names("was")
    read.step.was = read.was.map { StepID($0.value) }
    read.step.skipWhen = fields.conditions("skip-when")
    readSections()
    readWays()
    readPrompts()
  }

  private mutating func readSections() {
    guard let node = fields.node("sections") else { return }
    guard case .map(let entries) = node.form else {
      fields.report(.wrongType(key: "sections", wanted: .map), at: node.place)
      return
    }
    for entry in entries {
      read.sections.append(Placed(value: entry.key, place: entry.place))
      let conditions = Fields(
        entry.value, known: ["when", "skip-when"], required: [], key: entry.key,
        report: fields.report)
      read.step.sections[entry.key] = conditions?.conditions()
    }
  }

  private mutating func readWays() {
    read.step.detours = routes("detours", isDetour: true)
    read.step.routes = routes("routes", isDetour: false)
    if let next = fields.name("next") {
      read.step.next = StepID(next.value)
      read.edges.append(
        ReadStep.Edge(to: StepID(next.value), isDetour: false, place: next.place))
    }
  }

  private mutating func routes(_ key: String, isDetour: Bool) -> [Route] {
    fields.maps(key, known: ["when", "to"], required: ["when", "to"]).compactMap { route in
      let when = route.conditions("when")
      guard let target = route.name("to") else { return nil }
      let id = StepID(target.value)
      read.edges.append(ReadStep.Edge(to: id, isDetour: isDetour, place: target.place))
      return Route(when: when, to: id)
    }
  }

  private mutating func readPrompts() {
    for node in fields.list("prompts") {
      guard let prompt = PromptReader.read(node, earlier: read.step.prompts, report: fields.report)
      else { continue }
      let id = prompt.prompt.id
      if read.prompts[id] != nil {
        fields.report(.taken(.prompt, id.rawValue), at: prompt.idPlace)
        continue
      }
      read.prompts[id] = prompt.idPlace
      if !prompt.hasKind { read.unreadPrompts.insert(id) }
      if let template = prompt.template { read.templates.append(template) }
      read.step.prompts.append(prompt.prompt)
    }
    checkOldNames()
  }

  private func checkOldNames() {
    let names = Set(read.prompts.keys)
    for prompt in read.step.prompts {
      for old in prompt.was where names.contains(old) {
        fields.report(.oldNameInUse(old.rawValue), at: read.prompts[prompt.id] ?? read.idPlace)
      }
    }
  }
}

/// The id of a file's front matter, which must be the file's name.
func checkedID(_ fields: Fields, name: String) -> Placed<String>? {
  guard let id = fields.name("id") else { return nil }
  if id.value != name {
    fields.report(.idIsNotFileName(id: id.value, file: name), at: id.place)
  }
  return id
}
