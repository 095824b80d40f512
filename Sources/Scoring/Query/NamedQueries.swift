package import Model

extension Query {
  /// What is wrong with a text that should be a query, and at which character; `nil` where nothing is.
  package static func fault(_ text: String) -> String? {
    do throws(QueryError) {
      _ = try Query(text)
      return nil
    } catch {
      return error.remark
    }
  }
}

extension QueryError {
  /// With the character at which it is wrong.
  fileprivate var remark: String { "at character \(place.lowerBound + 1): \(self)" }
}

extension Roadmap {
  /// What is wrong with the queries that it names: texts that are no query, and ids that lead nowhere.
  package var queryFindings: [Finding] {
    queries.indices.compactMap { index -> Finding? in
      do throws(QueryError) {
        try Query(queries[index].text).check(against: self)
        return nil
      } catch {
        let place = Model.Place(.queries, [.index(index), .key("query")])
        return Finding(at: place, error.remark)
      }
    }
  }
}
