/// The JSON Schema (draft 2020-12) of what `onward export --format json` writes and `onward import` reads.
///
/// It is made from the same shapes that the reader asks for.
public func sessionSchema() -> JSON {
  guard case .object(let members) = Shape.document.schema else { return .null }
  return .object(
    [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Sessions of onward")),
    ] + members)
}
