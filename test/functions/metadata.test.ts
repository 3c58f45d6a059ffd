import {
  isBroadcast,
  isOptional,
  type ArgumentContract,
} from "../../src/functions/arguments/argument-contract";
import { CONTRACTS, FUNCTION_GROUPS, type FunctionId } from "../../src/functions/contracts/contracts";
import type { FunctionSpec } from "../../src/functions/contracts/function-spec";
import { functionsMetadata, signature } from "../../src/functions/help/functions-json";
import { HELP } from "../../src/functions/help/help";
import { associated } from "./custom-functions-global";
import "./call";

const ORIGIN = "https://addins.example.com";
const { functions, enums, ...flags } = functionsMetadata(ORIGIN);
const ids = Object.keys(CONTRACTS) as FunctionId[];

/** Every parameter with its contract. */
const parameters = functions.flatMap(({ id, parameters: own }) => {
  const contract: FunctionSpec["arguments"] = CONTRACTS[id as FunctionId].arguments;
  return own.map((parameter) => ({ ...parameter, id, contract: contract[parameter.name]! }));
});

/** What models are built on: a change here breaks them. */
const SIGNATURES = [
  "FLEX.TOKENRATE(product, [rates])",
  "FLEX.SEATCOST(product, [rates])",
  "FLEX.BREAKEVEN(product, [tokenPrice], [rates])",
  "FLEX.LASTFLEXDAY(product, [tokenPrice], [rates])",
  "FLEX.IMPLIEDPRICE(product, publishedDays, [rates])",
  "FLEX.COST(product, days, tokenPrice, [rates])",
  "FLEX.FLEXSAVING(product, days, tokenPrice, [rates])",
  "FLEX.CHEAPER(product, days, tokenPrice, [rates])",
  "FLEX.RATECARD([preset])",
  "FLEX.PUBLISHEDCHECK([tokenPrice], [rates])",
  "FLEX.USAGEDAYS(usage, user, product, [from], [to], [terms], [rates])",
  "FLEX.TOKENS(usage, user, product, [from], [to], [terms], [rates])",
  "FLEX.BYPERIOD(usage, [period], [by], terms, [rates])",
  "FLEX.OBSERVEDRATES(usage, [terms], [rates])",
  "FLEX.CHECKDATA(usage, [terms], [rates])",
  "FLEX.TRAPS(usage, [lots], terms, [rates], [tiers])",
  "FLEX.BACKGROUND(usage, terms, [rates])",
  "FLEX.SHORTSESSIONS(usage, terms, [rates])",
  "FLEX.COSTPERHOUR(usage, terms, [rates])",
  "FLEX.RATEDISPARITY(usage, [terms], [rates])",
  "FLEX.EXPIRYWASTE(bought, used, tokenPrice)",
  "FLEX.TIERPRICE(tokens, [tiers])",
  "FLEX.BUYUP(tokens, [tiers])",
  "FLEX.LEDGER(usage, lots, [asOf], [terms], [rates])",
  "FLEX.BALANCE(usage, lots, [asOf], [terms], [rates])",
  "FLEX.RUNOUT(usage, lots, [asOf], [terms], [rates])",
  "FLEX.EXPIREDTOKENS(usage, lots, [asOf], [terms], [rates])",
  "FLEX.EXPIREDCOST(usage, lots, [asOf], [terms], [rates])",
  "FLEX.EFFECTIVEPRICE(usage, lots, [asOf], [terms], [rates])",
  "FLEX.ATRISK(usage, lots, [days], [terms], [rates])",
  "FLEX.PREPAID(usage, lots, [period], [terms], [rates])",
  "FLEX.RECOMMEND(usage, terms, [rates])",
  "FLEX.USERTYPE(usage, user, terms, [rates])",
  "FLEX.SEATMIX(usage, terms, [rates], [tiers])",
  "FLEX.UNUSEDSEATS(usage, seats, [terms], [rates])",
  "FLEX.CHARGEBACK(usage, lots, [by], terms, [rates])",
  "FLEX.FORECAST(usage, [days], [terms], [rates])",
  "FLEX.PLAN(usage, lots, terms, [rates], [tiers])",
  "FLEX.RIGHTSIZE(usage, lots, terms, [rates], [tiers])",
  "FLEX.AUDIT(usage, [monitoring], terms, [rates])",
  "FLEX.WATERFALL(usage, [lots], terms, [rates], [tiers])",
  "FLEX.VARIANCE(usage, [periodA], [periodB], terms, [rates])",
];

/** Of arguments that several functions share, by what they are. */
const ORDER: readonly (readonly string[])[] = [["usage"], ["lots"], [], ["terms"], ["rates"], ["tiers"]];

describe("the metadata of the functions", () => {
  test("offers the signatures of the reference", () => {
    expect(ids.map(signature)).toEqual(SIGNATURES);
  });

  test("is of every function that functions.js associates, in its order", () => {
    expect(functions.map(({ id }) => id)).toEqual([...associated.keys()]);
    expect(FUNCTION_GROUPS.flatMap((group) => group.ids)).toEqual(ids);
  });

  test("keeps the arguments in one order: usage, lots, the function's own, terms, rates, tiers", () => {
    for (const id of ids) {
      const places = Object.keys(CONTRACTS[id].arguments).map((name) => {
        const place = ORDER.findIndex((names) => names.includes(name));
        return place < 0 ? 2 : place;
      });
      expect([id, places]).toEqual([id, [...places].sort()]);
    }
  });

  test("gives every function that takes usage the terms and rates too", () => {
    for (const id of ids) {
      const names = Object.keys(CONTRACTS[id].arguments);
      if (names.includes("usage"))
        expect([id, names]).toEqual([id, expect.arrayContaining(["terms", "rates"])]);
    }
  });

  test("gives each function a name that Excel takes for no cell", () => {
    for (const { id, name } of functions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z]{3,}$/);
      // Up to three letters before digits would be a cell.
      expect(name.length).toBeGreaterThan(3);
    }
  });

  test("describes every function and parameter on one line, in at most 255 characters, as a sentence", () => {
    for (const { name, description } of [...functions, ...parameters]) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z*"][^\n]{20,253}[.]$/)]);
    }
  });

  test("gives an example of every function that names it", () => {
    for (const { id, description } of functions)
      expect(description).toMatch(new RegExp(`Example: =.*FLEX\\.${id}\\(`));
  });

  test("points every function to its section of the help page", () => {
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`${ORIGIN}/help/functions.html#${id.toLowerCase()}`);
    }
  });

  test("says what an empty argument means wherever one is optional, and nowhere else", () => {
    for (const { id, name, description, optional } of parameters) {
      expect([id, name, description.includes(" Empty: ")]).toEqual([id, name, optional === true]);
    }
  });

  test("marks as optional what the contract can do without", () => {
    for (const { id, name, optional, contract } of parameters) {
      expect([id, name, optional === true]).toEqual([id, name, isOptional(contract)]);
    }
  });

  test("lets arrays and any kind reach the functions, but for words, of which it offers a list", () => {
    for (const { id, name, type, dimensionality, customEnumId, contract } of parameters) {
      const isWord = contract.kind === "word";
      const expected = isWord ? ["string", undefined, contract.list] : ["any", "matrix", undefined];
      expect([id, name, type, dimensionality, customEnumId]).toEqual([id, name, ...expected]);
    }
  });

  test("lists the words of each list once, with what they mean", () => {
    expect(new Set(enums.map(({ id }) => id)).size).toBe(enums.length);
    for (const { id, values } of enums) {
      const contract = parameters.find(({ customEnumId }) => customEnumId === id)!.contract;
      const words = contract.kind === "word" ? contract.words : [];
      expect(values.map(({ stringValue }) => stringValue)).toEqual(words.map(({ word }) => word));
      for (const { tooltip } of values) expect(tooltip).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("states the unit and an example of every number", () => {
    const numbers = parameters.filter(({ contract }) => contract.kind === "number");
    expect(numbers.length).toBeGreaterThan(10);
    for (const { name, description, contract } of numbers) {
      const { unit, example } = contract as Extract<ArgumentContract, { kind: "number" }>;
      const [measure] = unit.split(" ");
      expect([name, description.toLowerCase()]).toEqual([name, expect.stringContaining(measure!)]);
      expect(description).toContain(`e.g. ${example}.`);
    }
  });

  test("requires the price where money or a recommendation results", () => {
    for (const id of ids) {
      const { arguments: own, priced }: FunctionSpec = CONTRACTS[id];
      if (priced === true) expect([id, isOptional(own["terms"]!)]).toEqual([id, false]);
    }
  });

  test("lets Excel cancel what works through usage", () => {
    for (const { id, options } of functions) {
      const heavy = "usage" in CONTRACTS[id as FunctionId].arguments;
      expect([id, options.cancelable === true]).toEqual([id, heavy]);
    }
  });

  test("lets ranges with error cells reach every function", () => {
    expect(flags).toEqual({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
    for (const { options } of functions) expect(options.allowErrorForDataTypeAny).toBe(true);
  });

  test("broadcasts every argument that is one value of a name, number or date", () => {
    const kinds = new Set(
      parameters.filter(({ contract }) => isBroadcast(contract)).map(({ contract }) => contract.kind),
    );
    expect([...kinds].sort()).toEqual(["date", "name", "number"]);
  });
});

describe("the help of the functions", () => {
  test("tells the errors of everything that can fail", () => {
    for (const id of ids) {
      if (Object.keys(CONTRACTS[id].arguments).some((name) => name !== "preset")) {
        expect([id, HELP[id].errors.length]).toEqual([id, expect.any(Number)]);
        expect([id, HELP[id].errors.length > 0]).toEqual([id, true]);
      }
    }
  });

  test("ends its remarks and summaries as sentences", () => {
    for (const id of ids) {
      for (const text of [HELP[id].summary, ...HELP[id].remarks]) expect(text).toMatch(/^[A-Z"].*[.]$/);
    }
  });

  test("begins with arrays where users and products can be given as such", () => {
    for (const id of ["USAGEDAYS", "TOKENS"] as const)
      expect(HELP[id].examples[0].formula).toMatch(/\{.*;.*\},\{.*,.*\}/);
  });
});
