import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { NameIndex } from "../../../src/intake/identity/name-index";
import { productKey, productNames } from "../../../src/intake/identity/product-names";

const NAMES = productNames(rateCard(ARTICLE_RATES));

describe("products by the names of the rate card", () => {
  test.each<[spelling: string, product: string, interpreted: boolean]>([
    ["Revit", "Revit", false],
    ["  REVIT ", "Revit", false],
    ["Autodesk Revit", "Revit", true],
    ["Autodesk\u00ae Revit\u00ae 2025", "Revit", true],
    ["Revit 2024.2", "Revit", true],
    ["AutoCAD - 2024", "AutoCAD", true],
    ["AutoCAD v2024", "AutoCAD", true],
    ["AutoCAD 2024 - English", "AutoCAD", true],
    ["AutoCAD including specialized toolsets", "AutoCAD", true],
    ["Autodesk AutoCAD Electrical 2023", "AutoCAD", true],
    ["AutoCAD Map 3D", "AutoCAD", true],
    ["Raster Design toolset", "AutoCAD", true],
    ["AutoCAD Mechanical Toolset 2025", "AutoCAD", true],
    ["AutoCAD Civil 3D", "Civil 3D", true],
    ["Inventor Professional 2025", "Inventor", true],
    ["Architecture, Engineering & Construction Collection", "AEC Collection", true],
  ])("%j is %s", (spelling, product, interpreted) => {
    const { name, rate, interpreted: how } = NAMES.nameOf(spelling);
    expect([name, rate?.product, how]).toEqual([product, product, interpreted]);
  });

  test.each<[spelling: string, shown: string]>([
    ["AutoCAD LT", "AutoCAD LT"],
    ["Autodesk AutoCAD LT 2024", "AutoCAD LT"],
    ["AutoCAD LT 2025 - English", "AutoCAD LT"],
    ["Revit LT", "Revit LT"],
    ["Inventor LT 2020", "Inventor LT"],
    ["Navisworks Simulate", "Navisworks Simulate"],
    ["AutoCAD Web", "AutoCAD Web"],
    ["3ds Max 2025", "3ds Max"],
    ["2024", "2024"],
  ])("%j is none of them, and stays as %j", (spelling, shown) => {
    const { name, rate } = NAMES.nameOf(spelling);
    expect([name, rate]).toEqual([shown, undefined]);
  });

  test("what the card itself calls a product goes before every interpretation", () => {
    const own = productNames(
      rateCard(
        ["AutoCAD", "AutoCAD LT", "AutoCAD 2024"].map((product) => ({ ...ARTICLE_RATES[0]!, product })),
      ),
    );
    expect(own.nameOf("autocad 2024").name).toBe("AutoCAD 2024");
    expect(own.nameOf("AutoCAD LT for Mac").name).toBe("AutoCAD LT");
    expect(own.nameOf("AutoCAD 2025").name).toBe("AutoCAD");
  });

  test("a key has neither maker nor marks nor version", () => {
    expect(productKey("Autodesk\u00ae AutoCAD LT 2024")).toBe("autocad lt");
  });
});

test("names are one whatever their case, spacing and Unicode form, in the first spelling", () => {
  const index = new NameIndex();
  const ids = [" Zo\u00eb ", "zoe\u0308", "ZO\u00cb", "Zoe", "Zo\u00eb\u00a0 B", "zo\u00eb b"].map((each) =>
    index.intern(each),
  );
  expect(ids).toEqual([0, 0, 0, 1, 2, 2]);
  expect(index.names).toEqual(["Zo\u00eb", "Zoe", "Zo\u00eb\u00a0 B"]);
});
