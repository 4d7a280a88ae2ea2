/// A text with case, accents and Unicode forms taken out of it, which knows the character that each
/// of its bytes came from.
///
/// Made in time linear in the text's length. Characters are Swift's grapheme clusters.
public struct FoldedText: Equatable, Sendable {
  /// UTF-8, without white space that follows white space.
  let bytes: [UInt8]
  /// Sorted; the last one is the end of the text.
  private let runs: [Run]

  /// Where characters begin that are all of one width, folded and as they were.
  private struct Run: Equatable {
    var folded: Int
    var character: Int
    var source: Int
  }

  public init(_ text: String) {
    var folder = Folder(text)
    folder.foldAll()
    bytes = folder.bytes
    runs = folder.runs
  }

  /// How many characters the text has, unfolded.
  public var characterCount: Int { runs[runs.count - 1].character }

  /// The character that a folded byte came from; the offset must be inside `bytes`.
  func character(at offset: Int) -> Int {
    let (run, next) = pair { $0.folded <= offset }
    return run.character + (offset - run.folded) / width(run.folded, next.folded, run, next)
  }

  /// The characters that a part of `bytes`, not empty, came from.
  func characters(of range: Range<Int>) -> Range<Int> {
    character(at: range.lowerBound)..<(character(at: range.upperBound - 1) + 1)
  }

  /// Where a character's UTF-8 begins in the text as it was; the character may be the end.
  func source(of character: Int) -> Int {
    let (run, next) = pair { $0.character <= character }
    let width = width(run.source, next.source, run, next)
    return run.source + (character - run.character) * width
  }

  private func pair(_ isBefore: (Run) -> Bool) -> (Run, Run) {
    let next = runs.firstIndex(failing: isBefore)
    return (runs[max(0, next - 1)], runs[min(next, runs.count - 1)])
  }

  private func width(_ from: Int, _ to: Int, _ run: Run, _ next: Run) -> Int {
    max(1, (to - from) / max(1, next.character - run.character))
  }

  /// Folds a text from its beginning to its end.
  private struct Folder {
    let text: String
    let source: [UInt8]
    var bytes: [UInt8] = []
    var runs: [Run] = []
    private var foldedWidth = -1
    private var sourceWidth = -1
    private var characterCount = 0

    init(_ text: String) {
      self.text = text
      source = Array(text.utf8)
      bytes.reserveCapacity(source.count)
    }

    mutating func foldAll() {
      var offset = 0
      while offset < source.count {
        if isBoundary(offset + 1) {
          let start = bytes.count
          Folding.appendASCII(source[offset], to: &bytes)
          note(foldedAt: start, sourceAt: offset, sourceWidth: 1)
          offset += 1
        } else {
          let end = nextBoundary(after: offset)
          foldClusters(offset..<end)
          offset = end
        }
      }
      runs.append(Run(folded: bytes.count, character: characterCount, source: source.count))
    }

    /// Whether a character surely ends before the byte: two ASCII characters never join, save CR and
    /// LF. Asking Swift for the characters of plain English would take ten times as long.
    private func isBoundary(_ offset: Int) -> Bool {
      let before = source[offset - 1]
      guard before < 0x80 else { return offset == source.count }
      guard offset < source.count else { return true }
      return source[offset] < 0x80 && !(before == 0x0D && source[offset] == 0x0A)
    }

    private func nextBoundary(after offset: Int) -> Int {
      var end = offset + 1
      while !isBoundary(end) { end += 1 }
      return end
    }

    private mutating func foldClusters(_ range: Range<Int>) {
      let utf8 = text.utf8
      let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let part = text[first..<utf8.index(first, offsetBy: range.count)]
      var index = part.startIndex
      var offset = range.lowerBound
      while index < part.endIndex {
        let end = part.index(after: index)
        let start = bytes.count
        for scalar in part.unicodeScalars[index..<end] { Folding.append(scalar, to: &bytes) }
        let width = part.utf8.distance(from: index, to: end)
        note(foldedAt: start, sourceAt: offset, sourceWidth: width)
        offset += width
        index = end
      }
    }

    /// Counts a character whose folded bytes have just been appended.
    private mutating func note(foldedAt start: Int, sourceAt source: Int, sourceWidth: Int) {
      let foldedWidth = bytes.count - start
      if foldedWidth != self.foldedWidth || sourceWidth != self.sourceWidth {
        runs.append(Run(folded: start, character: characterCount, source: source))
        self.foldedWidth = foldedWidth
        self.sourceWidth = sourceWidth
      }
      characterCount += 1
    }
  }
}
