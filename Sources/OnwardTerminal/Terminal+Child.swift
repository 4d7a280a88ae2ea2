import CNcurses
import Glibc

extension Terminal {
  /// Leaves the screen to a program, waits until it has ended, and paints the screen again.
  ///
  /// The program is looked for in `PATH`, gets its arguments as they are, and default signals.
  /// Ctrl-C ends only the program; Ctrl-Z stops both. `environment` is of the form `NAME=value`.
  public func run(_ argv: [String], environment: [String]) -> ChildExit {
    runChild(argv, environment: environment)
  }
}

func runChild(_ argv: [String], environment: [String]) -> ChildExit {
  var detail: Int32 = 0
  let ended = withCStrings(argv) { arguments in
    withCStrings(environment) { variables in cn_run(arguments, variables, &detail) }
  }
  switch Int(ended) {
  case CN_EXITED: return .exited(detail)
  case CN_KILLED: return .killed(detail)
  default: return .notStarted(detail)
  }
}

/// A C array of C strings with a null pointer at its end.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
