/// The JSON Schema (draft 2020-12) of what `onward export --format json` writes and `onward import` reads.
///
/// It is made from the same shapes that the reader asks for.
public func sessionSchema() -> JSON {
  schemaDocument("Sessions of onward", Shape.document.schema)
}
