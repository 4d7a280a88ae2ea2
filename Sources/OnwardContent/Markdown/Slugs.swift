/// Gives each heading of a document its slug: lower-case letters and digits, dashes between words, `-2` for a second.
struct Slugs {
  private var taken: Set<String> = []

  /// The slug of the next heading in order.
  mutating func slug(for title: String) -> String {
    let base = Slugs.base(of: title)
    var slug = base
    var number = 2
    while !taken.insert(slug).inserted {
      slug = "\(base)-\(number)"
      number += 1
    }
    return slug
  }

  private static func base(of title: String) -> String {
    var slug = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if character != "'", character != "\u{2019}", !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : slug
  }
}
