public import OnwardCore

// The cache of what lists show, as bytes: a head of fixed length, then the front with what home shows, then all rows.
// The front has a sum of its own, so that home needs only the beginning of the file. The last letter of `magic` counts
// the versions of the form: it changes with every change of a row, and a cache of another version is dropped.

private let magic = Array("onward.B".utf8)
/// `magic`, then the lengths of the two parts, their sums, and the sum of all that.
private let headLength = 48

/// The front of a cache.
public struct CacheFront: Hashable, Sendable {
  public var glimpse: Glimpse
  /// How many notes the cache knows.
  public var count: Int
}

/// Writes what is known of the notes in `folder`, in the order of lists.
public func encodeNotesCache(_ notes: [CachedNote], of folder: String) -> [UInt8] {
  let glimpse = Glimpse(of: notes.map(\.listing))
  var front = CacheWriter()
  front.text(folder)
  front.signed(notes.count)
  front.signed(glimpse.waiting)
  front.list(glimpse.listings) { $0.listing($1) }
  var rows = CacheWriter()
  for note in notes {
    rows.optional(note.stamp) { $0.stamp($1) }
    rows.listing(note.listing)
  }
  return sealed(front: front.bytes, rows: rows.bytes)
}

/// Puts a head with sums that are right before the parts, whatever they are; also for tests of hostile bytes.
package func sealed(front: [UInt8], rows: [UInt8]) -> [UInt8] {
  var head = magic
  let words = [
    UInt64(front.count), UInt64(rows.count), checksum(front[...]), checksum(rows[...]),
  ]
  for word in words { append(word, to: &head) }
  append(checksum(head[...]), to: &head)
  return head + front + rows
}

/// Reads the front of a cache from its beginning; nil where there is any doubt, or not all of the front.
public func decodeCacheFront(_ bytes: [UInt8], of folder: String) -> CacheFront? {
  guard let parts = CacheParts(bytes), let front = parts.front(in: bytes) else { return nil }
  return try? readFront(front, of: folder)
}

/// Reads a cache of the notes in `folder`; nil where there is any doubt about it.
public func decodeNotesCache(_ bytes: [UInt8], of folder: String) -> [CachedNote]? {
  guard let parts = CacheParts(bytes), let front = parts.front(in: bytes),
    let count = try? readFront(front, of: folder).count, let rows = parts.rows(in: bytes)
  else { return nil }
  return try? readRows(rows, count)
}

private func readFront(
  _ bytes: ArraySlice<UInt8>, of folder: String
) throws(CacheDamage) -> CacheFront {
  var reader = CacheReader(bytes)
  guard try Array(reader.text().utf8) == Array(folder.utf8) else { throw CacheDamage() }
  let count = try reader.signedCount()
  let waiting = try reader.signedCount()
  let listings = try reader.list { reader throws(CacheDamage) in try reader.listing() }
  guard reader.isAtEnd else { throw CacheDamage() }
  return CacheFront(glimpse: Glimpse(listings: listings, waiting: waiting), count: count)
}

private func readRows(
  _ bytes: ArraySlice<UInt8>, _ count: Int
) throws(CacheDamage) -> [CachedNote] {
  // A row has several bytes; a count that cannot be is not even given room.
  guard count <= bytes.count else { throw CacheDamage() }
  var reader = CacheReader(bytes)
  var notes: [CachedNote] = []
  notes.reserveCapacity(count)
  for _ in 0..<count {
    let stamp = try reader.optional { reader throws(CacheDamage) in try reader.stamp() }
    notes.append(CachedNote(stamp: stamp, listing: try reader.listing()))
  }
  guard reader.isAtEnd else { throw CacheDamage() }
  return notes
}

/// Where the parts of a cache lie, as its head says.
private struct CacheParts {
  let frontLength: Int
  let rowsLength: Int
  let frontSum: UInt64
  let rowsSum: UInt64

  /// Nil where the head is not whole and of our version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= headLength, bytes.starts(with: magic),
      word(at: headLength - 8, in: bytes) == checksum(bytes[..<(headLength - 8)]),
      let front = Int(exactly: word(at: 8, in: bytes)),
      let rows = Int(exactly: word(at: 16, in: bytes)),
      front <= 1 << 40, rows <= 1 << 40
    else { return nil }
    frontLength = front
    rowsLength = rows
    frontSum = word(at: 24, in: bytes)
    rowsSum = word(at: 32, in: bytes)
  }

  func front(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count >= headLength + frontLength else { return nil }
    let front = bytes[headLength..<(headLength + frontLength)]
    return checksum(front) == frontSum ? front : nil
  }

  func rows(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count == headLength + frontLength + rowsLength else { return nil }
    let rows = bytes[(headLength + frontLength)...]
    return checksum(rows) == rowsSum ? rows : nil
  }
}

private func append(_ word: UInt64, to bytes: inout [UInt8]) {
  for shift in stride(from: 0, to: 64, by: 8) {
    bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
  }
}

private func word(at place: Int, in bytes: [UInt8]) -> UInt64 {
  bytes[place..<(place + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
}
