/// What happens in a state or a place is told of it, and not by it: "Norland records 12 new cases".
extension VoiceFinder {
  /// A verb for what is registered somewhere, by whomever.
  func isRecording(_ verb: Int) -> Bool { PlaceReader(text: text).isRecording(verb) }

  /// Whether a phrase is a state's own name: not the seat of its government, not its people, not a body of it.
  func isState(_ phrase: NounPhrase) -> Bool {
    phrase.apposition == nil && !phrase.tokens.isEmpty
      && Countries.find(WordKey.of(text.text(phrase.tokens)))?.form == .name
  }

  /// Whether a word is a state's own name.
  func isStateName(_ index: Int) -> Bool {
    Countries.find(text.key(index))?.form == .name && !text.lowered(index).hasSuffix("s")
  }

  /// Whether a phrase is a name of which nothing tells that it is a body's or a person's: it may be a place's.
  func isUnknownName(_ phrase: NounPhrase) -> Bool {
    phrase.apposition == nil
      && phrase.tokens.allSatisfy {
        text.isWord($0) && text.tokens[$0].isCapital && text.roles($0).isEmpty && !text.isTrade($0)
      }
  }
}
