import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser";

/** Every size that Office asks for somewhere, in pixels. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];

const ASSETS = path.join(__dirname, "..", "assets");

/** Renders assets/icon.svg to one transparent PNG file a size. */
async function renderIcons(): Promise<void> {
  const svg = readFileSync(path.join(ASSETS, "icon.svg")).toString("base64");
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 96, height: 96 }, deviceScaleFactor: 1 });
    for (const size of SIZES) {
      // As an image, because there the drawing's own media queries see the icon's size.
      await page.setContent(
        `<body style="margin:0"><img alt="" width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
      );
      const clip = { x: 0, y: 0, width: size, height: size };
      writeFileSync(
        path.join(ASSETS, `icon-${size}.png`),
        await page.screenshot({ clip, omitBackground: true }),
      );
    }
  } finally {
    await browser.close();
  }
}

void renderIcons();
