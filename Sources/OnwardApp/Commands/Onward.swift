import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardTerminal

/// The command line.
struct Onward: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onward",
    abstract: "A notebook with questions, for after a no to your application.",
    discussion: """
      It leads you from the news to a next step, at your pace. What you write \
      stays on this computer, in notes of your own. It is not therapy and no \
      emergency service: `onward help-now` lists people to talk to.

      Examples:
        onward                   open it
        onward start             begin with what happened
        onward start --from a.csv  begin with a row of a table
        onward resume            go on where you left last
        onward resume k7fq       go on with the session whose id begins so
        onward --line            without a screen, line by line
        onward sessions          list your sessions
        onward history           how strong it was, over time
        onward due               what is due, and what comes next
        onward calendar -o f.ics write it for your calendar
        onward export -o x.json  write all sessions to a file
        onward import x.json     read them in again
        onward forget k7fq       delete the session whose id begins so
        onward letter k7fq reply  print a letter that you wrote
        onward topics            list the pages of advice
        onward show a-rest-day   read one of them
        onward browse            read the advice
        onward search silence    search the advice and your notes
        onward doctor            what is wrong with the set-up, if anything
        onward help-now          whom to call, without anything else
      """,
    version: "0.1.0",
    subcommands: [
      StartCommand.self, ResumeCommand.self, BrowseCommand.self, SearchCommand.self,
      SessionsCommand.self, HistoryCommand.self, DueCommand.self, CalendarCommand.self,
      LetterCommand.self,
      ForgetCommand.self, ExportCommand.self, ImportCommand.self, TopicsCommand.self,
      ShowCommand.self, StepsCommand.self, LintCommand.self, HelpNowCommand.self,
      ConfigCommand.self, DoctorCommand.self, SchemaCommand.self,
      InstallCommand.self, UninstallCommand.self, ManualCommand.self,
    ])

  /// The day of this version, as manual pages write it.
  static let released = "November 21, 2026"

  @OptionGroup var content: ContentOption
  @OptionGroup var face: FaceOption

  func run() throws {
    try Program(
      goal: .home, surroundings: Surroundings(), contentOption: content.folder,
      lineOption: face.line
    ).runToItsEnd()
  }
}

/// `--content`, before or after the command's name.
struct ContentOption: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp("Take the steps and advice from this folder.", valueName: "dir"),
    completion: .directory)
  var folder: String?
}

/// `--line`, before or after the command's name.
struct FaceOption: ParsableArguments {
  @Flag(help: "Ask and answer in plain lines, without a screen.")
  var line = false
}

struct StartCommand: OpeningCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin a session.",
    discussion: """
      Today's part takes 10 to 20 minutes, or 5. Every question can be skipped, and \
      what you write is saved as you type.

      A file of answers is an object of JSON whose members are named STEP.PROMPT, or \
      several objects, one a line; `onward schema answers` tells what each takes. \
      Nothing is saved unless every answer fits.

      Examples:
        onward start
        onward start --answers answers.json
      """)

  @Option(
    help: ArgumentHelp(
      "Begin with a row of this table: CSV with the columns company, role, date and outcome.",
      valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var from: String?
  @Option(help: ArgumentHelp("The row; without it, onward lists them and asks.", valueName: "n"))
  var row: Int?
  @Option(
    help: ArgumentHelp(
      "Answer the session from this file, - for the standard input, and print its id.",
      valueName: "file"),
    completion: .file(extensions: ["json", "jsonl"]))
  var answers: String?
  @Flag(help: "With --answers: print what came of it for other programs.")
  var json = false
  @OptionGroup var content: ContentOption
  @OptionGroup var face: FaceOption
  @ParentCommand var parent: Onward

  func validate() throws {
    if row != nil, from == nil { throw ValidationError("--row needs --from.") }
    if answers != nil, from != nil, row == nil {
      throw ValidationError("With --answers, --from needs --row.")
    }
    if json, answers == nil { throw ValidationError("--json needs --answers.") }
  }

  func run() throws {
    var goal = Goal.start
    if let from {
      guard let application = try chosen(from) else {
        return try say([StartFromTable.nothingBegun])
      }
      goal = .startWith(application)
    }
    if let answers {
      let started = try StartFromAnswers(
        file: answers, application: goal.application, surroundings: Surroundings(),
        contentOption: contentFolder
      ).start()
      return try say([json ? started.json.text : plain(started.session.id)])
    }
    try open(goal, in: Surroundings())
  }

  /// The application to begin with; nil where the person chose none.
  private func chosen(_ file: String) throws -> Application? {
    let start = try StartFromTable(file: file)
    for warning in start.warnings { Stream.errors.writeLine(warning) }
    if let row { return try start.application(String(row)) }
    try say(start.lines)
    guard Machine.hasTerminal else { throw Failure.exchange(.needsRow) }
    Stream.output.write(StartFromTable.prompt)
    let answer = Machine.readLine() ?? ""
    return answer.isEmpty ? nil : try start.application(answer)
  }
}

struct ResumeCommand: OpeningCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a session.",
    discussion: """
      One that is over is opened for reading.

      Examples:
        onward resume
        onward resume k7fq
      """)

  @Argument(
    help: "The beginning of its id, at least 4 characters; without it, the last session.",
    completion: .custom(Completions.sessions))
  var id: String?
  @OptionGroup var content: ContentOption
  @OptionGroup var face: FaceOption
  @ParentCommand var parent: Onward

  func run() throws {
    try open(.resume(id), in: Surroundings())
  }
}
