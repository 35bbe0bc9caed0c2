"""English is read; what plainly is not is refused by its name."""

import pytest

from reportedly.read.language import identify_language, name_language
from tests.read.makers import TEXT, read_one, refuse_one

OTHERS = {
    "German": (
        "Die Bundesregierung hat am Dienstag angekündigt, die Steuern zu senken. Der Minister "
        "sagte, dass die Entscheidung noch nicht gefallen sei, aber die Koalition wolle bald "
        "handeln."
    ),
    "Dutch": (
        "De regering heeft dinsdag aangekondigd dat de belastingen omlaag gaan. De minister zei "
        "dat het besluit nog niet is genomen, maar dat de coalitie snel wil handelen."
    ),
    "French": (
        "Le gouvernement a annoncé mardi une baisse des impôts. Le ministre a déclaré que la "
        "décision n’était pas encore prise, mais que la coalition voulait agir vite."
    ),
    "Spanish": (
        "El gobierno anunció el martes una reducción de impuestos. El ministro dijo que la "
        "decisión aún no se ha tomado, pero que la coalición quiere actuar rápido."
    ),
    "Italian": (
        "Il governo ha annunciato martedì un taglio delle tasse. Il ministro ha detto che la "
        "decisione non è ancora stata presa, ma che la coalizione vuole agire presto."
    ),
    "Portuguese": (
        "O governo anunciou na terça-feira uma redução de impostos. O ministro disse que a "
        "decisão ainda não foi tomada, mas que a coligação quer agir rapidamente."
    ),
    "Polish": (
        "Rząd ogłosił we wtorek, że podatki zostaną obniżone. Minister powiedział, że decyzja "
        "jeszcze nie zapadła, ale koalicja chce działać szybko w najbliższych dniach."
    ),
    "Swedish": (
        "Regeringen meddelade på tisdagen att skatterna ska sänkas. Ministern sade att beslutet "
        "ännu inte har fattats, men att koalitionen vill agera snabbt."
    ),
    "Indonesian or Malay": (
        "Pemerintah mengumumkan pada Selasa bahwa pajak akan diturunkan. Menteri mengatakan "
        "keputusan itu belum diambil, tetapi koalisi ingin bertindak cepat dalam beberapa hari "
        "mendatang."
    ),
    "Russian": (
        "Правительство объявило во вторник о снижении налогов. Министр сказал, что решение ещё не принято."
    ),
    "Ukrainian": (
        "Уряд оголосив у вівторок про зниження податків. Міністр сказав, що рішення ще не "
        "ухвалене, але коаліція хоче діяти швидко після виборів."
    ),
    "Chinese": ("政府周二宣布减税。部长表示，决定尚未作出，但联盟希望在未来几天内迅速采取行动。"),
    "Japanese": ("政府は火曜日、減税を発表した。大臣は、決定はまだ下されていないと述べた。"),
    "Korean": ("정부는 화요일 감세를 발표했다. 장관은 결정이 아직 내려지지 않았다고 말했다."),
    "Arabic": ("أعلنت الحكومة يوم الثلاثاء عن خفض الضرائب. وقال الوزير إن القرار لم يتخذ بعد"),
    "Persian": ("دولت روز سه‌شنبه اعلام کرد که مالیات‌ها را کاهش می‌دهد. وزیر گفت که این تصمیم گرفته نشده است"),
    "Greek": ("Η κυβέρνηση ανακοίνωσε την Τρίτη μείωση φόρων."),
    "Hebrew": ("הממשלה הודיעה ביום שלישי על הורדת מסים."),
    "Hindi": ("सरकार ने मंगलवार को करों में कटौती की घोषणा की।"),
    "Thai": ("รัฐบาลประกาศลดภาษีเมื่อวันอังคาร"),
}


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_another_language_is_refused_by_its_name(language: str) -> None:
    refusal = refuse_one(OTHERS[language], name="x.txt")
    assert refusal.reason == f"x.txt is in {language}: only English reports are read"
    assert refusal.hint is not None
    assert "--language en" in refusal.hint


def test_the_user_can_say_that_it_is_english() -> None:
    assert read_one(OTHERS["German"], language="en").language == "en"
    assert read_one(TEXT, language="en-GB").language == "en-GB"


def test_the_user_cannot_ask_for_another_language() -> None:
    assert "cannot be read as German" in refuse_one(TEXT, language="de").reason


@pytest.mark.parametrize(
    "text",
    [
        "Pier is safe",
        "Nein",
        "Ana Ruiz, Bo Ek, Ines Calloway-Brandt, Leopold Skarsey, Tilda Varrick, Bram Oostell, Kasper Ilbrand",
        "Vilma Sturt 12, Teodric Lamm 11, Hedda Pruyn 9, " * 10,
        "“Der Vertrag ist nicht tot”, Merkel said. " + TEXT,
        f"{TEXT} Она сказала: «Мы не знаем».",
        "12 34 56 78 " * 20,
    ],
)
def test_short_texts_lists_of_names_and_foreign_quotations_pass(text: str) -> None:
    assert identify_language(text) == "en"


def test_a_long_text_is_judged_by_pieces_from_everywhere() -> None:
    assert identify_language(f"{TEXT}\n" * 3 + f"{OTHERS['German']}\n" * 500) == "de"


def test_a_language_without_a_name_here_keeps_its_code() -> None:
    assert name_language("xx") == "the language “xx”"
