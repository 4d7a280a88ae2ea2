import Glibc

/// Tries mutated inputs on one reader and says how many there were; ends with 1 where one is wrong.
///
/// `swift run -c release fuzz TARGET --seconds 10 --seed 1 [--corpus DIR] [--input FILE]`. The wrong input is written to
/// `fuzz-TARGET-SEED.input` in the current folder, also where the process dies of it or it takes 10 seconds.
guard let request = Request(CommandLine.arguments) else {
  let names = Target.all.map(\.name).joined(separator: ", ")
  print(
    "usage: fuzz TARGET [--seconds N] [--seed N] [--corpus DIR] [--input FILE]; targets: \(names)")
  exit(64)
}
let run = FuzzRun(request)
exit(run.run() ? 0 : 1)
