/// What became of a letter whose template was filled anew.
public struct RedoneLetter: Hashable, Sendable {
  public var text: String
  /// Whether the person's words stand where the new fill says something else.
  public var keptWords: Bool
}

/// Fills a letter anew without losing what the person changed in it: a merge of the old fill, the new one, and the
/// person's text, by paragraphs and then by lines.
///
/// What only one of them changed is taken as changed. Where both did, the person's words stay; where the person
/// took something away, it stays away. Every line that the person wrote is in the result.
public func redoLetter(_ text: String, from old: String, to new: String) -> RedoneLetter {
  if isSame(text, old) { return RedoneLetter(text: new, keptWords: false) }
  if isSame(old, new) || isSame(text, new) { return RedoneLetter(text: text, keptWords: false) }
  let pieces = [old, new, text].map(LetterPiece.paragraphs)
  guard pieces[0].count * max(pieces[1].count, pieces[2].count) <= LetterMerge.largest else {
    return RedoneLetter(text: text, keptWords: true)
  }
  var merge = LetterMerge()
  var merged = merge.merged(old: pieces[0], new: pieces[1], mine: pieces[2])
  for index in merged.indices.dropLast() where merged[index].gap.isEmpty {
    merged[index].gap = [""]
  }
  if let last = merged.indices.last {
    let (before, mine, fresh) = (pieces[0].last?.gap, pieces[2].last?.gap, pieces[1].last?.gap)
    merged[last].gap = (haveSameBytes(before ?? [], mine ?? []) ? fresh : mine) ?? []
  }
  return RedoneLetter(
    text: merged.flatMap { $0.lines + $0.gap }.joined(separator: "\n"), keptWords: merge.keptWords)
}

private func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

/// A merge under way.
private struct LetterMerge {
  /// Pieces of one text times those of another that are compared: a letter has about ten.
  static let largest = 250_000

  private(set) var keptWords = false

  /// The new pieces with what the person made of the old ones.
  mutating func merged(
    old: [LetterPiece], new: [LetterPiece], mine: [LetterPiece]
  ) -> [LetterPiece] {
    let inNew = counterparts(of: old, in: new)
    let inMine = counterparts(of: old, in: mine)
    var origin: [Int: Int] = [:]
    for (index, place) in inNew.enumerated() { if let place { origin[place] = index } }
    var result: [(piece: LetterPiece, mine: Int?)] = []
    for (place, piece) in new.enumerated() {
      guard let index = origin[place] else {
        result.append((piece, nil))
        continue
      }
      // What the person took away stays away.
      guard let own = inMine[index] else { continue }
      result.append((merged(old[index], piece, mine[own]), own))
    }
    var sources: [Int: Int] = [:]
    for (index, place) in inMine.enumerated() { if let place { sources[place] = index } }
    for own in mine.indices where !result.contains(where: { $0.mine == own }) {
      if let source = sources[own] {
        // The new fill does without it; so it goes, unless the person changed it.
        if old[source].saysTheSame(as: mine[own]) { continue }
        keptWords = true
      }
      result.insert((mine[own], own), at: place(of: own, in: result.map(\.mine)))
    }
    return result.map(\.piece)
  }

  /// Right after the piece that the person had before it, or before the one that came next.
  private func place(of own: Int, in result: [Int?]) -> Int {
    if let before = result.firstIndex(of: own - 1) { return before + 1 }
    if let after = result.firstIndex(of: own + 1) { return after }
    let earlier = result.lastIndex { ($0 ?? .max) < own }
    return earlier.map { $0 + 1 } ?? 0
  }

  private mutating func merged(
    _ old: LetterPiece, _ new: LetterPiece, _ mine: LetterPiece
  ) -> LetterPiece {
    let gap = haveSameBytes(old.gap, mine.gap) ? new.gap : mine.gap
    return LetterPiece(lines: lines(old, new, mine), gap: gap)
  }

  private mutating func lines(
    _ old: LetterPiece, _ new: LetterPiece, _ mine: LetterPiece
  ) -> [String] {
    if mine.saysTheSame(as: old) { return new.lines }
    if new.saysTheSame(as: old) || mine.saysTheSame(as: new) { return mine.lines }
    let count = max(old.lines.count, new.lines.count, mine.lines.count)
    if count > 1, old.lines.count * count <= Self.largest {
      let merged = merged(old: old.singleLines, new: new.singleLines, mine: mine.singleLines)
      return merged.flatMap(\.lines)
    }
    keptWords = true
    return mine.lines
  }
}
