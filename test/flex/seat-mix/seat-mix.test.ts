import { ARTICLE_RATES } from "../../../src/flex/rate-card";
import { seatMix, type SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import { AS_OF, collectionOf, demandOf, mixInput, rateOf } from "./oracle/mix-input";

const ANNA = "user01@example.com";
const BEN = "user02@example.com";
const CARL = "user03@example.com";

const CORNER = [
  { from: 100, price: 5 },
  { from: 1000, price: 4.25 },
];

interface Example {
  input: SeatMixInput;
  costBefore: number;
  costAfter: number;
  /** By user: seats, and products on Flex. */
  users: Record<string, [seats: string[], flex: string[]]>;
}

const article = (given: Partial<SeatMixInput>): SeatMixInput => mixInput(ARTICLE_RATES, given);

describe("the cheapest mix, by hand", () => {
  test.each<[description: string, example: Example]>([
    [
      "100 days of Revit cost $4,000 on Flex, so the user gets the seat at $2,915",
      {
        input: article({ demands: [demandOf(ANNA, "Revit", 800)] }),
        costBefore: 4000,
        costAfter: 2915,
        users: { [ANNA]: [["Revit"], []] },
      },
    ],
    [
      "exactly at break-even the user stays on Flex",
      {
        input: article({ demands: [demandOf(ANNA, "Revit", 583)] }),
        costBefore: 2915,
        costAfter: 2915,
        users: { [ANNA]: [[], ["Revit"]] },
      },
    ],
    [
      "whoever would need two seats gets the Collection",
      {
        input: article({ demands: [demandOf(ANNA, "AutoCAD", 1000), demandOf(ANNA, "Revit", 1600)] }),
        costBefore: 13_000,
        costAfter: 3990,
        users: { [ANNA]: [["AEC Collection"], []] },
      },
    ],
    [
      "the Collection also pays for one seat and much Flex, and leaves alone what it does not cover",
      {
        input: article({
          demands: [
            demandOf(ANNA, "AutoCAD", 500),
            demandOf(ANNA, "Revit", 1600),
            demandOf(ANNA, "Inventor", 20),
          ],
        }),
        costBefore: 10_600,
        costAfter: 4090,
        users: { [ANNA]: [["AEC Collection"], ["Inventor"]] },
      },
    ],
    [
      "a seat of its own stands beside the Collection, by name",
      {
        input: article({
          demands: ["AutoCAD", "Inventor", "Revit"].map((product) => demandOf(ANNA, product, 1000)),
        }),
        costBefore: 15_000,
        costAfter: 3990 + 2915,
        users: { [ANNA]: [["AEC Collection", "Inventor"], []] },
      },
    ],
    [
      "two Collections can be cheaper than either alone",
      {
        input: mixInput(
          [
            ...["A", "B", "C", "D"].map((name) => rateOf(name)),
            collectionOf("Left", 1500, ["A", "B"]),
            collectionOf("Right", 1500, ["C", "D"]),
          ],
          { demands: ["A", "B", "C", "D"].map((name) => demandOf(ANNA, name, 999)) },
        ),
        costBefore: 4 * 4995,
        costAfter: 3000,
        users: { [ANNA]: [["Left", "Right"], []] },
      },
    ],
    [
      "of two equal Collections the first by name is bought",
      {
        input: mixInput(
          [
            rateOf("A"),
            rateOf("B"),
            collectionOf("Second", 1500, ["A", "B"]),
            collectionOf("First", 1500, ["A", "B"]),
          ],
          { demands: [demandOf(ANNA, "A", 999), demandOf(ANNA, "B", 999)] },
        ),
        costBefore: 9990,
        costAfter: 1500,
        users: { [ANNA]: [["First"], []] },
      },
    ],
    [
      "a user who would move alone stays where all tokens together are bought up to the next tier",
      {
        input: article({
          demands: [demandOf(ANNA, "Revit", 600), demandOf(BEN, "Revit", 380)],
          tiers: CORNER,
        }),
        costBefore: 4250,
        costAfter: 4250,
        users: { [ANNA]: [[], ["Revit"]], [BEN]: [[], ["Revit"]] },
      },
    ],
    [
      "one of three moves so that the others fit into the next tier's quantity",
      {
        input: mixInput([rateOf("A", { seatCostPerYear: 1300 })], {
          demands: [demandOf(ANNA, "A", 500), demandOf(BEN, "A", 600), demandOf(CARL, "A", 450)],
          tiers: [
            { from: 1, price: 5 },
            { from: 1000, price: 2.5 },
          ],
        }),
        costBefore: 3875,
        costAfter: 3800,
        users: { [ANNA]: [[], ["A"]], [BEN]: [["A"], []], [CARL]: [[], ["A"]] },
      },
    ],
    [
      "no tokens at all beat the smallest order",
      {
        input: mixInput([rateOf("A", { seatCostPerYear: 300 })], {
          demands: [demandOf(ANNA, "A", 5)],
          tiers: [{ from: 100, price: 5 }],
        }),
        costBefore: 500,
        costAfter: 300,
        users: { [ANNA]: [["A"], []] },
      },
    ],
    [
      "a product that is not Flex-eligible gets its seat, however little it is used",
      {
        input: mixInput([rateOf("A", { flexEligible: false })], { demands: [demandOf(ANNA, "A", 5)] }),
        costBefore: 1000,
        costAfter: 1000,
        users: { [ANNA]: [["A"], []] },
      },
    ],
    [
      "two of them get the Collection before and after, and after it what else it covers",
      {
        input: mixInput(
          [
            rateOf("A", { flexEligible: false }),
            rateOf("B", { flexEligible: false }),
            rateOf("C"),
            collectionOf("Suite", 1500, ["A", "B", "C"]),
          ],
          { demands: ["A", "B", "C"].map((name) => demandOf(ANNA, name, 10)) },
        ),
        costBefore: 1550,
        costAfter: 1500,
        users: { [ANNA]: [["Suite"], []] },
      },
    ],
    [
      "a Collection used under its own name is bought",
      {
        input: article({ demands: [demandOf(ANNA, "AEC Collection", 0), demandOf(ANNA, "Revit", 80)] }),
        costBefore: 3990 + 400,
        costAfter: 3990,
        users: { [ANNA]: [["AEC Collection"], []] },
      },
    ],
    [
      "a product without a seat cost stays on Flex, however much it is used",
      {
        input: mixInput([rateOf("A", { seatCostPerYear: null })], {
          demands: [demandOf(ANNA, "A", 9000), demandOf(ANNA, "Off the card", 9000)],
        }),
        costBefore: 90_000,
        costAfter: 90_000,
        users: { [ANNA]: [[], ["A", "Off the card"]] },
      },
    ],
    [
      "a Collection covers a product that has no seat of its own",
      {
        input: mixInput([rateOf("A", { seatCostPerYear: null }), collectionOf("Suite", 1500, ["A"])], {
          demands: [demandOf(ANNA, "A", 9000)],
        }),
        costBefore: 45_000,
        costAfter: 1500,
        users: { [ANNA]: [["Suite"], []] },
      },
    ],
    [
      "what is not judged stays on Flex, even beside the Collection that its user gets",
      {
        input: article({
          demands: [
            demandOf(ANNA, "AutoCAD", 1000),
            demandOf(ANNA, "Revit", 1600),
            demandOf(ANNA, "Civil 3D", 3000, { staysOnFlex: true }),
          ],
        }),
        costBefore: 28_000,
        costAfter: 3990 + 15_000,
        users: { [ANNA]: [["AEC Collection"], ["Civil 3D"]] },
      },
    ],
    [
      "a Collection without a price is not bought",
      {
        input: mixInput([rateOf("A"), rateOf("B"), collectionOf("Suite", null, ["A", "B"])], {
          demands: [demandOf(ANNA, "A", 999), demandOf(ANNA, "B", 999)],
        }),
        costBefore: 9990,
        costAfter: 2000,
        users: { [ANNA]: [["A", "B"], []] },
      },
    ],
  ])("%s", (_, { input, costBefore, costAfter, users }) => {
    const mix = seatMix(input);
    expect(mix.costBefore).toBeCloseTo(costBefore, 8);
    expect(mix.costAfter).toBeCloseTo(costAfter, 8);
    expect(mix.bound).toBeCloseTo(costAfter, 8);
    expect(mix.saving).toBeCloseTo(costBefore - costAfter, 8);
    expect(mix.runRateSaving).toBe(mix.saving);
    expect(Object.fromEntries(mix.users.map(({ user, seats, flex }) => [user, [seats, flex]]))).toEqual(
      users,
    );
  });
});

describe("what a mix tells besides", () => {
  test("the tier that is bought up to, and each user's share of its cost", () => {
    const demands = [demandOf(BEN, "Revit", 380), demandOf(ANNA, "Revit", 600)];
    const mix = seatMix(article({ demands, tiers: CORNER }));
    expect(mix).toMatchObject({ flexTokens: 980, tierFrom: 1000, tierPrice: 4.25 });
    expect(mix.users.map(({ user, tokens }) => [user, tokens])).toEqual([
      [ANNA, 600],
      [BEN, 380],
    ]);
    expect(mix.users[0]!.cost).toBeCloseTo((4250 * 600) / 980, 8);
    expect(mix.users[1]!.cost).toBeCloseTo((4250 * 380) / 980, 8);
  });

  test("no tier where no tokens are left", () => {
    const mix = seatMix(article({ demands: [demandOf(ANNA, "Revit", 800)] }));
    expect(mix).toMatchObject({ flexTokens: 0, tierFrom: null, tierPrice: null });
    expect(mix.users[0]).toMatchObject({ covered: [], tokens: 0, cost: 2915 });
  });

  test("names as the usage spells them", () => {
    const demands = [demandOf(ANNA, "REVIT", 1600), demandOf(ANNA, "autocad", 1000)];
    expect(seatMix(article({ demands })).users[0]).toMatchObject({
      seats: ["AEC Collection"],
      covered: ["autocad", "REVIT"],
    });
  });

  test("what a Collection covers", () => {
    const demands = [demandOf(ANNA, "Revit", 1600), demandOf(ANNA, "AutoCAD", 1000)];
    expect(seatMix(article({ demands })).users[0]!.covered).toEqual(["AutoCAD", "Revit"]);
  });

  test("a product without tokens as on Flex, whatever its user's Collection covers", () => {
    const demands = [demandOf(ANNA, "Revit", 1600), demandOf(ANNA, "AutoCAD", 1000)];
    const unused = demandOf(ANNA, "Civil 3D", 0);
    expect(seatMix(article({ demands: [...demands, unused] })).users[0]).toMatchObject({
      seats: ["AEC Collection"],
      covered: ["AutoCAD", "Revit"],
      flex: ["Civil 3D"],
    });
  });

  test("products that need a seat which the card does not offer, counted on Flex", () => {
    const rates = [
      rateOf("A", { flexEligible: false, seatCostPerYear: null }),
      rateOf("B", { seatCostPerYear: null }),
      rateOf("C"),
    ];
    const demands = [
      demandOf(ANNA, "a", 10),
      demandOf(ANNA, "B", 20),
      demandOf(ANNA, "C", 999, { staysOnFlex: true }),
    ];
    const mix = seatMix(mixInput(rates, { demands }));
    expect(mix.unplaced).toEqual([{ user: ANNA, product: "a" }]);
    expect(mix).toMatchObject({ costBefore: 1029 * 5, costAfter: 1029 * 5, flexTokens: 1029 });
    expect(mix.users[0]!.flex).toEqual(["a", "B", "C"]);
  });

  test("nothing where nobody used anything", () => {
    expect(seatMix(article({}))).toEqual({
      costBefore: 0,
      costAfter: 0,
      saving: 0,
      bound: 0,
      flexTokens: 0,
      tierFrom: null,
      tierPrice: null,
      runRateSaving: 0,
      cashSaving12m: 0,
      users: [],
      moves: [],
      renewals: [],
      unplaced: [],
    });
  });
});

describe("the cash of the coming year without a table of seats", () => {
  test("is the yearly saving where no tokens are in hand", () => {
    const mix = seatMix(article({ demands: [demandOf(ANNA, "Revit", 800), demandOf(BEN, "Revit", 100)] }));
    expect(mix.cashSaving12m).toBeCloseTo(1085, 8);
  });

  test("is a loss where the tokens of a user who moves are paid already", () => {
    const lotsInHand = [{ expires: AS_OF + 365, tokens: 800 }];
    const mix = seatMix(article({ demands: [demandOf(ANNA, "Revit", 800)], lotsInHand }));
    expect(mix).toMatchObject({ runRateSaving: 1085, cashSaving12m: -2915 });
  });

  test("is a saving where only users of another pool can use the tokens in hand", () => {
    const lotsInHand = [{ expires: AS_OF + 365, tokens: 800, pool: 1 }];
    const demands = [demandOf(ANNA, "Revit", 800)];
    const mix = seatMix(article({ demands, lotsInHand, poolOfUser: () => 0 }));
    expect(mix).toMatchObject({ runRateSaving: 1085, cashSaving12m: 1085 });
  });

  test("counts tokens in hand up to the day they expire, the earliest first", () => {
    const lotsInHand = [
      { expires: AS_OF + 73, tokens: 100 },
      { expires: AS_OF + 36, tokens: 60 },
    ];
    const mix = seatMix(article({ demands: [demandOf(ANNA, "Revit", 730)], lotsInHand }));
    // 2 a day: 60 of the second by day 30, then 86 of the first by day 73; 584 to buy
    expect(mix.cashSaving12m).toBeCloseTo(584 * 5 - 2915, 8);
  });

  test("takes a seat that must be there as renewed in the year", () => {
    const rates = [
      rateOf("A", { flexEligible: false }),
      rateOf("B"),
      collectionOf("Suite", 1500, ["A", "B"]),
    ];
    const demands = [demandOf(ANNA, "A", 10), demandOf(ANNA, "B", 500)];
    const mix = seatMix(mixInput(rates, { demands }));
    expect(mix).toMatchObject({ costBefore: 3500, costAfter: 1500 });
    expect(mix.cashSaving12m).toBeCloseTo(2000, 8);
  });
});
