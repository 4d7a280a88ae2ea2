import Foundation
import Glibc
import OnwardScreen
import Testing

/// Where our table leaves wcwidth(3): NUL has no width, a soft hyphen is not shown.
private let deliberateDifferences: [UInt32: Int?] = [0: .none, 0xAD: 0]

@Suite struct WidthTableTests {
  @Test func agreesWithTheCLibraryOnEveryScalar() throws {
    let expected = try cLibraryWidths()
    let wrong = expected.filter { $0.scalar.terminalWidth != $0.width }
    if !wrong.isEmpty, ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
      try record(expected.map { ($0.scalar.value, $0.width) })
      Issue.record("recorded WidthTable.swift: read the difference, then run again")
      return
    }
    let first = wrong.prefix(5).map { "U+" + String($0.scalar.value, radix: 16) }
    #expect(wrong.isEmpty, "\(wrong.count) differ, the first \(first)")
  }

  @Test func differsOnPurposeOnlyWhereListed() throws {
    #expect(("\u{0}" as Unicode.Scalar).terminalWidth == nil)
    #expect(("\u{AD}" as Unicode.Scalar).terminalWidth == 0)
  }

  /// wcwidth(3) in C.UTF-8 with the deliberate differences put in.
  private func cLibraryWidths() throws -> [(scalar: Unicode.Scalar, width: Int?)] {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    // Of this thread only, so that other tests keep theirs.
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    // Glibc's Swift module leaves wcwidth out.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    return (0..<0x11_0000 as Range<UInt32>).compactMap { value -> (Unicode.Scalar, Int?)? in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      if let width = deliberateDifferences[value] { return (scalar, width) }
      let width = Int(wcwidth(wchar_t(bitPattern: value)))
      return (scalar, width < 0 ? nil : width)
    }
  }

  private func record(_ widths: [(value: UInt32, width: Int?)]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/OnwardScreen/Text/WidthTable.swift").standardized
    let old = try String(contentsOf: file, encoding: .utf8)
    let head = try #require(old.range(of: "= [\n"))
    var lines = [""]
    var previous: UInt32 = .max
    for (value, width) in widths {
      let code = UInt32(width ?? 3)
      if code == previous { continue }
      previous = code
      let item = "0x" + String(value << 2 | code, radix: 16) + ","
      if lines[lines.count - 1].utf8.count + item.utf8.count + 3 > 100 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "  " : " ") + item
    }
    let text = String(old[..<head.upperBound]) + lines.joined(separator: "\n") + "\n]\n"
    try Data(text.utf8).write(to: file)
  }
}
