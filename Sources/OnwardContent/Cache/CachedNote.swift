public import OnwardCore

/// What tells one version of a note's file from another without reading it.
public struct NoteStamp: Hashable, Sendable {
  public var inode: UInt64
  /// Bytes.
  public var size: Int
  /// The last change of the content: seconds since 1970, and nanoseconds within the second.
  public var seconds: Int
  public var nanoseconds: Int

  public init(inode: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What lists show of one note, and the version of the note that it was read from.
public struct CachedNote: Hashable, Sendable {
  /// Nil where the file had changed so shortly before that a later change could look the same; such a note is shown
  /// from the cache at first and always read anew.
  public var stamp: NoteStamp?
  public var listing: Listing

  public init(stamp: NoteStamp?, listing: Listing) {
    self.stamp = stamp
    self.listing = listing
  }
}

extension NoteProblem {
  /// Whether it lies in the note's bytes alone, so that it is the same as long as they are.
  public var isOfContent: Bool {
    switch self {
    case .notUTF8, .malformed, .gitConflict: true
    case .unreadable, .notAFile, .tooLarge, .copy: false
    }
  }
}
