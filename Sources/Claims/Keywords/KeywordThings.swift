/// Things that are counted by their own noun in the languages of known words, where nothing tells what happened to them:
/// "48 شاحنة", "衛星12基", "12 ट्रक".
enum KeywordThings {
  /// A language's column in the lines.
  enum Column: Int, Sendable {
    case japanese = 1
    case hindi
    case arabic
  }

  /// The English nouns with a language's words for each.
  static func labels(_ column: Column) -> [(label: String, words: [String])] {
    lines.split(separator: "\n").map { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      return (String(fields[0]), fields[column.rawValue].split(separator: ",").map(String.init))
    }
  }

  /// A line for each: the English plural, then the words of Japanese, Hindi and Arabic, parted by commas.
  private static let lines = """
    trucks|トラック,貨物車|ट्रक,ट्रकों|شاحنة,شاحنات
    buses|バス|बसें,बसों|حافلة,حافلات
    whales|クジラ,鯨|व्हेल|حوت,حيتان,حوتا
    satellites|衛星|उपग्रह,उपग्रहों|قمرا صناعيا,أقمار صناعية,قمرا اصطناعيا
    planes|航空機,旅客機,戦闘機|विमान,विमानों|طائرة,طائرات
    helicopters|ヘリコプター,ヘリ|हेलीकॉप्टर,हेलीकॉप्टरों|مروحية,مروحيات
    tanks|戦車|टैंक,टैंकों|دبابة,دبابات
    boats|ボート,漁船|नाव,नावें,नावों,नौका,नौकाएं,नौकाओं|قارب,قاربا,قوارب,زورق,زورقا,زوارق
    ships|船舶,貨物船|जहाज,जहाज़,जहाजों|سفينة,سفن
    bridges|橋|पुल,पुलों|جسر,جسرا,جسور
    shops|店舗,商店|दुकान,दुकानें,दुकानों|متجر,متجرا,متاجر
    buildings|建物,ビル|इमारत,इमारतें,इमारतों|مبنى,مباني,مبان
    companies|企業|कंपनियां,कंपनियों|شركة,شركات
    countries|カ国,か国,ヶ国|देश,देशों|دولة,دول
    cities|都市|शहर,शहरों|مدينة,مدن
    tents|テント|तंबू,टेंट|خيمة,خيام
    trees|樹木|पेड़,पेड़ों|شجرة,أشجار
    tickets|チケット,入場券|टिकट,टिकटों|تذكرة,تذاكر
    polling stations|投票所|मतदान केंद्र,मतदान केंद्रों|مركز اقتراع,مراكز اقتراع
    candidates|候補者|उम्मीदवार,उम्मीदवारों,प्रत्याशी|مرشح,مرشحا,مرشحين
    """
}
