import News

extension KeywordFigures.Table {
  /// The words of Chinese news.
  static let chinese = KeywordFigures.Table(
    labels: [
      ("killed", ["死亡", "遇难", "遇難", "丧生", "喪生", "身亡", "死者"]), ("injured", ["受伤", "受傷", "伤者", "轻伤", "重伤"]),
      ("casualties", ["伤亡", "傷亡"]), ("missing", ["失踪", "失蹤", "失联"]), ("arrested", ["逮捕", "拘留", "被捕"]),
      ("evacuated", ["疏散", "撤离", "转移"]), ("rescued", ["获救", "獲救"]), ("on board", ["载有", "乘客"]),
      ("cases", ["病例", "感染", "确诊"]), ("injured", ["受傷者"]), ("attendance", ["参加", "集会"]), ("growth", ["增长率"]),
      ("troops deployed", ["士兵", "部队", "军人"]), ("magnitude", ["级地震", "級地震", "震级"]),
      ("turnout", ["投票率"]), ("policy rate", ["利率"]), ("inflation", ["通胀", "CPI"]), ("seats", ["席位"]), ("fine", ["罚款"]),
      ("trapped", ["被困", "受困", "被埋"]), ("hospitalised", ["住院", "送医"]), ("compensation", ["赔偿", "补偿", "抚恤金"]),
      ("workers", ["工人", "矿工", "员工", "作业"]), ("rescuers", ["救援人员", "救援队员", "消防员"]), ("budget", ["预算"]),
      ("aid", ["援助", "捐款", "捐赠", "救灾资金"]), ("value of loss", ["损失"]), ("investment", ["投资"]),
      ("unemployment", ["失业率"]), ("profit", ["利润", "盈利"]), ("revenue", ["营收", "收入"]), ("jobs cut", ["裁员"]),
      ("vote share", ["得票率"]), ("votes", ["票"]), ("homes destroyed", ["倒塌", "房屋损毁"]), ("homes flooded", ["被淹"]),
      ("homes without power", ["停电"]), ("evacuated", ["安置"]), ("displaced", ["流离失所"]), ("released", ["释放"]),
      ("charged", ["起诉"]), ("participation", ["罢工"]), ("attendance", ["示威", "抗议", "观众", "游行"]),
      ("people affected", ["受灾"]), ("rainfall", ["降雨量", "降水量"]), ("depth", ["深度"]), ("doses", ["疫苗", "剂"]),
      ("vaccinated", ["接种"]), ("missiles fired", ["导弹"]), ("drones launched", ["无人机"]), ("hostages", ["人质"]),
      ("price", ["价格"]), ("cost", ["耗资", "成本"]), ("pay rise", ["加薪"]), ("tariff", ["关税"]), ("approval", ["支持率"]),
      ("temperature", ["气温"]), ("wind speed", ["风速", "风力"]),
    ],
    scales: [("千", 1e3), ("万", 1e4), ("萬", 1e4), ("亿", 1e8), ("億", 1e8)],
    hedges: [
      (.about, ["约", "約", "大约", "左右"]), (.atLeast, ["至少", "以上"]), (.moreThan, ["超过", "超過", "逾", "多"]),
      (.upTo, ["最多", "高达"]), (.nearly, ["近", "将近"]),
    ],
    sourceMarks: ["表示", "称", "指出", "透露", "介绍", "强调", "证实", "公布", "警告", "說", "说", "宣布", "通报", "报告", "估计"],
    sourceWords: ["根据", "据", "據"], clauseWords: ["报道", "消息", "统计", "介绍", "透露", "数据", "的"],
    aspects: [
      (.negated, ["否认", "否認", "并非", "不实", "不實", "辟谣", "假消息", "谣言"]),
      (.hypothetical, ["可能", "恐怕", "担心", "预计", "恐有"]), (.past, ["去年", "年前", "上一年"]),
    ], isUnspaced: true,
    isHeadFinal: true)
}
