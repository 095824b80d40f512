import Model
import Testing

@testable import Scoring

@Suite struct ForecastsTests {
  private func delivery(_ actions: [Action], on day: Int) -> DeliveryForecast? {
    DeliveryForecast(of: actions, in: .sample([.sample(actions: actions)]), on: on(day))
  }

  @Test func `work at half its pace takes twice its time`() throws {
    // Half of the time has passed, a quarter is done.
    let forecast = try #require(delivery([.underWay("a", 0.25, start: 0, due: 1000)], on: 500))
    #expect(forecast.schedule?.earned == 250)
    #expect(forecast.schedule?.index == 0.5)
    #expect(forecast.median == .on(on(2000)))
    #expect(forecast.early == nil && forecast.probability == nil)
  }

  @Test func `without a start the work began with the roadmap`() throws {
    let forecast = try #require(delivery([.underWay("a", 0.5, due: 1000)], on: 500))
    #expect(forecast.schedule?.index == 1)
    #expect(forecast.median == .on(on(1000)))
  }

  @Test func `lines add up, each action by its weight`() throws {
    // Due by day 500: all of the first, a quarter of the second of weight 3.
    let actions: [Action] = [
      .underWay("a", 0.5, start: 0, due: 500), .underWay("b", 0, weight: 3, start: 250, due: 1250),
    ]
    let schedule = try #require(delivery(actions, on: 500)?.schedule)
    // 0.5 was due on day 250.
    #expect(abs(schedule.earned - 250) < 1e-9)
    #expect(schedule.planned == 1250)
  }

  @Test func `nothing done is not at this pace, all done is reached`() {
    #expect(delivery([.underWay("a", 0, start: 0, due: 1000)], on: 500)?.median == .never)
    #expect(delivery([.delivered("a"), .delivered("b")], on: 500)?.median == .reached(on(0)))
    #expect(delivery([.delivered("a")], on: 500)?.probability == 1)
  }

  @Test func `what has no due date is not planned, what is dropped is not awaited`() {
    #expect(delivery([.underWay("a", 0.5)], on: 500)?.schedule == nil)
    #expect(delivery([.underWay("a", 0.5)], on: 500)?.median == nil)
    #expect(delivery([.sample("a", updates: [.init(date: at(0), status: .dropped)])], on: 500) == nil)
    #expect(delivery([], on: 500) == nil)
  }

  @Test func `eight quarters and three deliveries tell an interval`() throws {
    let done = (0..<4).map { index in
      Action.sample(ID("d\(index)"), due: 2000, updates: [.init(date: at(60 + 180 * index), status: .delivered)])
    }
    let open = (0..<2).map { Action.underWay(ID("o\($0)"), 0.5, start: 0, due: 2000) }
    let forecast = try #require(delivery(done + open, on: 735))
    #expect(forecast.quarters.count == 8)
    #expect(forecast.quarters.reduce(0, +) == 4)
    // One in two quarters: two are done after two at the earliest, in 1 of 4 cases.
    #expect(forecast.early == .on(on(735).advanced(months: 6)))
    #expect(forecast.late?.isLater(than: .on(on(735).advanced(months: 12))) == true)
    #expect(try #require(forecast.probability) > 0.9)
    let young = try #require(delivery(done + open, on: 700))
    #expect(young.quarters.count == 7 && young.early == nil)
    let few = try #require(delivery(Array(done.prefix(2)) + open, on: 735))
    #expect(few.early == nil)
  }

  @Test func `a delivery that was taken back counts from the last time`() throws {
    let actions = (0..<3).map { index in
      Action.sample(
        ID("a\(index)"), due: 2000,
        updates: [
          .init(date: at(10), status: .delivered), .init(date: at(20), status: .underWay),
          .init(date: at(700), status: .delivered),
        ])
    }
    #expect(delivery(actions, on: 735)?.quarters.last == 3)
  }

  @Test func `a group is there when its last part is, and as likely as its least likely`() throws {
    func indicator(_ id: ID, _ step: Double) -> Indicator {
      var indicator = Indicator(id: id, title: "I", unit: "km", direction: .increase)
      indicator.baseline = .init(date: at(0), value: 0)
      indicator.targets = [.init(set: at(0), date: at(3650), value: 100)]
      indicator.observations = (0..<4).map { .init(date: at(365 * $0), value: step * Double($0)) }[...]
      return indicator
    }
    let slow = Area.sample("slow", indicators: [indicator("i", 10), indicator("j", 5)])
    let fast = Area.sample("fast", indicators: [indicator("k", 20), indicator("l", 0.01)])
    var silent = Area.sample("silent", indicators: [indicator("m", 10)])
    silent.indicators[0].observations = []
    let forecasts = Forecasts(of: Assessment(of: Archive(.sample([slow, fast, silent])), asOf: on(1200)))
    #expect(forecasts.areas[0].whole.median == .on(on(7300)))
    #expect(forecasts.areas[0].whole.slowest == .indicator("j"))
    #expect(forecasts.areas[0].whole.probability == forecasts.areas[0].indicators[1]?.probability)
    #expect(forecasts.areas[1].whole.median == .never)
    #expect(forecasts.areas[2].whole.median == nil)
    #expect(forecasts.overall.median == .never && forecasts.overall.slowest == .area("fast"))
    #expect(forecasts.overall.items == 5 && forecasts.overall.known == 4)
  }

  @Test func `a roadmap with nothing in it has no forecast`() {
    let forecasts = Forecasts(of: Assessment(of: Archive(.sample([])), asOf: on(10)))
    #expect(forecasts.overall.median == nil && forecasts.overall.probability == nil && forecasts.delivery == nil)
  }
}
