import ArgumentParser
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

/// Columns of help and usage.
private let helpWidth = 80

private func run(_ arguments: [String]) -> Int32 {
  do {
    var command = try Onward.parseAsRoot(arguments)
    try command.run()
    return 0
  } catch let failure as Failure {
    return tell(failure)
  } catch {
    let code = Onward.exitCode(for: error).rawValue
    let stream: Stream = code == 0 ? .output : .errors
    let message = Onward.fullMessage(for: error, columns: helpWidth)
    if !message.isEmpty { stream.write(sanitised(message)) }
    return code
  }
}

/// Says a failure on the standard error, and gives its exit code.
private func tell(_ failure: Failure) -> Int32 {
  for line in failure.lines { Stream.errors.write(plain(line) + "\n") }
  return failure.exitCode
}

/// Usage errors repeat what was typed.
private func sanitised(_ message: String) -> String {
  message.split(separator: "\n", omittingEmptySubsequences: false)
    .map { plain(String($0)) + "\n" }.joined()
}
