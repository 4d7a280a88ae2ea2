extension Unicode.Scalar {
  /// The columns that terminals give the scalar: 0, 1 or 2; nil for what none of them prints.
  public var terminalWidth: Int? {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: return nil
    case 0xAD: return 0
    case 0..<0x300: return 1
    default:
      let width = Int(run & 3)
      return width == 3 ? nil : width
    }
  }

  /// The last run of the table that begins at or before the scalar.
  private var run: UInt32 {
    let key = value << 2 | 3
    var low = 0
    var high = widthRuns.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if widthRuns[middle] <= key { low = middle } else { high = middle - 1 }
    }
    return widthRuns[low]
  }
}
