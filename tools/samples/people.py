"""People who do not exist, with the names that make trouble."""

from kiosk.ui.views.atoms import PersonLine

HANAKO = PersonLine("サトウ ハナコ", "佐藤 花子", "昭和55年3月12日", "1980年・42歳")
HANAKO_TOO = PersonLine("サトウ ハナコ", "佐藤 華子", "平成2年7月1日", "1990年・32歳")
HANAE = PersonLine("サトウ ハナエ", "佐藤 花枝", "昭和28年11月30日", "1953年・68歳")
MINORU = PersonLine("タナカ ミノル", "田中 穰", "昭和48年5月2日", "1973年・49歳")
RARE = PersonLine("ヨシダ タカシ", "𠮷田 髙志", "昭和39年10月10日", "1964年・58歳")
VARIANT = PersonLine("ギオン サキ", "祇󠄀園 﨑", "平成13年2月28日", "2001年・21歳")
LAN = PersonLine("グエン ティ ラン", "NGUYEN THI LAN", "平成7年8月15日", "1995年・27歳")
LONG = PersonLine(
    "マリア デ ロス アンヘレス フェルナンデス デ ラ クルス イ ゴンサレス",
    "MARIA DE LOS ANGELES FERNANDEZ DE LA CRUZ Y GONZALEZ",
    "昭和60年1月2日",
    "1985年・37歳",
)
CHILD = PersonLine("サトウ ソラ", "佐藤 空", "平成28年4月1日", "2016年・6歳")
BABY = PersonLine("サトウ ウミ", "佐藤 海", "令和4年1月9日", "2022年・0歳")
