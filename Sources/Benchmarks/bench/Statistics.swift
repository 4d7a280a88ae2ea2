/// Measured values, in order.
struct Sample {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }

  var isEmpty: Bool { values.isEmpty }

  /// The value that so many of a hundred do not exceed; 0 where nothing was measured.
  func percentile(_ percent: Int) -> Double {
    guard !values.isEmpty else { return 0 }
    return values[min(values.count - 1, values.count * percent / 100)]
  }

  var median: Double { percentile(50) }
  var p99: Double { percentile(99) }
  var most: Double { values.last ?? 0 }
}

/// Two places after the point.
func rounded(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let rest = abs(hundredths % 100)
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// Milliseconds that the work takes.
func milliseconds(_ work: () -> Void) -> Double {
  let start = now()
  work()
  return Double(now() - start) / 1e6
}
