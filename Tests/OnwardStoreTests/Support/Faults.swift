import Synchronization

@testable import OnwardStore

/// Counts the system calls and decides about each.
final class Faults: Sendable {
  typealias Rule = @Sendable (_ number: Int, _ call: SystemCall, _ path: String) -> Verdict

  private let seen = Mutex<[SystemCall]>([])
  private let rule: Rule

  init(_ rule: @escaping Rule) { self.rule = rule }

  /// The `n`-th call, counted from 1, gets this verdict; all others are made.
  static func at(_ n: Int, _ verdict: Verdict) -> Faults {
    Faults { number, _, _ in number == n ? verdict : .run }
  }

  /// As if the power went before the `n`-th call: it and all later ones are not made.
  static func crash(at n: Int) -> Faults {
    Faults { number, _, _ in number >= n ? .fail(5) : .run }
  }

  /// Every call of this kind gets this verdict.
  static func on(_ call: SystemCall, _ verdict: Verdict) -> Faults {
    Faults { _, each, _ in each == call ? verdict : .run }
  }

  var calls: [SystemCall] { seen.withLock { $0 } }

  var system: Syscalls {
    Syscalls { call, path in
      let number = self.seen.withLock { seen in
        seen.append(call)
        return seen.count
      }
      return self.rule(number, call, path)
    }
  }
}
