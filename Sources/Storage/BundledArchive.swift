import CBundledData
package import Model

/// The files of the data set that is built into the program.
package var bundledFiles: [DataFile] {
  UnsafeBufferPointer(start: bundled_files(), count: bundled_file_count()).map { file in
    let name = String(cString: file.name)
    let bytes = [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.length))
    return DataFile(name: name, path: "(built in)/\(name)", bytes: bytes)
  }
}

/// The roadmap that is built into the program, its texts read in `language` where they are there; `check` may find more
/// that is wrong with it.
package func bundledArchive(
  in language: Language = .english, check: (Roadmap) -> [Finding] = { _ in [] }
) throws(Problems) -> Archive {
  try decode(bundledFiles, in: language, check: check)
}
