import Testing

@testable import OnwardScreen

@Suite struct BarsTests {
  @Test(arguments: [
    (0, "▏"), (3, "▏"), (12, "▌"), (25, "█"), (50, "██"), (78, "███▏"), (99, "████"), (100, "████"),
  ])
  func aBarAlongARow(_ value: Int, _ expected: String) {
    #expect(BarInk.blocks.bar(value, width: 4) == expected)
  }

  @Test(arguments: [(0, "#---"), (30, "#---"), (50, "##--"), (78, "###-"), (100, "####")])
  func aBarInASCII(_ value: Int, _ expected: String) {
    #expect(BarInk.ascii.bar(value, width: 4) == expected)
  }

  @Test(arguments: [(0, "▁"), (6, "▄"), (12, "█"), (50, "████"), (56, "████▄"), (100, "████████")])
  func aBarUpAColumn(_ value: Int, _ expected: String) {
    #expect(String(BarInk.blocks.column(value, height: 8)) == expected)
  }

  @Test(arguments: [(0, "_"), (12, "#"), (50, "####"), (57, "####_"), (100, "########")])
  func aColumnInASCII(_ value: Int, _ expected: String) {
    #expect(String(BarInk.ascii.column(value, height: 8)) == expected)
  }

  @Test func barsGrowWithTheValueAndFit() {
    for ink in [BarInk.blocks, .ascii] {
      for size in 1...12 {
        var last = 0
        for value in 0...100 {
          let bar = ink.bar(value, width: size)
          let column = ink.column(value, height: size)
          #expect((1...size).contains(columns(of: bar)), "\(value) in \(size)")
          #expect((1...size).contains(column.count), "\(value) in \(size)")
          #expect(column.count >= last)
          last = column.count
        }
        #expect(ink.column(100, height: size).count == size)
      }
    }
  }
}
