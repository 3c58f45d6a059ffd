import { readFileSync } from "node:fs";
import path from "node:path";
import { pngHeader } from "./png-file";

const ASSETS = path.join(__dirname, "..", "..", "assets");

describe("the icon", () => {
  test.each([16, 20, 24, 32, 40, 48, 64, 80, 96])("is there at %i px, on a transparent ground", (size) => {
    const header = pngHeader(path.join(ASSETS, `icon-${size}.png`));
    expect(header).toEqual({ width: size, height: size, alpha: true });
  });

  test("is drawn without anything from elsewhere", () => {
    const svg = readFileSync(path.join(ASSETS, "icon.svg"), "utf8");
    const urls = svg.match(/https?:[^"'\s)]*/g);
    expect(urls).toEqual(["http://www.w3.org/2000/svg"]);
    expect(svg).not.toMatch(/<script|<image|@import/);
  });
});
