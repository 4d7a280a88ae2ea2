/// Reading a value of a document as what it should be.
extension JSONNode {
  /// Why the document is not what it should be, and where.
  struct Problem: Error {
    /// Of the value that is wrong, among the bytes.
    var start: Int
    var fact: ExchangeFact
  }

  func problem(_ fact: ExchangeFact) -> Problem { Problem(start: start, fact: fact) }

  /// The members of one object, in the order of its shape.
  struct Shaped {
    let object: JSONNode
    let shape: Shape
    fileprivate(set) var nodes: [JSONNode?]

    /// A member that the shape asks for, or one that it allows; nil where it is not there.
    func node(_ name: String) -> JSONNode? { shape.place(of: name).flatMap { nodes[$0] } }

    /// A member that the shape asks for.
    subscript(_ name: String) -> JSONNode { node(name) ?? object }
  }

  /// The members by name; each that the shape asks for is there once, and no other.
  func members(of shape: Shape) throws(Problem) -> Shaped {
    try expect(.object, .object)
    var found = Shaped(
      object: self, shape: shape, nodes: Array(repeating: nil, count: shape.members.count))
    for (key, value) in members {
      let name = key.string
      guard let place = shape.place(of: name) else {
        let near = nearest(to: name, among: shape.members.map(\.name))
        throw value.problem(.unknownMember(name, nearest: near))
      }
      guard found.nodes[place] == nil else { throw value.problem(.twice(name)) }
      found.nodes[place] = value
    }
    for (place, member) in shape.members.enumerated()
    where !member.isOptional && found.nodes[place] == nil {
      throw problem(.missingMember(member.name))
    }
    return found
  }

  /// One member, whatever others there are.
  func member(_ name: String) throws(Problem) -> JSONNode {
    try expect(.object, .object)
    for (key, value) in members where key.string == name { return value }
    throw problem(.missingMember(name))
  }

  func has(_ name: String) -> Bool {
    kind == .object && members.contains { $0.key.string == name }
  }

  private func expect(_ wanted: Kind, _ shape: ExchangeFact.Shape) throws(Problem) {
    guard kind == wanted else { throw problem(.wrongType(wanted: shape)) }
  }

  /// A text that a note can hold.
  func words() throws(Problem) -> String {
    try expect(.text, .text)
    let text = string
    guard text.utf8.count <= NoteLimits.answer else {
      throw problem(.textTooLong(limit: NoteLimits.answer))
    }
    return text
  }

  func flag() throws(Problem) -> Bool {
    try expect(.flag, .flag)
    return isTrue
  }

  func number(_ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard kind == .number, let number = Int(digits) else {
      throw problem(.wrongType(wanted: .number))
    }
    guard range.contains(number) else { throw problem(.outOfRange(range)) }
    return number
  }

  /// A list of no more items than a note can hold.
  func list<Item>(
    most: Int = NoteLimits.items, _ read: (JSONNode) throws(Problem) -> Item
  ) throws(Problem) -> [Item] {
    try expect(.list, .list)
    let count = items.reduce(0) { count, _ in count + 1 }
    guard count <= most else { throw problem(.tooMany(.items, limit: most)) }
    var list: [Item] = []
    list.reserveCapacity(count)
    try forEachItem { item throws(Problem) in list.append(try read(item)) }
    return list
  }

  func forEachItem(_ body: (JSONNode) throws(Problem) -> Void) throws(Problem) {
    try expect(.list, .list)
    for item in items { try body(item) }
  }

  func orNull<Item>(_ read: (JSONNode) throws(Problem) -> Item) throws(Problem) -> Item? {
    if kind == .null { return nil }
    return try read(self)
  }

  func wordsOrNull() throws(Problem) -> String? {
    try orNull { node throws(Problem) in try node.words() }
  }

  /// A text that stands for something else, such as a day.
  func parsed<Item>(
    _ wanted: ExchangeFact.Form, _ read: (String) -> Item?
  ) throws(Problem) -> Item {
    let text = try words()
    guard let item = read(text) else { throw problem(.wrongForm(text, wanted: wanted)) }
    return item
  }
}

extension Shape {
  fileprivate func place(of name: String) -> Int? { members.firstIndex { $0.name == name } }
}
