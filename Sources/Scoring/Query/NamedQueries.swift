package import Model

extension Roadmap {
  /// What is wrong with the queries that it names: texts that are no query, and ids that lead nowhere.
  package var queryFindings: [Finding] {
    queries.indices.compactMap { index -> Finding? in
      do throws(QueryError) {
        try Query(queries[index].text).check(against: self)
        return nil
      } catch {
        let place = Model.Place(.queries, [.index(index), .key("query")])
        return Finding(at: place, "at character \(error.place.lowerBound + 1): \(error)")
      }
    }
  }
}
