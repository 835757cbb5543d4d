/// Why a verb could not do its work: for the person at the terminal, and for the exit status.
struct CommandFailure: Error {
  /// How the program ends.
  var status: ExitStatus
  /// What failed, on what, and why.
  var message: String
  /// What the person can do next; nil where the message says it all.
  var advice: String?

  /// A failure with its status and its words.
  init(_ status: ExitStatus, _ message: String, advice: String? = nil) {
    self.status = status
    self.message = message
    self.advice = advice
  }

  /// The lines that go to standard error.
  var text: String {
    var text = "courant: " + message + "\n"
    if let advice { text += "         " + advice + "\n" }
    return text
  }
}
