import Glibc

/// Measures onward against a C program that does the least, and against programs that people know.
///
/// `swift run -c release bench [--json FILE]`: see README, Speed. Ends with 1 where a program could not be measured, and
/// with 0 whether or not the targets are met: how fast a machine is at the moment is no error.
guard let request = Request(CommandLine.arguments) else {
  print(Request.usage)
  exit(64)
}
guard let workshop = Workshop() else {
  print("bench has to be run from inside the package: swift run -c release bench")
  exit(66)
}
var run = BenchmarkRun(request, workshop)
let isWhole = run?.run() ?? false
workshop.remove()
exit(isWhole ? 0 : 1)
