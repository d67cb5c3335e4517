"""Cuts the rare Han characters out of Noto CJK: those the slices of @fontsource-variable lack.

python3 renderer/ui/fonts/cut.py /usr/share/fonts/opentype/noto
with the packages fonts-noto-cjk, python3-fonttools and python3-brotli of Debian 12, from the root of the project.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

FONTS = Path(sys.argv[1])
HERE = Path(__file__).parent
SLICES = Path("node_modules/@fontsource-variable")
PER_FILE = 512
HAN = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]


def in_slices(name):
    """The characters a family of slices draws: its unicode-range promises some that its files lack."""
    files = (SLICES / name / "files").glob("*.woff2")
    return set().union(*(TTFont(file).getBestCmap() for file in files))


def face(style, region):
    """Path, place in the collection and characters of a face."""
    path = FONTS / f"Noto{style}CJK-Regular.ttc"
    for place, font in enumerate(TTCollection(path).fonts):
        if font["name"].getDebugName(1) == f"Noto {style} CJK {region}":
            return path, place, font.getBestCmap()
    raise SystemExit(f"No {style} {region} in {path}")


def cut(source, characters, name):
    """One woff2 file with these characters. Unhinted; its name and licence entries stay."""
    path, place, _ = source
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=[], desubroutinize=True,
        name_IDs=["*"], notdef_outline=True,
    )
    options.font_number = place
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, HERE / name, options)


def family(source, characters, region):
    """Cuts the characters into files and tells the rules that load them."""
    style = source[0].name.removeprefix("Noto").removesuffix("CJK-Regular.ttc")
    rules = []
    for number, start in enumerate(range(0, len(characters), PER_FILE)):
        part = characters[start : start + PER_FILE]
        name = f"noto-{style.lower()}-rare-{region.lower()}-{number:02}.woff2"
        cut(source, part, name)
        rules.append(
            f'@font-face {{\n  font-family: "Noto {style} Rare {region}";\n  font-display: swap;\n'
            f'  src: url("./{name}") format("woff2");\n  unicode-range: u+{part[0]:x}-{part[-1]:x};\n}}\n'
        )
    return rules


for old in HERE.glob("*.woff2"):
    old.unlink()
for style in ("Serif", "Sans"):
    mainland, taiwan = face(style, "SC"), face(style, "TC")
    slices = {region: in_slices(f"noto-{style.lower()}-{region}") for region in ("sc", "tc")}
    han = sorted(u for u in mainland[2] if any(a <= u <= b for a, b in HAN))
    rare = [u for u in han if u not in slices["sc"]]
    # What the slices of either hold needs no second form, and most rare characters have one form for both.
    own = [u for u in rare if u not in slices["tc"] and taiwan[2].get(u) != mainland[2][u]]
    note = "/* Written by cut.py: rare characters, loaded only when one of them is shown. See README.md. */\n"
    rules = family(mainland, rare, "SC") + family(taiwan, own, "TC")
    (HERE / f"{style.lower()}Rare.css").write_text(note + "\n".join(rules))
    print(style, len(rare), "characters,", len(own), "with a form of their own for Taiwan")
