extension Document {
  /// The document without the sections that `isShown` turns down by their slug.
  ///
  /// A section goes from a heading to the next one of its level or above, so its subsections go with
  /// it. What stands before the first heading stays. Headings inside lists and quotes begin no section.
  public func showing(sections isShown: (String) -> Bool) -> Document {
    var shown: [Block] = []
    var hiddenLevel: Int?
    for block in blocks {
      if case .heading(let level, let slug, _) = block, level <= hiddenLevel ?? .max {
        hiddenLevel = isShown(slug) ? nil : level
      }
      if hiddenLevel == nil { shown.append(block) }
    }
    return Document(blocks: shown)
  }
}
