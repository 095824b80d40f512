import Canvas
import Model
import Scoring

extension Dashboard {
  mutating func performInOverlay(_ command: Command) -> [Effect] {
    if command == .back || command == .help {
      overlay = nil
      return []
    }
    if command == .export, let exported = exportedPage() {
      notice = obstacle(to: .export)
      return notice == nil ? [exported] : []
    }
    switch overlay {
    case .help(var help):
      help.perform(command, in: size)
      overlay = command == .open ? nil : .help(help)
    case .page(var page):
      page.perform(command, in: size)
      overlay = command == .open || command == .explain ? nil : .page(page)
    case .palette(var palette):
      guard command == .open else {
        palette.perform(command)
        overlay = .palette(palette)
        return []
      }
      overlay = nil
      switch palette.selected?.target {
      case .command(let command): return perform(command)
      case .query(let query): apply(query)
      case .record(let id): open(id)
      case nil: return []
      }
    case .choice(var choice):
      guard command == .open else {
        choice.perform(command)
        overlay = .choice(choice)
        return []
      }
      overlay = nil
      switch choice.selected?.answer {
      case .suppose(let change): suppose(change)
      case .completion(let id): ask(.completion(id))
      case .forget(let id): forgetSuppositions(about: id)
      case .export(let format): return [export(as: format)]
      case nil: break
      }
    case .problems(var problems):
      problems.perform(command, in: size)
      overlay = command == .open || command == .problems ? nil : .problems(problems)
    case .comparison(var comparison):
      comparison.perform(command, in: size)
      overlay = command == .open || command == .compare ? nil : .comparison(comparison)
    case nil: break
    }
    return []
  }
}
