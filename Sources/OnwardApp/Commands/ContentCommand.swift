import ArgumentParser

/// A command that reads the content; its folder may be named before or after the command's own name.
protocol ContentCommand: ParsableCommand {
  var content: ContentOption { get }
  var parent: Onward { get }
}

extension ContentCommand {
  var contentFolder: String? { content.folder ?? parent.content.folder }
}

/// A command that opens the session or the advice, on a screen or line by line.
protocol OpeningCommand: ContentCommand {
  var face: FaceOption { get }
}

extension OpeningCommand {
  /// Returns when the person has left; throws the exit code where it is not 0.
  func open(_ goal: Goal, in surroundings: Surroundings) throws {
    try Program(
      goal: goal, surroundings: surroundings, contentOption: contentFolder,
      lineOption: face.line || parent.face.line
    ).runToItsEnd()
  }
}

extension Program {
  /// Throws the exit code where it is not 0.
  func runToItsEnd() throws {
    let code = try run()
    if code != 0 { throw ExitCode(code) }
  }
}
