import { ARTICLE_RATES } from "../../../src/flex/rate-card";
import type { Seat } from "../../../src/flex/seat";
import type { SeatDemand } from "../../../src/flex/seat-mix/seat-demand";
import { seatMix, type SeatMix, type SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import { AS_OF, demandOf, FULL_YEAR, mixInput, rateOf, seatOf } from "./oracle/mix-input";

const ANNA = "user01@example.com";
const BEN = "user02@example.com";

const mixOf = (given: Partial<SeatMixInput>): SeatMix =>
  seatMix(mixInput(ARTICLE_RATES, { seatUse: [], ...given }));

const used = (product: string, days: number) => ({ user: ANNA, product, days });

const AUTOCAD = seatOf(ANNA, "AutoCAD", { costPerYear: 2930, renewal: AS_OF + 100, team: "Bridges" });

describe("a seat held", () => {
  test("is given up at its renewal where its days are cheaper on Flex", () => {
    const mix = mixOf({ seats: [AUTOCAD], seatUse: [used("AutoCAD", 10)] });
    expect(mix).toMatchObject({ costBefore: 2930, costAfter: 250, runRateSaving: 2680, flexTokens: 50 });
    expect(mix.users[0]).toMatchObject({ seats: [], flex: ["AutoCAD"] });
    expect(mix.renewals).toEqual([
      {
        user: ANNA,
        product: "AutoCAD",
        team: "Bridges",
        renewal: AS_OF + 100,
        costPerYear: 2930,
        reason: "under-used",
        usedDays: 10,
        flexTokens: 50,
        sourceRow: 2,
      },
    ]);
    // 266 days without it: from the renewal to the end of the year
    expect(mix.cashSaving12m).toBeCloseTo(2930 - ((50 * 266) / 365) * 5, 5);
  });

  test("is kept at its own cost where its days are cheaper on it", () => {
    const seat = seatOf(ANNA, "AutoCAD", { costPerYear: 2000, renewal: AS_OF + 100 });
    const mix = mixOf({ seats: [seat], seatUse: [used("AutoCAD", 100)] });
    expect(mix).toMatchObject({ costBefore: 2000, costAfter: 2000, cashSaving12m: 0, renewals: [] });
    expect(mix.users[0]!.seats).toEqual(["AutoCAD"]);
  });

  test.each([AS_OF + 1, AS_OF + 365, AS_OF + 366])("is paid as before where it is kept: %d", (renewal) => {
    const mix = mixOf({ seats: [{ ...AUTOCAD, renewal }], seatUse: [used("AutoCAD", 200)] });
    expect(mix).toMatchObject({ costAfter: 2930, cashSaving12m: 0 });
  });

  test("still renews within the year on its last day", () => {
    const seat = { ...AUTOCAD, renewal: AS_OF + 365 };
    const mix = mixOf({ seats: [seat], seatUse: [used("AutoCAD", 10)] });
    // one day without it takes 0.14 tokens; the smallest order is 1
    expect(mix.cashSaving12m).toBeCloseTo(2930 - 5, 5);
  });

  test("saves nothing within the year where it is paid beyond it", () => {
    const seat = { ...AUTOCAD, renewal: AS_OF + 366 };
    const mix = mixOf({ seats: [seat], seatUse: [used("AutoCAD", 10)] });
    expect(mix).toMatchObject({ runRateSaving: 2680, cashSaving12m: 0 });
  });

  test.each<[description: string, renewal: number | null]>([
    ["is unknown", null],
    ["has passed", AS_OF - 30],
    ["is tomorrow", AS_OF + 1],
  ])("is due at once where its renewal %s", (_, renewal) => {
    const mix = mixOf({ seats: [{ ...AUTOCAD, renewal }], seatUse: [used("AutoCAD", 10)] });
    expect(mix.cashSaving12m).toBeCloseTo(2680, 8);
    expect(mix.renewals[0]!.renewal).toBe(renewal);
  });

  test("that nobody used is listed and leaves no demand", () => {
    const mix = mixOf({ seats: [AUTOCAD] });
    expect(mix).toMatchObject({ costBefore: 2930, costAfter: 0, cashSaving12m: 2930, users: [] });
    expect(mix.renewals[0]).toMatchObject({ reason: "unused", usedDays: 0, flexTokens: 0 });
  });

  test("that is there twice is needed once, the cheaper one", () => {
    const dearer = { ...AUTOCAD, costPerYear: 2990, sourceRow: 3 };
    const mix = mixOf({ seats: [dearer, AUTOCAD], seatUse: [used("AutoCAD", 200)] });
    expect(mix).toMatchObject({ costBefore: 5920, costAfter: 2930 });
    expect(mix.renewals.map(({ sourceRow, reason }) => [sourceRow, reason])).toEqual([[3, "duplicate"]]);
  });

  test.each<[description: string, kept: Partial<Seat>, dropped: Partial<Seat>]>([
    ["renews first", { renewal: AS_OF + 90 }, { renewal: AS_OF + 100 }],
    ["renews at once, its renewal unknown", { renewal: null }, { renewal: AS_OF + 2 }],
    ["is first in the table where both are due at once", { renewal: AS_OF + 1 }, { renewal: null }],
    ["is first in the table where one was due earlier", { renewal: null }, { renewal: AS_OF - 5 }],
  ])("that is there twice at one price is kept where it %s", (_, kept, dropped) => {
    const seats = [
      { ...AUTOCAD, ...dropped, sourceRow: 3 },
      { ...AUTOCAD, ...kept },
    ];
    for (const both of [seats, seats.toReversed()]) {
      const mix = mixOf({ seats: both, seatUse: [used("AutoCAD", 200)] });
      expect(mix.renewals.map(({ sourceRow }) => sourceRow)).toEqual([3]);
    }
  });

  test("gives way to the Collection, bought on the first day on which a product is not paid for", () => {
    const revit = seatOf(ANNA, "Revit", { costPerYear: 2915, renewal: AS_OF + 200, sourceRow: 3 });
    const seatUse = [used("AutoCAD", 200), used("Revit", 200)];
    const mix = mixOf({ seats: [AUTOCAD, revit], seatUse });
    expect(mix).toMatchObject({ costBefore: 5845, costAfter: 3990, cashSaving12m: 5845 - 3990 });
    expect(mix.renewals.map(({ product, reason }) => [product, reason])).toEqual([
      ["AutoCAD", "replaced"],
      ["Revit", "replaced"],
    ]);
    const paidBeyond = [AUTOCAD, revit].map((seat) => ({ ...seat, renewal: AS_OF + 366 }));
    expect(mixOf({ seats: paidBeyond, seatUse }).cashSaving12m).toBe(0);
    const beside = { demands: [demandOf(ANNA, "Inventor", 20)], seats: paidBeyond, seatUse };
    expect(mixOf(beside).cashSaving12m).toBe(0);
    const unjudged = demandOf(ANNA, "Civil 3D", 20, { staysOnFlex: true });
    expect(mixOf({ demands: [unjudged], seats: paidBeyond, seatUse }).cashSaving12m).toBe(0);
    const needed = { demands: [demandOf(ANNA, "Civil 3D", 1500)], seats: paidBeyond, seatUse };
    // Civil 3D on Flex is $7,500; the Collection has to be bought today
    expect(mixOf(needed).cashSaving12m).toBeCloseTo(7500 - 3990, 8);
  });

  test("covers the Flex days of its product: they were charged by mistake", () => {
    const demands = [demandOf(ANNA, "AutoCAD", 100, { staysOnFlex: true })];
    const mix = mixOf({ demands, seats: [AUTOCAD], seatUse: [used("AutoCAD", 180)] });
    expect(mix).toMatchObject({ costBefore: 2930, costAfter: 2930, flexTokens: 0 });
  });

  test.each<[user: string, product: string]>([
    [ANNA, "A"],
    [ANNA, "B"],
    [BEN, "A"],
    [BEN, "B"],
  ])("takes its days to Flex at the rate charged, else at the card's: %s with %s", (user, product) => {
    const others = [ANNA, BEN].flatMap((name) => ["A", "B"].map((each) => demandOf(name, each, 0)));
    const rest = others.filter((each) => each.user !== user || each.product !== product);
    const given = { seats: [seatOf(user, product)], seatUse: [{ user, product, days: 10 }] };
    const flexTokens = (demand: SeatDemand): number =>
      seatMix(mixInput([rateOf("A"), rateOf("B")], { demands: [...rest, demand], ...given })).flexTokens;
    expect(flexTokens(demandOf(user, product, 12, { effectiveRate: 6 }))).toBe(12 + 60);
    expect(flexTokens(demandOf(user, product, 0))).toBe(50);
  });

  test("is judged by the days since it began", () => {
    const seat = { ...AUTOCAD, start: AS_OF - 99 };
    expect(mixOf({ seats: [seat], seatUse: [used("AutoCAD", 10)] }).flexTokens).toBeCloseTo(182.5, 8);
  });

  test("is judged by the days since the first of several that cover a product began", () => {
    const seats = [
      seatOf(ANNA, "AutoCAD", { start: AS_OF - 99 }),
      seatOf(ANNA, "AEC Collection", { start: AS_OF - 400, sourceRow: 3 }),
    ];
    expect(mixOf({ seats, seatUse: [used("AutoCAD", 10)] }).flexTokens).toBe(50);
  });

  test("of a product that cannot be on Flex is given up where no day was on it", () => {
    const input = { seats: [seatOf(ANNA, "A")], seatUse: [used("A", 0)] };
    const mix = seatMix(mixInput([rateOf("A", { flexEligible: false })], input));
    expect(mix.renewals).toMatchObject([{ reason: "unused", usedDays: 0 }]);
    expect(mix).toMatchObject({ costAfter: 0, users: [] });
  });

  test.each<[description: string, given: Partial<SeatMixInput>]>([
    ["where the data does not tell seats from Flex", { seats: [AUTOCAD], seatUse: null }],
    ["where it began less than 90 days ago", { seats: [{ ...AUTOCAD, start: AS_OF - 88 }] }],
    [
      "where the window is shorter than 90 days",
      { seats: [AUTOCAD], window: { ...FULL_YEAR, from: AS_OF - 88 } },
    ],
    ["where the card does not know it", { seats: [{ ...AUTOCAD, product: "Unknown Suite" }] }],
  ])("is kept %s", (_, given) => {
    expect(mixOf(given)).toMatchObject({ costBefore: 2930, costAfter: 2930, renewals: [], cashSaving12m: 0 });
  });

  test("is judged from the 90th day on, and under its own name where the card does not know it", () => {
    expect(mixOf({ seats: [{ ...AUTOCAD, start: AS_OF - 89 }] }).renewals).toHaveLength(1);
    const seats = [{ ...AUTOCAD, product: "Unknown Suite" }];
    const demands = [demandOf(ANNA, "Unknown Suite", 5)];
    const mix = mixOf({ seats, demands, seatUse: [used("Unknown Suite", 3)] });
    expect(mix.renewals[0]).toMatchObject({ reason: "under-used", usedDays: 3, flexTokens: 20 });
  });

  test("stays needed where its product cannot be on Flex or has no rate", () => {
    const seats = [{ ...AUTOCAD, product: "Unknown Suite" }];
    const mix = mixOf({ seats, seatUse: [used("Unknown Suite", 3)] });
    expect(mix).toMatchObject({ costAfter: 2930, renewals: [] });
  });

  test("as a Collection counts the days of all it covers", () => {
    const seat = { ...AUTOCAD, product: "aec  collection", costPerYear: 3990 };
    const seatUse = [used("Revit", 3), used("AutoCAD", 4), used("Inventor", 50)];
    const mix = mixOf({ seats: [seat], seatUse });
    expect(mix.renewals[0]).toMatchObject({ usedDays: 7, reason: "under-used", flexTokens: 44 });
    expect(mix).toMatchObject({ costBefore: 3990, costAfter: 220 });
  });

  test("is listed by renewal, those without one last", () => {
    const seats = [null, AS_OF + 300, AS_OF + 20].map((renewal, i) => ({
      ...AUTOCAD,
      renewal,
      sourceRow: i + 2,
    }));
    const mixed = ["Revit", "Inventor", "AutoCAD"].map((product, i) => ({ ...seats[i]!, product }));
    expect(mixOf({ seats: mixed }).renewals.map(({ product }) => product)).toEqual([
      "AutoCAD",
      "Inventor",
      "Revit",
    ]);
  });

  test("is listed by user, product and row where the renewal is the same", () => {
    const seats = [
      seatOf(BEN, "AutoCAD", { sourceRow: 2 }),
      seatOf(ANNA, "Revit", { sourceRow: 5 }),
      seatOf(ANNA, "Revit", { sourceRow: 4 }),
      seatOf(ANNA, "AutoCAD", { sourceRow: 6 }),
      seatOf(BEN, "Revit", { sourceRow: 3, renewal: AS_OF + 9 }),
    ];
    expect(mixOf({ seats }).renewals.map(({ sourceRow }) => sourceRow)).toEqual([3, 6, 4, 5, 2]);
  });
});
