/// Whether a day leaves all of a record: most days leave all of most records, and looking is cheaper than copying.
///
/// Entries are looked at in spans, where they stand; a loop over the array, or a property of a whole entry, would copy it.
extension Action {
  borrowing func isWhole(on day: Day) -> Bool {
    guard (provenance.published?.last ?? day) <= day, (dueSet?.last ?? day) <= day else { return false }
    guard areKnown(updates.span, on: day) else { return false }
    let steps = steps.span
    for place in steps.indices {
      if let done = steps[place].done, (steps[place].provenance.published ?? done).last > day { return false }
    }
    return true
  }
}

extension Indicator {
  borrowing func isWhole(on day: Day) -> Bool {
    guard (provenance.published?.last ?? day) <= day else { return false }
    if let date = baseline?.date, (baseline?.provenance.published ?? date).last > day { return false }
    let targets = targets.span
    for place in targets.indices {
      if (targets[place].set ?? targets[place].provenance.published ?? targets[place].date).last > day { return false }
    }
    let trajectory = trajectory.span
    for place in trajectory.indices {
      if let known = trajectory[place].set ?? trajectory[place].provenance.published, known.last > day { return false }
    }
    return areKnown(observations.span, on: day)
  }
}

extension Roundtable {
  borrowing func isWhole(on day: Day) -> Bool {
    guard areWhole(champions, on: day), areWhole(constituents, on: day) else { return false }
    guard areKnown(sessions.span, on: day) else { return false }
    let outputs = outputs.span
    for place in outputs.indices {
      if let published = outputs[place].provenance.published, published.last > day { return false }
      if let delivered = outputs[place].delivered, delivered.last > day { return false }
    }
    return true
  }

  private borrowing func areWhole(_ members: borrowing [Member], on day: Day) -> Bool {
    let members = members.span
    for place in members.indices {
      if let published = members[place].provenance.published, published.last > day { return false }
    }
    return true
  }
}

extension Milestone {
  borrowing func isWhole(on day: Day) -> Bool {
    areKnown(updates.span, on: day) && (outcome == nil || state.isReached)
  }
}

extension Risk {
  borrowing func isWhole(on day: Day) -> Bool { areKnown(updates.span, on: day) }
}

private func areKnown(_ entries: borrowing Span<some Dated>, on day: Day) -> Bool {
  for place in entries.indices {
    if (entries[place].provenance.published ?? entries[place].date).last > day { return false }
  }
  return true
}
