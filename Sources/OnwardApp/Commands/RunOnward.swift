import ArgumentParser
import OnwardCore
import OnwardTerminal

/// Runs the program as the command line says, and ends the process.
///
/// A bare `onward` parses nothing, which a start-up would pay for.
public func runOnward(_ arguments: [String]) -> Never {
  keepMemoryPrivate()
  guard !arguments.isEmpty else { Machine.exit(runBare()) }
  Machine.exit(run(arguments))
}

private func runBare() -> Int32 {
  do {
    return try Program(goal: .home, surroundings: Surroundings()).run()
  } catch {
    return tell(error)
  }
}

private func run(_ arguments: [String]) -> Int32 {
  do {
    var command = try Onward.parseAsRoot(arguments)
    try command.run()
    return 0
  } catch let failure as Failure {
    return tell(failure)
  } catch {
    return tell(error, arguments)
  }
}

/// Says what the parser has to say: help, or what is wrong with the command line.
private func tell(_ error: any Error, _ arguments: [String]) -> Int32 {
  let code = Onward.exitCode(for: error).rawValue
  if code == ExitCode.validationFailure.rawValue {
    // A shell that completes a word must not print into the line.
    if arguments.first == completionRequest { return code }
    if let sentence = CommandNames.unknown(in: arguments) {
      Stream.errors.writeLine(sentence)
      return code
    }
  }
  let message = Onward.fullMessage(for: error, columns: HelpText.width)
  guard !message.isEmpty else { return code }
  // Scripts for shells are ours to the last blank, and hold nothing that a person typed.
  let isScript = arguments.contains { $0 == completionRequest || $0.hasPrefix(scriptRequest) }
  if code == 0, isScript {
    Stream.output.write(message + "\n")
  } else if code == 0 {
    try? page(HelpText.lines(message))
  } else {
    Stream.errors.write(HelpText.lines(message).map { $0 + "\n" }.joined())
  }
  return code
}

private let completionRequest = "---completion"
private let scriptRequest = "--generate-completion-script"

/// Says a failure on the standard error, and gives its exit code.
private func tell(_ failure: Failure) -> Int32 {
  // A value of the environment may be as long as it likes.
  for line in failure.lines { Stream.errors.writeLine(shortened(line, to: 2000)) }
  return failure.exitCode
}
