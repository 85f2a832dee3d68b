"""The bundled fonts: scripts they must have, characters they lack named as a person would."""

from __future__ import annotations

import pytest

from desktop.printing.text.faces import (
    LETTER,
    LETTER_BOLD,
    PLAIN,
    PLAIN_BOLD,
    character_name,
    face_font,
    missing,
    printable,
)

FACES = (LETTER, LETTER_BOLD, PLAIN, PLAIN_BOLD)
PANGRAMS = (
    "".join(map(chr, range(0x20, 0x7F))),
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Zażółć gęślą jaźń ŁÓDŹ",
    "Heizölrückstoßabdämpfung",
    "Portez ce vieux whisky au juge blond qui fume; œuvre, Noël, ça",
    "El pingüino Wenceslao hizo kilómetros ¿bajo? ¡exhaustiva! lluvia ñandú",
    "Árvíztűrő tükörfúrógép",
    "Şişli İğdır çöğür ı",
    "Đặng Thị Huệ, Nguyễn Văn Ưng",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ΆΈΉΊΌΎΏ ΐ ΰ",
    "Съешь же ещё этих мягких французских булок, да выпей чаю",
    "Щастям б'єш жук їх глицю в фон й ґедзь пріч; Ў ў Ђ ђ Љ Њ Ћ Џ",
    "“quotes” ‘single’ – — … • € £ § № °",
)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", PANGRAMS)
def test_latin_greek_and_cyrillic_are_there(face: str, text: str) -> None:
    assert missing(text, face) == ()
    assert face_font(face).characters.issuperset(map(ord, text))


@pytest.mark.parametrize("face", FACES)
def test_what_a_font_lacks_is_listed_once_in_order(face: str) -> None:
    assert missing("a\U00012000b\u2c00 \U00012000", face) == ("\U00012000", "\u2c00")


def test_decomposed_letters_are_looked_up_composed() -> None:
    assert missing("e\u0301\u00ad\u200b", LETTER) == ()
    assert printable("e\u0301\u00ad\u200b\u2011") == "é\u2010"


def test_spaces_of_every_width_are_one_kind_and_marks_of_direction_none() -> None:
    assert printable("a\u2009b\u3000c\nd\u202fe\u200ff\ufe0f") == "a b c d\u00a0ef"


def test_characters_are_named() -> None:
    assert character_name("서") == "“서” (U+C11C HANGUL SYLLABLE SEO)"
    assert character_name("\u0007") == "U+0007"
