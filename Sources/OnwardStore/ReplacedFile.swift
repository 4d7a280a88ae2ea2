extension Files {
  /// Writes a file of mode 0600 whole or not at all, in place of what had that name.
  ///
  /// A symbolic link is replaced itself, and what it leads to is left alone.
  public func replace(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    guard !name.isEmpty, name != ".", name != ".." else { throw .badName(path) }
    let descriptor = try system.open(folder, .folderThroughLinks, path: folder)
    defer { system.close(descriptor) }
    try system.replace(name, bytes, in: OpenFolder(descriptor: descriptor, path: folder))
  }
}

extension NoteFolder {
  /// Writes bytes beside the note `name`, as `<name> (conflict <seconds>-<random>).md`, and returns that name.
  public func keep(
    _ bytes: [UInt8], beside name: String, seconds: Int64
  ) throws(StoreError) -> String {
    try FileName.checkNote(name, longest: FileName.longestWritten)
    return try system.with(folder, making: true) { (open) throws(StoreError) in
      let copy = try system.createCopy(bytes, of: name, seconds: seconds, in: open)
      try system.synchroniseFolder(open)
      return copy
    }
  }
}
