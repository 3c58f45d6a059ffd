import { ARTICLE_RATES, normalizeName, rateCard } from "../../src/flex/rate-card";

describe("finding a product on the rate card", () => {
  test.each<[description: string, name: string, found: string | undefined]>([
    ["as written", "Civil 3D", "Civil 3D"],
    ["in another case", "CIVIL 3d", "Civil 3D"],
    ["with spaces around and inside", "  Civil   3D ", "Civil 3D"],
    ["an LT product is another product", "AutoCAD LT", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, name, found) => {
    expect(rateCard(ARTICLE_RATES).find(name)?.product).toBe(found);
  });

  test("the first of two rates of one product counts", () => {
    const [first] = ARTICLE_RATES;
    const card = rateCard([first!, { ...first!, tokensPerDay: 99 }]);
    expect(card.find("autocad")?.tokensPerDay).toBe(5);
  });

  test("decomposed and composed letters are the same name", () => {
    expect(normalizeName("Ame\u0301lie")).toBe(normalizeName("Am\u00e9lie"));
  });
});
