"""The app's icons as PNG, drawn from ``icon.svg`` by a browser; needed only when that changes: ``python -m docs.icons``."""

import shutil
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright
from tests.browser.running import FLAGS

STATIC: Final = Path(__file__).parents[1] / "src/callingcard/shells/web/static"
GREEN: Final = "#1f6f5c"
# A maskable icon is cut to whatever shape a phone likes: what matters is in the middle four fifths, on a full ground.
ICONS: Final = (("192.png", 192, False), ("512.png", 512, False), ("maskable-512.png", 512, True))


def draw() -> None:
    """Draw each icon; what is around a plain one stays transparent."""
    svg = (STATIC / "icon.svg").read_text()
    (STATIC / "icons").mkdir(exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, size, maskable in ICONS:
            page = browser.new_page(viewport={"width": size, "height": size})
            ground, inset = (GREEN, size // 10) if maskable else ("transparent", 0)
            page.set_content(f'<body style="margin:0;padding:{inset}px;background:{ground};line-height:0">{svg}</body>')
            page.add_style_tag(content=f"svg {{ width: {size - 2 * inset}px; height: {size - 2 * inset}px }}")
            page.screenshot(path=STATIC / "icons" / name, omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    draw()
