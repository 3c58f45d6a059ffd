import { storedFormula } from "../../src/xlsx/stored-formula";

test.each<[description: string, formula: string, stored: string]>([
  ["a plain formula loses its sign", "=A1+B2", "A1+B2"],
  ["an add-in function", '=FLEX.COST("Revit",3,5)', '_xldudf_FLEX_COST("Revit",3,5)'],
  [
    "an add-in function in any case, inside another",
    "=sum(flex.breakeven(A1))",
    "sum(_xldudf_FLEX_BREAKEVEN(A1))",
  ],
  ["a text that looks like a call", '="FLEX.COST(1)"&"a""FLEX.COST("', '"FLEX.COST(1)"&"a""FLEX.COST("'],
  ["a sheet that is called like a call", "='FLEX.COST(1)'!A1", "'FLEX.COST(1)'!A1"],
  ["a function of the newer kind", "=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  [
    "a function with two prefixes",
    "=SORT(FILTER(A:A,B:B>0))",
    "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>0))",
  ],
  ["a dotted function of the newer kind", "=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
  ["a name that only begins like one", "=FLEXIBLE(A1)+FLEX", "FLEXIBLE(A1)+FLEX"],
])("%s", (_, formula, stored) => {
  expect(storedFormula(formula)).toBe(stored);
});
