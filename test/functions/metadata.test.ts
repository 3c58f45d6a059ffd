import { completeMetadata } from "../../scripts/functions-metadata-plugin";
import { CONTRACTS } from "../../src/functions/contracts";
import type { ArgumentContract } from "../../src/functions/argument-contract";
import { functionsMetadata, signature, type FunctionMetadata } from "./functions-metadata";

let functions: readonly FunctionMetadata[];
let parameters: readonly (FunctionMetadata["parameters"][number] & { readonly contract: ArgumentContract })[];

beforeAll(async () => {
  ({ functions } = await functionsMetadata());
  parameters = functions.flatMap(({ id, parameters: own }) => {
    const contract: Readonly<Record<string, ArgumentContract>> = CONTRACTS[id as keyof typeof CONTRACTS];
    return own.map((parameter) => ({ ...parameter, contract: contract[parameter.name]! }));
  });
});

describe("the metadata of the functions", () => {
  test("offers the signatures of the reference", () => {
    expect(functions.map(signature)).toEqual([
      "FLEX.BREAKEVEN(product, [tokenPrice], [rates])",
      "FLEX.TOKENRATE(product, [rates])",
      "FLEX.COST(product, days, tokenPrice, [rates])",
      "FLEX.FLEXSAVING(product, days, tokenPrice, [rates])",
      "FLEX.EXPIRYWASTE(bought, used, tokenPrice)",
      "FLEX.TRAPS(usage, [lots], terms, [rates], [tiers])",
    ]);
  });

  test("names every parameter that the contracts check, in their order", () => {
    expect(functions.map(({ id, parameters: own }) => [id, own.map(({ name }) => name)])).toEqual(
      Object.entries(CONTRACTS).map(([id, contract]) => [id, Object.keys(contract)]),
    );
  });

  test("gives each function a name that Excel takes for no cell", () => {
    for (const { id, name } of functions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z]{3,}$/);
    }
  });

  test("describes every function and parameter on one line, in at most 255 characters", () => {
    const described = [...functions, ...parameters];
    for (const { name, description } of described) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[^\n]{20,255}$/)]);
    }
  });

  test("gives an example of every function", () => {
    for (const { id, description } of functions) expect(description).toContain(`Example: =FLEX.${id}(`);
  });

  test("says what an empty argument means wherever one is optional, and nowhere else", () => {
    for (const { name, description, optional } of parameters) {
      expect([name, description.includes(" Empty: ")]).toEqual([name, optional === true]);
    }
  });

  test("marks as optional what the contract can do without", () => {
    for (const { name, optional, contract } of parameters) {
      const needed =
        contract.kind === "product" ||
        contract.kind === "usage" ||
        (contract.kind === "table" ? contract.required : contract.preset === null);
      expect([name, optional === true]).toEqual([name, !needed]);
    }
  });

  test("takes ranges where the contract wants a table, and never lets Excel refuse a kind without a reason", () => {
    for (const { name, type, dimensionality, contract } of parameters) {
      const isRange = contract.kind === "table" || contract.kind === "usage";
      expect([name, type, dimensionality]).toEqual([name, "any", isRange ? "matrix" : undefined]);
    }
  });

  test("states the unit of every number", () => {
    for (const { description, contract } of parameters) {
      if (contract.kind === "number") {
        expect(description.toLowerCase()).toContain(contract.unit.toLowerCase());
        expect(description).toContain(`e.g. ${contract.example}.`);
      }
    }
  });

  test("spills TRAPS alone", () => {
    expect(functions.filter(({ result }) => result.dimensionality === "matrix").map(({ id }) => id)).toEqual([
      "TRAPS",
    ]);
  });

  test("lets ranges with error cells reach every function", async () => {
    expect((await functionsMetadata()).allowErrorForDataTypeAny).toBe(true);
    expect(functions.map(({ options }) => options)).toEqual(
      functions.map(() => ({ allowErrorForDataTypeAny: true })),
    );
  });
});

describe("completing metadata", () => {
  const generated = {
    allowCustomDataForDataTypeAny: true,
    functions: [
      {
        id: "A",
        description: "Two\n lines.",
        parameters: [{ name: "x", description: "And\nthree." }],
        options: { volatile: true },
      },
      { id: "B", parameters: [] },
    ],
  };

  test("keeps what the generator wrote and joins the lines of descriptions", () => {
    expect(completeMetadata(generated)).toEqual({
      allowCustomDataForDataTypeAny: true,
      allowErrorForDataTypeAny: true,
      functions: [
        {
          id: "A",
          description: "Two lines.",
          parameters: [{ name: "x", description: "And three." }],
          options: { volatile: true, allowErrorForDataTypeAny: true },
        },
        { id: "B", parameters: [], options: { allowErrorForDataTypeAny: true } },
      ],
    });
  });

  test("leaves its argument as it was", () => {
    const before = structuredClone(generated);
    completeMetadata(generated);
    expect(generated).toEqual(before);
  });
});
