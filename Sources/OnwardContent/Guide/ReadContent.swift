import OnwardCore

/// Everything that the files of one language say, before it is looked at across files.
struct ReadContent {
  var steps: [ReadStep] = []
  var templates: [ReadTemplate] = []
  var topics: [ReadTopic] = []
  /// Names of files of each folder, those included that could not be read.
  var stepNames: [String] = []
  var templateNames: [String] = []
  var topicNames: [String] = []
  var feelings: [Feeling] = []
  var sensations: [Feeling] = []
  var letterChecks: [LetterCheck] = []
  var helplines: [Helpline] = []
  var sources: [Source] = []
  /// Every file that could be split, for the check of bodies.
  var files: [SplitFile] = []
  var hasSources = false

  /// Reads all files; `today` is for the age of helplines.
  init(_ files: [ContentFile], today: Day?, findings: Findings) {
    var seen: Set<String> = []
    for file in files {
      let (folder, name) = ReadContent.place(of: file.path)
      seen.insert(name)
      read(file, folder: folder, name: name, today: today, findings: findings)
    }
    let folder = ReadContent.root(of: files.first?.path ?? "")
    for name in ["feelings", "helplines", "letter-checks", "sources"] where !seen.contains(name) {
      findings.report(.missingFile(name + ".md"), in: folder + name + ".md", at: .start)
    }
  }

  /// The folder's name and the file's without `.md`; a name with another ending keeps it.
  private static func place(of path: String) -> (folder: String, name: String) {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last ?? path
    let folder = parts.dropLast().last ?? ""
    return (folder, file.hasSuffix(".md") ? String(file.dropLast(3)) : file)
  }

  /// The folder that holds `steps/`, with a closing slash.
  static func root(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if let last = parts.last, ["steps", "templates", "topics"].contains(last) {
      parts = parts.dropLast()
    }
    return parts.map { $0 + "/" }.joined()
  }

  private mutating func read(
    _ file: ContentFile, folder: String, name: String, today: Day?, findings: Findings
  ) {
    switch (folder, name) {
    case ("steps", _): stepNames.append(name)
    case ("templates", _): templateNames.append(name)
    case ("topics", _): topicNames.append(name)
    case (_, "feelings"), (_, "helplines"), (_, "letter-checks"): break
    case (_, "sources"): hasSources = true
    default:
      findings.report(.unknownFile, in: file.path, at: .start)
      return
    }
    guard let split = SplitFile(file, findings: findings) else { return }
    files.append(split)
    switch (folder, name) {
    case ("steps", _): StepReader.read(split, name: name).map { steps.append($0) }
    case ("templates", _): TemplateReader.read(split, name: name).map { templates.append($0) }
    case ("topics", _): TopicReader.read(split, name: name).map { topics.append($0) }
    case (_, "feelings"): (feelings, sensations) = readFeelings(split)
    case (_, "helplines"): helplines = readHelplines(split, today: today)
    case (_, "letter-checks"): letterChecks = readLetterChecks(split)
    default: sources = readSources(split)
    }
  }
}
