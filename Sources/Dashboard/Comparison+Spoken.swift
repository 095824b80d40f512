/// The comparison in sentences.
extension Comparison {
  /// What is supposed; then under each heading what is otherwise, and the names of what stays the same.
  package var spoken: String {
    var text = ""
    var same: [String] = []
    var namesSame = false
    func end() {
      if !same.isEmpty { text += "The same: \(same.joined(separator: ", ")).\n" }
      same = []
    }
    for line in lines {
      switch line {
      case .blank:
        end()
        namesSame = true
      case .heading(let heading): text += "\(heading)\(heading.contains(":") ? "." : ":")\n"
      case .row(_, let name, let real, let supposed):
        let before = real.words.isEmpty ? "" : "really \(real.words); "
        if real != supposed {
          text += "\(name): \(before)supposed \(supposed.words).\n"
        } else if namesSame {
          same.append(name)
        } else {
          text += "\(name): \(before)supposed the same.\n"
        }
      }
    }
    end()
    return text
  }
}
