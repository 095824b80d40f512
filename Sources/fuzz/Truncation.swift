import Glibc
import Model
import Storage

/// With `-truncate=1` every file of the built-in data is cut at every byte instead, and the program ends.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  guard CommandLine.arguments.contains("-truncate=1") else { return 0 }
  var cuts = 0
  for file in bundledFiles {
    let beside = FuzzInput([]).files.filter { $0.name != file.name }
    let end = (file.bytes.lastIndex { $0 > 0x20 } ?? 0)
    for length in 0...end {
      let cut = DataFile(name: file.name, path: "data/\(file.name)", bytes: Array(file.bytes.prefix(length)))
      let isWrong = problems(in: beside + [cut], strict: true).contains { $0.severity == .error && $0.file == cut.path }
      require(isWrong, "\(file.name), cut after \(length) bytes, is no problem")
    }
    cuts += end + 1
  }
  print("\(bundledFiles.count) files, cut at each of \(cuts) places: a problem each time")
  exit(0)
}
