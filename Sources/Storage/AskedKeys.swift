/// The keys that each object was asked for, which are all it may have.
///
/// Objects of a kind are asked for the same keys in the same order, so they share the list of them.
struct AskedKeys {
  private struct Step: Hashable {
    let list: UInt32
    let key: UInt
  }

  /// Each is another one and a key more.
  private var lists: [[StaticString]] = [[]]
  private var longer: [Step: UInt32] = [:]
  /// By the object's node.
  private var asked: [UInt32: UInt32] = [:]

  mutating func add(_ key: StaticString, of object: Int) {
    let list = asked[UInt32(object), default: 0]
    let step = Step(list: list, key: UInt(bitPattern: key.utf8Start))
    if let next = longer[step] {
      asked[UInt32(object)] = next
      return
    }
    let next = UInt32(lists.count)
    lists.append(lists[Int(list)] + [key])
    longer[step] = next
    asked[UInt32(object)] = next
  }

  /// In the order of the document.
  var objects: [Int] { asked.keys.sorted().map { Int($0) } }

  func keys(of object: Int) -> [StaticString] { lists[Int(asked[UInt32(object), default: 0])] }
}
