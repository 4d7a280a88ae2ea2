/// A value of front matter with its place in the file.
struct YamlNode {
  enum Form {
    /// `isPlain` when it stands there without quotes: only then it can be a number or a flag.
    case scalar(String, isPlain: Bool)
    case list([YamlNode])
    case map([YamlEntry])
  }

  var form: Form
  var place: Place
}

/// One key of a map and its value.
struct YamlEntry {
  var key: String
  var place: Place
  var value: YamlNode
}
