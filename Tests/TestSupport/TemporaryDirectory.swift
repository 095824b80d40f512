import Glibc

/// A directory of its own under the system's temporary one, gone with all it holds when the value goes, or before the
/// next tests where these are killed.
package struct TemporaryDirectory: ~Copyable {
  package let path: String

  /// Writes `files`, contents by name; names may hold slashes.
  package init(_ files: [String: String] = [:]) {
    var template = Array("\(processDirectory)/XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary directory can be made")
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    for (name, text) in files { write(text, to: name) }
  }

  package func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  package func write(_ bytes: [UInt8], to name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let file = fopen("\(path)/\(name)", "w")
    precondition(file != nil, "\(name) cannot be written")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  deinit { removeAll(path) }
}

func removeAll(_ path: String) {
  if unlink(path) == 0 { return }  // a link too, and not where it leads
  for name in names(in: path) { removeAll("\(path)/\(name)") }
  remove(path)
}

/// What a directory holds, in order; nothing where it is none.
package func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
