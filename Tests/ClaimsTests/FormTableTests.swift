import Testing

@testable import Claims

@Suite struct `Tables of forms` {
  private func read(_ lines: String) -> [String] {
    var read: [String] = []
    FormTable.read(lines) { line, field, form in
      read.append("\(line).\(field) \(String(decoding: form, as: UTF8.self))")
    }
    return read
  }

  @Test func `are read form by form, each with its line and field`() {
    #expect(read("state|army|armée de l'air,軍") == ["0.0 state", "0.1 army", "0.2 armée de l'air", "0.2 軍"])
    #expect(read("|police|\nmouth|official|a,b\n") == ["0.1 police", "1.0 mouth", "1.1 official", "1.2 a", "1.2 b"])
    #expect(read("a||,b,|c") == ["0.0 a", "0.2 b", "0.3 c"])
    #expect(read("") == [])
  }

  @Test func `tell how many words the longest form has that begins with a word`() {
    var lengths = FormLengths(capacity: 2)
    for form in ["new zealand", "new", "new zealand first party", "new york", "chad", "neuseeland"] {
      var form = form
      form.withUTF8 { lengths.add($0) }
    }
    let expected: [(word: String, length: Int32?)] = [("new", 4), ("chad", 1), ("neuseeland", 1), ("zealand", nil)]
    for (word, length) in expected { #expect(lengths.table.value(WordKey.of(word)) == length, "\(word)") }
  }

  @Test func `name the same state and the same kind by every one of their forms`() {
    #expect(Countries.find(WordKey.of("Neuseeland"))?.country.name == "New Zealand")
    #expect(Countries.find(WordKey.of("kabul"))?.form == .seat)
    #expect(Countries.find(WordKey.of("afghan"))?.country == Countries.named("Afghanistan"))
    // Apostrophes and elided articles are left out, as they are in a phrase.
    #expect(InstitutionKind.find("armée de air") == InstitutionKind.find("air force"))
    #expect(InstitutionKind.find("air force").map { InstitutionKind.all[$0].isNational } == true)
    #expect(InstitutionKind.find("prefectural police").map { InstitutionKind.all[$0].isNational } == false)
  }
}
