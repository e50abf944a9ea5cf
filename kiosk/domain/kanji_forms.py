"""Forms of one kanji that staff type as the common one, because their keyboard offers nothing else.

For search keys only: the form on the citizen's own paper is the authority and is never exchanged.
Compatibility ideographs (神, 福, 塚 with their old radicals) are not listed, Unicode folds those itself.
"""

_GROUPS = (
    "高髙 崎﨑嵜碕 吉𠮷 浜濱濵 辺邊邉 斎齋斉齊 徳德 島嶋嶌 柳栁 広廣 沢澤 桜櫻 国國 富冨 竜龍 滝瀧 恵惠 真眞 "
    "栄榮 条條 関關 蔵藏 寿壽 学學 万萬 円圓 静靜 桧檜 薮藪 鉄鐵 穂穗 秋穐 野埜 梅楳 松枩 船舩 土圡 曽曾 "
    "横橫 瀬瀨 緑綠 薫薰 郎郞 清淸 青靑 黒黑 増增 頼賴 亀龜 弥彌 実實 禄祿 釜釡 来來 峰峯 塚塜 館舘 鴎鷗 "
    "聡聰 会會 満滿 豊豐 歩步 巌巖 剣劍 槙槇 尭堯 遥遙 凜凛 兎兔 桑桒 渕淵 仏佛 伝傳 権權 鶏鷄"
)

COMMON_FORM: dict[str, str] = {form: group[0] for group in _GROUPS.split() for form in group[1:]}
"""Rare form -> the form that is typed, one character each."""
