"""Invented addresses and sentences in every script that letters are printed in."""

from __future__ import annotations

from typing import NamedTuple


class Sample(NamedTuple):
    """Lines of an address, a sentence, and the country it would go to; `optional` needs more fonts."""

    lines: tuple[str, ...]
    sentence: str
    country: str
    optional: bool = False


SAMPLES = {
    "latin": Sample(("Ministère des Clés", "Łódź-Straße 9"), "Office affluent, fjord, Đặng Thị Ưng.", "FR"),
    "greek": Sample(
        ("Υπουργείο Κλειδιών", "Οδός Λιμένος 4"), "Ἡ πύλη ἄνοιξε· ζητώ να ανοίξει η πόρτα.", "GR"
    ),
    "cyrillic": Sample(("Министерство ключей", "ул. Гаванная, 9"), "Прошу открыть дверь немедленно.", "RU"),
    "arabic": Sample(("وزارة المفاتيح", "شارع الميناء 12"), "أطلب منكم فتح الباب فورًا (رقم 12).", "EG"),
    "persian": Sample(("وزارت کلیدها", "خیابان بندر ۱۲"), "می‌خواهم در را باز کنید، پیش از ۱۲ مهر.", "IR"),
    "hebrew": Sample(("משרד המפתחות", "רחוב הנמל 29"), "אני מבקש לפתוח את הדלת (מספר 29).", "IL"),
    "devanagari": Sample(("कुंजी मंत्रालय", "बंदरगाह मार्ग 9"), "कृपया द्वार शीघ्र खोलें, क्षत्रिय।", "IN"),
    "bengali": Sample(("চাবি মন্ত্রণালয়", "বন্দর সড়ক ৯"), "অনুগ্রহ করে দরজা খুলুন।", "BD"),
    "tamil": Sample(("சாவி அமைச்சகம்", "துறைமுகச் சாலை 9"), "கதவை உடனே திறக்கவும்.", "LK"),
    "thai": Sample(("กระทรวงกุญแจ", "ถนนท่าเรือ 9"), "ขอให้เปิดประตูทันที", "TH"),
    "khmer": Sample(("ក្រសួងកូនសោ", "ផ្លូវកំពង់ផែ ៩"), "សូមបើកទ្វារជាបន្ទាន់។", "KH"),
    "myanmar": Sample(("သော့ဝန်ကြီးဌာန", "ဆိပ်ကမ်းလမ်း ၉"), "တံခါးကို ချက်ချင်း ဖွင့်ပေးပါ။", "MM"),
    "georgian": Sample(("გასაღებების სამინისტრო", "ნავსადგურის ქ. 9"), "გთხოვთ გააღოთ კარი.", "GE"),
    "armenian": Sample(("Բանալիների նախարարություն", "Նավահանգստի փ. 9"), "Խնդրում եմ բացել դուռը։", "AM"),
    "ethiopic": Sample(("የቁልፎች ሚኒስቴር", "የወደብ መንገድ 9"), "እባክዎን በሩን ወዲያውኑ ይክፈቱ።", "ET"),
    "korean": Sample(("열쇠부", "항구로 9"), "문을 즉시 열어 주십시오.", "KR", optional=True),
    "japanese": Sample(
        ("鍵の省", "港町９丁目"), "ただちに扉を開けてください。ーッ「鍵」", "JP", optional=True
    ),
    "chinese": Sample(("钥匙部", "港口路九号"), "请立即打开大门。", "CN", optional=True),
}
