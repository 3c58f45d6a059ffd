import { rankNames } from "../../../src/flex/seat-mix/name-ranks";

describe("ranks of names", () => {
  const spellings = ["Revit", "AutoCAD", " REVIT ", "Civil  3D", "civil 3d"];
  const ranks = rankNames((add) => spellings.forEach(add));

  test("follow the alphabet, one a name, each as it was spelled first", () => {
    expect(ranks.names).toEqual(["AutoCAD", "Civil  3D", "Revit"]);
  });

  test("are the same however a name is spelled", () => {
    expect(spellings.map((spelling) => ranks.rankOf(spelling))).toEqual([2, 0, 2, 1, 1]);
  });

  test("are -1 for a name that is not ranked", () => {
    expect(ranks.rankOf("Inventor")).toBe(-1);
  });
});
