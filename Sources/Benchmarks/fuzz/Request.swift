/// What the command line asks for.
struct Request {
  var target: Target
  var seconds = 10
  var seed: UInt64 = 1
  var corpus: String?
  /// One saved input to try again, instead of mutated ones.
  var input: String?

  /// Nil where the arguments make no sense.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, let target = Target.all.first(where: { $0.name == arguments[1] })
    else { return nil }
    self.target = target
    var rest = arguments.dropFirst(2)
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--seconds":
        guard let number = Int(value), number > 0 else { return nil }
        seconds = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--corpus": corpus = value
      case "--input": input = value
      default: return nil
      }
    }
  }
}
