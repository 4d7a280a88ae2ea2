extension Files {
  /// Writes a file of mode 0600 whole or not at all, in place of what had that name.
  ///
  /// A symbolic link is replaced itself, and what it leads to is left alone.
  public func replace(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    let (_, name) = folderAndName(of: path)
    guard !name.isEmpty, name != ".", name != ".." else { throw .badName(path) }
    try system.withFolder(of: path) { (open, name) throws(StoreError) in
      try system.replace(name, bytes, in: open)
    }
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
