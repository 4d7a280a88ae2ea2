/// The numbers of the coverage table's rows, the first column of `coverage.csv`; its first line is the header.
struct Coverage {
  private(set) var rows: Set<Int> = []
  let path: String

  init(_ file: ContentFile, findings: Findings) {
    path = file.path
    var line = 1
    var isQuoted = false
    var start = 0
    for index in file.bytes.indices {
      if file.bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard file.bytes[index] == lineFeed else { continue }
      if !isQuoted {
        readRow(file.bytes[start..<index], line: line, findings: findings)
        start = index + 1
      }
      line += 1
    }
    if start < file.bytes.count { readRow(file.bytes[start...], line: line, findings: findings) }
  }

  private mutating func readRow(_ row: ArraySlice<UInt8>, line: Int, findings: Findings) {
    guard line > 1, row.contains(where: { $0 > 0x20 }) else { return }
    let number = row.prefix { $0 != UInt8(ascii: ",") }
    if let value = Int(String(decoding: number, as: UTF8.self)), value > 0 {
      rows.insert(value)
    } else {
      findings.report(.brokenCoverage, in: path, at: Place(line: line, column: 1))
    }
  }

  /// Reports rows that nothing covers and numbers that are no rows; gives how many rows are covered.
  func check(_ content: ReadContent, findings: Findings) -> Int {
    let uses =
      content.steps.map { ($0.file, $0.covers) } + content.topics.map { ($0.file, $0.covers) }
    var covered: Set<Int> = []
    for (file, numbers) in uses {
      for number in numbers where !rows.contains(number.value) {
        file.report(.unknownRow(number.value), at: number.place)
      }
      covered.formUnion(numbers.map(\.value))
    }
    let missing = rows.subtracting(covered).sorted()
    if !missing.isEmpty { findings.report(.uncoveredRows(missing), in: path, at: .start) }
    return rows.count - missing.count
  }
}
