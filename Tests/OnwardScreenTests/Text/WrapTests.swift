import OnwardScreen
import Testing

private func rows(_ text: String, _ width: Int) -> [String] {
  let line = Array(text)
  let wrap = Wrap(line, width: width)
  return wrap.rows.map { String(line[$0.characters]) }
}

/// All that is not space.
private func marks(_ cells: [Cell]) -> [Cell] {
  cells.filter { ![" ", "\u{3000}"].contains($0.scalar) || !$0.marks.isEmpty }
}

@Suite struct WrapTests {
  @Test func breaksAfterSpacesWhichStayOnTheirRow() {
    #expect(rows("they chose someone else", 10) == ["they chose ", "someone ", "else"])
    #expect(rows("one   two", 5) == ["one   ", "two"])
  }

  @Test func anEmptyLineIsOneRow() {
    #expect(rows("", 10) == [""])
  }

  @Test func breaksAfterAHyphenInsideAWordOnly() {
    #expect(rows("well-known", 6) == ["well-", "known"])
    #expect(rows("ab --flag", 6) == ["ab ", "--flag"])
    #expect(rows("on 2026-11-21", 10) == ["on ", "2026-11-21"])
  }

  @Test func breaksALongWordAtClusterEdges() {
    #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(rows("xe\u{301}e\u{301}e\u{301}", 2) == ["xe\u{301}", "e\u{301}e\u{301}"])
    #expect(rows("a longestword", 6) == ["a ", "longes", "tword"])
  }

  @Test func aBreakThatFreesNoColumnIsNotEnough() {
    #expect(rows("\u{200B}abcdef", 3) == ["\u{200B}", "abc", "def"])
    #expect(rows(" abc\u{A0}漢", 5) == [" ", "abc\u{A0}", "漢"])
  }

  @Test func breaksBetweenWideCharactersButNotBeforeTheirPunctuation() {
    #expect(rows("日本語文", 5) == ["日本", "語文"])
    #expect(rows("日本、語", 4) == ["日", "本、", "語"])
    #expect(rows("ab日本", 3) == ["ab", "日", "本"])
    #expect(rows("日「本」", 4) == ["日", "「本", "」"])
  }

  @Test func keepsPunctuationAndUnbreakableSpacesWithTheirWords() {
    #expect(rows("a (word), b", 6) == ["a ", "(word)", ", b"])
    #expect(rows("go 10\u{A0}km", 6) == ["go ", "10\u{A0}km"])
  }

  @Test func aWideCharacterInOneColumnIsAMark() {
    let line: [Character] = ["a", "日", "b"]
    let wrap = Wrap(line, width: 1)
    #expect(
      wrap.rows.indices.map { shown(wrap.cells(ofRow: $0, in: line)) } == ["a", "\u{FFFD}", "b"])
  }

  @Test func rowsAreFullWhereWordsAreNotKept() {
    let line = Array("a word  is")
    let wrap = Wrap(line, width: 4, keepsWords: false)
    #expect(wrap.rows.map { String(line[$0.characters]) } == ["a wo", "rd  ", "is"])
  }

  @Test func theCursorHasAPlaceForEachCharacter() {
    let line = Array("日本 e\u{301}x end")
    let wrap = Wrap(line, width: 6)
    let places = (0...line.count).map { wrap.place(of: $0, in: line) }
    let expected = [
      (0, 0), (0, 2), (0, 4), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6),
    ].map { Place(row: $0.0, column: $0.1) }
    #expect(places.prefix(3) == expected.prefix(3))
    #expect(places.last == Place(row: 1, column: 6))
    #expect(places == expected)
  }

  @Test func aPlaceBehindARowIsItsLastCharacter() {
    let line = Array("one two")
    let wrap = Wrap(line, width: 4)
    #expect(wrap.character(at: Place(row: 0, column: 99), in: line) == 3)
    #expect(wrap.character(at: Place(row: 1, column: 99), in: line) == 7)
    #expect(wrap.character(at: Place(row: 9, column: 0), in: line) == 4)
    #expect(wrap.character(at: Place(row: -1, column: -1), in: line) == 0)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func rowsCoverTheLineAndFitTheWidth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let line = Array(awkwardText(40, using: &generator))
    for width in [1, 2, 3, 5, 10, 40] {
      let wrap = Wrap(line, width: width)
      let comment = Comment(rawValue: "seed \(seed), width \(width)")
      #expect(wrap.rows.flatMap { Array($0.characters) } == Array(line.indices), comment)
      for (index, row) in wrap.rows.enumerated() {
        let drawn = wrap.cells(ofRow: index, in: line)
        #expect(columns(of: drawn) <= width, comment)
        #expect(columns(of: drawn) == row.columns, comment)
      }
      let drawn = wrap.rows.indices.flatMap { wrap.cells(ofRow: $0, in: line) }
      if width > 1 { #expect(marks(drawn) == marks(cells(of: line)), comment) }
      for index in line.indices {
        let place = wrap.place(of: index, in: line)
        #expect(place.column <= width, comment)
        let back = wrap.character(at: place, in: line)
        // Characters without a column, or hanging over the edge, share their place with a neighbour.
        #expect(wrap.place(of: back, in: line) == place, comment)
      }
    }
  }
}
