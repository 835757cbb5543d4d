import Fetching
import Glibc
import News
import Scheduling
import Store
import Syncing

/// The wiring: what the process has been given (arguments, variables, files, clock) joined to what it is made of.
struct Environment {
  /// Every setting in force.
  let settings: Settings
  /// Standard output and standard error.
  let console: Console
  /// The moment at which the command began.
  let now: Timestamp

  /// Where the file of settings is looked for if nobody names one.
  private static let defaultConfig = "/etc/courant/courant.env"

  /// Seconds that pages get within one pass of the service, so that a slow site's do not keep feeds waiting; the next
  /// pass goes on with them.
  private static let pageSeconds: Int64 = 60

  /// The environment of this process, for a command with these options.
  init(_ options: CommonOptions, flags: [SettingName: String] = [:]) throws {
    now = SystemClock.now()
    console = Console(noColour: options.noColour, variable: Self.variable)
    var sources = SettingSources(flags: flags, variable: Self.variable, file: try Self.file(options.config))
    if let store = options.store { sources.flags[.store] = store }
    settings = try Settings(from: sources, defaultStore: Self.defaultStore())
    if let file = sources.file, !sources.unknownNames.isEmpty {
      let names = sources.unknownNames.joined(separator: ", ")
      console.say("courant: no such setting, misspelt? \(names) (in \(file.path))\n")
    }
  }

  /// A variable of the environment; nil where it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The store's path, absolute, so that everything that is named after it is named alike by everyone.
  var storePath: String {
    if settings.store.hasPrefix("/") { return settings.store }
    guard let folder = getcwd(nil, 0) else { return settings.store }
    defer { free(folder) }
    return String(cString: folder) + "/" + settings.store
  }

  /// Where the service on this store listens.
  var controlSocketPath: String {
    ControlSocket.path(forStore: storePath, runtimeDirectory: Self.variable("XDG_RUNTIME_DIR"))
  }

  /// The service manager that started this process, if one did.
  var serviceManager: ServiceManager { ServiceManager(variable: Self.variable) }

  /// The name of the user who runs this: what corrections by hand are signed with.
  var user: String {
    if let name = Self.variable("USER") ?? Self.variable("LOGNAME") { return name }
    guard let entry = getpwuid(getuid()) else { return String(getuid()) }
    return String(cString: entry.pointee.pw_name)
  }

  /// Opens the store; for writing, a missing one is made unless it must be there.
  func openStore(_ access: Store.Access, mustExist: Bool = false) throws -> Store {
    let path = storePath
    if access == .write, !mustExist {
      Files.makeFolder(Files.folder(of: path))
    } else if !Files.exists(path) {
      throw CommandFailure(
        .store, "there is no store at \(path) yet",
        advice: "`courant feeds add URL` or `courant feeds import FILE.opml` makes one; --store names another place.")
    } else if Files.isEmpty(path), Files.isEmpty(path + "-wal") {
      throw CommandFailure(
        .store, "the store \(path) is empty: nothing is in the file",
        advice: "put a copy back with `courant store restore FILE`, or remove the file to begin anew.")
    }
    return try Store.open(path, access: access)
  }

  /// What makes requests.
  func fetcher(holding hosts: [String: Timestamp] = [:]) -> Fetcher {
    var configuration = fetchConfiguration
    configuration.heldHosts = hosts
    return Fetcher(configuration: configuration)
  }

  /// How requests are made.
  var fetchConfiguration: FetchConfiguration {
    // A program that anybody may run can name nobody's page for them, and an address that leads nowhere helps no publisher.
    let agent = "Courant/\(CourantVersion.text)" + (settings.contact.map { " (+\($0))" } ?? "")
    var configuration = FetchConfiguration(userAgent: agent, now: SystemClock.now)
    configuration.maxConcurrent = settings.maxConcurrent
    configuration.perHost = settings.perHost
    configuration.bodyLimit = settings.bodyLimit
    configuration.connectTimeout = Double(settings.connectTimeout)
    configuration.totalTimeout = Double(settings.totalTimeout)
    configuration.proxy = settings.proxy
    configuration.caFile = settings.certificates
    return configuration
  }

  /// One pass over a store.
  func syncRun(on store: Store, pageSeconds: Int64? = nil) throws -> SyncRun {
    SyncRun(
      store: store, fetcher: fetcher(holding: try store.heldHosts(at: now)),
      settings: SyncSettings(
        window: settings.maxConcurrent, perHost: settings.perHost, scheduling: settings.scheduling,
        fullText: settings.fullText,
        pages: PagePlan(rechecks: settings.pageRechecks), pageSeconds: pageSeconds), clock: SystemClock.now,
      sleep: SystemClock.sleep)
  }

  /// The service over a store, whose lease the caller holds.
  func syncService(on store: Store, log: ServiceLog, watchdog: Watchdog) throws -> SyncService {
    SyncService(
      pass: try syncRun(on: store, pageSeconds: Self.pageSeconds), store: store, controlSocketPath: controlSocketPath,
      clock: SystemClock.now,
      sleep: SystemClock.sleep, report: log.take, heartbeat: watchdog.beat)
  }

  private static func file(_ named: String?) throws -> EnvFile? {
    let path = named ?? defaultConfig
    if named == nil && access(path, R_OK) != 0 { return nil }
    do {
      return try EnvFile(path: path, text: String(decoding: Files.read(path), as: UTF8.self))
    } catch let failure as CommandFailure where failure.status == .notFound {
      throw CommandFailure(.configuration, failure.message, advice: "--config names a file of lines NAME=VALUE.")
    }
  }

  private static func defaultStore() -> String {
    if let data = variable("XDG_DATA_HOME") { return data + "/courant/courant.sqlite" }
    if let home = variable("HOME") { return home + "/.local/share/courant/courant.sqlite" }
    return "/var/lib/courant/courant.sqlite"
  }
}
