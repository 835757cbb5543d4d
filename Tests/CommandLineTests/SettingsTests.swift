import Testing

@Suite("Settings")
struct SettingsTests {
  @Test("A flag wins over the environment, the environment over the file, the file over the default")
  func precedence() throws {
    var program = try CourantProgram()
    let file = try program.folder.write(
      "courant.env", "# ours\nCOURANT_PER_HOST=3\nexport COURANT_MAX_CONCURRENT=\"64\"\nCOURANT_STORE=/from/file\n")
    program.variables["COURANT_PER_HOST"] = "4"
    let outcome = try program.run("config", "--config", file, "--store", "/from/flag")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("COURANT_STORE\t/from/flag\tflag"))
    #expect(lines.contains("COURANT_PER_HOST\t4\tenvironment"))
    #expect(lines.contains("COURANT_MAX_CONCURRENT\t64\tfile \(file)"))
    #expect(lines.contains("COURANT_POLL_FLOOR\t1h\tdefault"))
  }

  @Test(
    "A value that is not allowed is exit 78 and names the setting, the value and what is allowed",
    arguments: [
      ("COURANT_MAX_CONCURRENT", "minus three"), ("COURANT_PER_HOST", "0"), ("COURANT_POLL_FLOOR", "1x"),
      ("COURANT_BODY_LIMIT", "-5"), ("COURANT_LOG_FORMAT", "xml"), ("COURANT_WAIT", "99999999999999999999"),
      ("COURANT_PROXY", "proxy.example:3128"), ("COURANT_PROXY", "ftp://proxy.example"), ("COURANT_PROXY", "http://"),
      ("COURANT_PUBLIC_URL", "news.example"), ("COURANT_PUBLIC_URL", "https://\u{e9}..example"),
      ("COURANT_CA_FILE", "/nonexistent.pem"),
      ("COURANT_CA_FILE", "/etc"), ("COURANT_PAGE_RECHECKS", "6h,1h"), ("COURANT_PAGE_RECHECKS", "1h,60m"),
      ("COURANT_PAGE_RECHECKS", "1h,1h"), ("COURANT_PAGE_RECHECKS", "1"), ("COURANT_PAGE_RECHECKS", "1h,"),
      ("COURANT_PAGE_RECHECKS", ",1h"), ("COURANT_PAGE_RECHECKS", "1h,,6h"), ("COURANT_PAGE_RECHECKS", "1h6"),
      ("COURANT_PAGE_RECHECKS", "0s,1h"), ("COURANT_PAGE_RECHECKS", "1h,366d"), ("COURANT_PAGE_RECHECKS", "soon"),
    ])
  func refusals(name: String, value: String) throws {
    var program = try CourantProgram()
    program.variables[name] = value
    let outcome = try program.run("config")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(name))
    #expect(outcome.errors.contains(value))
    #expect(outcome.errors.contains("Give it"))
  }

  @Test("Times for pages are taken in ascending order", arguments: ["30s", "1h,6h,24h", "1h, 90m, 365d", "none"])
  func pageTimes(value: String) throws {
    var program = try CourantProgram()
    program.variables["COURANT_PAGE_RECHECKS"] = value
    let outcome = try program.run("config")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("COURANT_PAGE_RECHECKS\t\(value)\tenvironment"))
  }

  @Test("A ceiling below the floor is exit 78")
  func ceilingBelowFloor() throws {
    var program = try CourantProgram()
    program.variables = ["COURANT_POLL_FLOOR": "12h", "COURANT_POLL_CEILING": "6h"]
    #expect(try program.run("config").status == 78)
  }

  @Test("A file of settings that is not there, or that has a line that is none, is exit 78")
  func files() throws {
    let program = try CourantProgram()
    #expect(try program.run("config", "--config", "/nonexistent.env").status == 78)
    let file = try program.folder.write("bad.env", "COURANT_PER_HOST=2\nnonsense here\n")
    let outcome = try program.run("config", "--config", file)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("line 2"))
  }

  @Test("A proxy and a file of authorities that can be used are taken, the proxy shown without its password")
  func proxyAndAuthorities() throws {
    var program = try CourantProgram()
    program.variables["COURANT_PROXY"] = "SOCKS5://user:word@127.0.0.1:1080"
    program.variables["COURANT_CA_FILE"] = try program.folder.write("ca.pem", "")
    let outcome = try program.run("config")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("COURANT_PROXY\tsocks5://127.0.0.1:1080\tenvironment"))
  }

  @Test("A public address with letters of another alphabet is used as browsers send it")
  func otherAlphabet() throws {
    var program = try CourantProgram()
    program.variables = ["COURANT_PUBLIC_URL": "https://b\u{fc}cher.example", "COURANT_LISTEN": "127.0.0.1:8420"]
    #expect(try program.run("config").status == 0)
    let open = try program.run("run")
    #expect(open.status == 78 && open.errors.contains("https://xn--bcher-kva.example can be reached"))
  }

  @Test(
    "A value that may hold a password is refused without being repeated",
    arguments: [
      ("COURANT_PROXY", "http://user:HU#SH@127.0.0.1:3128"), ("COURANT_PROXY", "http://user:HUSH@127.0.0.1:99999"),
      ("COURANT_PUBLIC_URL", "https://me:HUSH@news.example"),
    ])
  func hidden(name: String, value: String) throws {
    var program = try CourantProgram()
    program.variables[name] = value
    let outcome = try program.run("config")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(name) && !outcome.errors.contains("SH"))
  }

  @Test(
    "Misspelt names in the file are pointed out in one line by every verb", arguments: ["config", "sync", "status"])
  func misspelt(verb: String) throws {
    let program = try CourantProgram()
    _ = try program.run("sync")
    let file = try program.folder.write("courant.env", "COURANT_PERHOST=2\nCOURANT_LIMIT=3\nOTHER=4\n")
    let outcome = try program.run(verb, "--config", file)
    #expect(outcome.errors == "courant: no such setting, misspelt? COURANT_LIMIT, COURANT_PERHOST (in \(file))\n")
  }
}
