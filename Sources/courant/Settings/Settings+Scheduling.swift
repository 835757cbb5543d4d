import Scheduling

extension Settings {
  /// What the scheduler needs to know of them.
  var scheduling: SchedulingSettings {
    SchedulingSettings(floor: Int(pollFloor), ceiling: Int(pollCeiling), requestPrice: Double(pollPrice))
  }
}
