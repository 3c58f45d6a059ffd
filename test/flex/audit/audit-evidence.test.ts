import { AUDIT_CODES, STRENGTHS } from "../../../src/flex/audit/audit";
import { auditEvidence } from "../../../src/flex/audit/audit-evidence";
import type { AuditInput } from "../../../src/flex/audit/audit-context";
import { dataHash } from "../../../src/flex/audit/data-hash";
import { findingSentence } from "../../../src/flex/audit/findings";
import { hashedAudit } from "../../../src/flex/audit/hashed-audit";
import { ARTICLE_TERMS, type Terms } from "../../../src/flex/terms";
import { message } from "../../../src/messages/message";
import { usageOf, type UsageColumns, type UsageRow } from "../oracle/analysis-input";
import { auditInputOf, cardWith, HOUR, MONDAY, person, RECORD, seat, session, USER } from "./audit-input";

const ROLLING: Terms = { ...ARTICLE_TERMS, billingDay: "rolling24h" };
const FREE_5: Terms = { ...ARTICLE_TERMS, freeMinutes: 5 };

/** Findings in short: code, days after Monday, charged, expected, tokens, initial of the strength, rows. */
function findings(
  rows: readonly UsageRow[],
  given: Partial<AuditInput> = {},
  columns: UsageColumns = RECORD,
): unknown[][] {
  return auditEvidence(auditInputOf(rows, given, columns)).findings.map((finding) => [
    finding.code,
    finding.date - MONDAY,
    finding.charged,
    finding.expected,
    finding.tokens,
    finding.strength.slice(0, 2),
    finding.rows,
  ]);
}

const monitored = (rows: readonly UsageRow[], columns = RECORD) => ({ monitoring: usageOf(rows, columns) });

type Case = [
  description: string,
  rows: UsageRow[],
  given: Partial<AuditInput>,
  expected: (string | number | number[])[][],
];

describe("the rate", () => {
  test.each<Case>([
    ["charged once is as it should be", [session(0)], {}, []],
    [
      "charged again for another version of the same day contradicts a rule",
      [session(0), session(1), session(0)],
      {},
      [["above-rate", 0, 16, 8, 8, "co", [2, 4]]],
    ],
    [
      "and a half is above it and no multiple of it",
      [session(0, { tokens: 12 })],
      {},
      [
        ["above-rate", 0, 12, 8, 4, "co", [2]],
        ["not-a-multiple", 0, 12, 8, 4, "un", [2]],
      ],
    ],
    [
      "not reached is irregular, with nothing at stake",
      [session(0, { tokens: 3 })],
      {},
      [["not-a-multiple", 0, 3, 8, 0, "un", [2]]],
    ],
    [
      "charged twice and credited is as it should be",
      [session(0), session(0), session(0, { tokens: -8 })],
      {},
      [],
    ],
    ["of 0 tokens is no charge", [session(0, { tokens: 0 })], {}, []],
    [
      "of a product that the card does not know is not judged",
      [session(0, { product: "Maya", tokens: 9 })],
      {},
      [],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });

  const elevenAtTen = Array.from({ length: 11 }, (_, i) => session(7 * i, { tokens: i === 5 ? 20 : 10 }));

  test("is the data's own where that is consistent and the card is the preset: unexplained, no contradiction", () => {
    expect(findings(elevenAtTen, { ratesArePreset: true })).toEqual([
      ["above-rate", 35, 20, 10, 10, "un", [7]],
    ]);
  });

  test("is the user's own card's whatever the data says, and the preset's where the data says little", () => {
    expect(findings(elevenAtTen)).toHaveLength(22);
    expect(findings(elevenAtTen.slice(0, 9), { ratesArePreset: true })).toHaveLength(18);
  });
});

describe("24 hours after a charge opened", () => {
  const evening = session(0, { startMs: 18 * HOUR });
  const morning = session(1, { startMs: 9 * HOUR });

  test.each<Case>([
    [
      "no second one may open under the rolling rule",
      [evening, morning],
      { terms: ROLLING },
      [["within-24-hours", 1, 8, 0, 8, "co", [3]]],
    ],
    [
      "a second one only is where to look under the calendar rule",
      [evening, morning],
      {},
      [["within-24-hours", 1, 8, 0, 8, "ci", [3]]],
    ],
    ["exactly, the next one opens", [evening, session(1, { startMs: 18 * HOUR })], { terms: ROLLING }, []],
    [
      "is counted from the charge that was due, not from the one that was not",
      [evening, morning, session(2, { startMs: 8 * HOUR })],
      { terms: ROLLING },
      [["within-24-hours", 1, 8, 0, 8, "co", [3]]],
    ],
    [
      "a later session of the same day opens it",
      [evening, morning, session(1, { startMs: 20 * HOUR, tokens: 8 })],
      { terms: ROLLING },
      [["above-rate", 1, 16, 8, 8, "co", [3, 4]]],
    ],
    [
      "a later session of the same day opens it, though the first row of the day bears its tokens",
      [evening, morning, session(1, { startMs: 20 * HOUR, tokens: 0 })],
      { terms: ROLLING },
      [],
    ],
    [
      "is counted from the day's first session, whichever of its rows bears the tokens",
      [session(0, { startMs: 8 * HOUR, tokens: 0 }), evening, morning],
      { terms: ROLLING },
      [],
    ],
    [
      "no second one may open, whatever the sessions of its day without tokens",
      [evening, morning, session(1, { startMs: 12 * HOUR, tokens: 0 })],
      { terms: ROLLING },
      [["within-24-hours", 1, 8, 0, 8, "co", [3, 4]]],
    ],
    ["is not counted from a day that was free", [{ ...evening, tokens: 0 }, morning], { terms: ROLLING }, []],
    [
      "is not counted from a charge that was credited",
      [evening, { ...evening, tokens: -8 }, morning],
      { terms: ROLLING },
      [],
    ],
    [
      "is not counted from a session whose start is unknown",
      [{ ...evening, startMs: undefined }, morning],
      { terms: ROLLING },
      [],
    ],
    [
      "cannot be said of a session whose start is unknown",
      [evening, { ...morning, startMs: undefined }],
      { terms: ROLLING },
      [],
    ],
    [
      "are those of one product",
      [evening, { ...morning, product: "AutoCAD", tokens: 5 }],
      { terms: ROLLING },
      [],
    ],
    [
      "do not depend on the order of rows",
      [morning, evening],
      { terms: ROLLING },
      [["within-24-hours", 1, 8, 0, 8, "co", [2]]],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });

  test("are counted beside the calendar day", () => {
    const { expected } = auditEvidence(auditInputOf([evening, morning, session(1)]));
    expect(expected).toEqual({
      charged: { charges: 2, tokens: 24 },
      calendar: { charges: 2, tokens: 16 },
      rolling24h: { charges: 1, tokens: 8 },
    });
    expect(
      auditEvidence(auditInputOf([evening], {}, { ...RECORD, start: false })).expected!.rolling24h,
    ).toBeNull();
  });
});

describe("who used it, and how long", () => {
  test.each<Case>([
    [
      "a day of background services alone contradicts a rule",
      [session(0, { userInitiated: false }), session(1), session(1, { userInitiated: false, tokens: 0 })],
      {},
      [["background-only", 0, 8, 0, 8, "co", [2]]],
    ],
    [
      "a longest session below the free minutes contradicts a rule",
      [session(0, { minutes: 4.9 }), session(1, { minutes: 5 }), session(2, { minutes: undefined })],
      { terms: FREE_5 },
      [["below-free-minutes", 0, 8, 0, 8, "co", [2]]],
    ],
    [
      "one long session makes the day a charged one",
      [session(0, { minutes: 2 }), session(0, { minutes: 30, tokens: 0 })],
      { terms: FREE_5 },
      [],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });
});

describe("a seat", () => {
  const held = ["seat-held", 0, 8, 0, 8, "co", [2]];
  test.each<Case>([
    ["that is held is used first", [session(0)], { seats: [seat()] }, [held]],
    [
      "is found whatever the case of its names",
      [session(0)],
      { seats: [seat({ user: "USER01@example.com ", product: "revit" })] },
      [held],
    ],
    [
      "of a Collection covers its products",
      [session(0)],
      { seats: [seat({ product: "AEC Collection" })] },
      [held],
    ],
    ["of another product covers nothing", [session(0)], { seats: [seat({ product: "AutoCAD" })] }, []],
    ["of another user covers nothing", [session(0)], { seats: [seat({ user: "user02" })] }, []],
    ["that began later was not held", [session(0)], { seats: [seat({ start: MONDAY + 1 })] }, []],
    [
      "whose renewal was due was not held",
      [session(0)],
      { seats: [seat({ renewal: MONDAY, start: MONDAY - 365 })] },
      [],
    ],
    [
      "of unknown start leaves the charge unexplained",
      [session(0)],
      { seats: [seat({ start: null })] },
      [["seat-held", 0, 8, 0, 8, "un", [2]]],
    ],
    [
      "that the data shows in use the same day leaves it unexplained",
      [
        session(0),
        session(0, { onFlex: false, tokens: 0 }),
        session(1),
        session(2, { onFlex: false, tokens: 0 }),
      ],
      {},
      [["seat-held", 0, 8, 0, 8, "un", [2]]],
    ],
    [
      "makes one finding a charge, the strongest",
      [session(0), session(0, { onFlex: false, tokens: 0 })],
      { seats: [seat({ start: null }), seat()] },
      [held],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });
});

describe("the contract", () => {
  test.each<Case>([
    [
      "does not have a product",
      [session(0), session(1, { product: "AutoCAD", tokens: 5 })],
      { rates: cardWith({ Revit: { inContract: false } }) },
      [["out-of-contract", 0, 8, 0, 8, "co", [2]]],
    ],
    [
      "cannot have a product that is not Flex-eligible",
      [session(0, { product: "AEC Collection", tokens: 20 })],
      {},
      [["not-flex-eligible", 0, 20, 0, 20, "co", [2]]],
    ],
    [
      "has users authorized from a day on",
      [session(0), session(1)],
      { people: [person({ authorizedFrom: MONDAY + 1 })] },
      [["outside-authorized-dates", 0, 8, 0, 8, "un", [2]]],
    ],
    [
      "has users authorized to a day",
      [session(0), session(1)],
      { people: [person({ authorizedTo: MONDAY })] },
      [["outside-authorized-dates", 1, 8, 0, 8, "un", [3]]],
    ],
    [
      "has users authorized on any of several terms",
      [session(0), session(1), session(2)],
      { people: [person({ authorizedTo: MONDAY }), person({ authorizedFrom: MONDAY + 2 })] },
      [["outside-authorized-dates", 1, 8, 0, 8, "un", [3]]],
    ],
    [
      "does not judge a user without a row",
      [session(0)],
      { people: [person({ user: "x", authorizedTo: 1 })] },
      [],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });
});

describe("independent monitoring", () => {
  test.each<Case>([
    [
      "that shows no session leaves the charge unexplained",
      [session(0), session(1), session(2)],
      monitored([session(0), session(2)]),
      [["monitoring-no-session", 1, 8, 0, 8, "un", [3]]],
    ],
    [
      "says nothing of days on which it did not run",
      [session(0), session(1), session(9)],
      monitored([session(1)]),
      [],
    ],
    [
      "that has never seen the user only says where to look",
      [session(0)],
      monitored([session(0, { user: "user02" })]),
      [["monitoring-no-session", 0, 8, 0, 8, "ci", [2]]],
    ],
    [
      "counts a session on every day that it runs",
      [session(0), session(1), session(2)],
      monitored([session(0, { startMs: 23 * HOUR, minutes: 61 }), session(2)]),
      [],
    ],
    [
      "counts a session that ends at midnight on its own day only",
      [session(1)],
      monitored([session(0, { startMs: 23 * HOUR, minutes: 60 }), session(2)]),
      [["monitoring-no-session", 1, 8, 0, 8, "un", [2]]],
    ],
    [
      "that shows background services only leaves the charge unexplained",
      [session(0), session(1)],
      monitored([session(0, { userInitiated: false }), session(1), session(1, { userInitiated: false })]),
      [["monitoring-background-only", 0, 8, 0, 8, "un", [2]]],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });
});

describe("a pattern is circumstantial", () => {
  const calendar = [{ date: MONDAY + 1, kind: "holiday" as const, sourceRow: 2 }];
  test.each<Case>([
    ["on a weekend", [session(5)], {}, [["weekend", 5, 8, 0, 8, "ci", [2]]]],
    ["on a holiday", [session(1)], { calendar }, [["day-off", 1, 8, 0, 8, "ci", [2]]]],
    [
      "from Friday to Sunday, beyond the Friday",
      [session(4), session(5), session(6)],
      {},
      [
        ["weekend-chain", 4, 24, 8, 16, "ci", [2, 3, 4]],
        ["weekend", 5, 8, 0, 8, "ci", [3]],
        ["weekend", 6, 8, 0, 8, "ci", [4]],
      ],
    ],
    [
      "not a chain where a day is missing",
      [session(4), session(6), session(12), session(13)],
      { workingWeek: [true, true, true, true, true, true, true] },
      [],
    ],
  ])("%s", (_, rows, given, expected) => {
    expect(findings(rows, given)).toEqual(expected);
  });

  test("so nothing is at stake", () => {
    const audit = auditEvidence(auditInputOf([session(4), session(5), session(6)], { calendar }));
    expect(audit.totalAtStake).toEqual({ charges: 0, tokens: 0, cost: 0 });
  });
});

describe("what is at stake", () => {
  test("counts a charge once, under its strongest finding", () => {
    // Above the rate (8, contradicts) and outside the authorized dates (16, unexplained).
    const audit = auditEvidence(
      auditInputOf([session(0), session(0), session(1)], { people: [person({ authorizedTo: MONDAY - 1 })] }),
    );
    expect(audit.findings.map(({ code, tokens }) => [code, tokens])).toEqual([
      ["above-rate", 8],
      ["outside-authorized-dates", 16],
      ["outside-authorized-dates", 8],
    ]);
    expect(audit.totalAtStake).toEqual({ charges: 2, tokens: 16, cost: 80 });
  });

  test("is the most of equally strong findings", () => {
    const background = session(0, { userInitiated: false });
    const { totalAtStake } = auditEvidence(auditInputOf([background, background]));
    expect(totalAtStake).toEqual({ charges: 1, tokens: 16, cost: 80 });
  });

  test("is nothing where charges are modeled: only what the user did is shown", () => {
    const audit = auditEvidence(
      auditInputOf(
        [session(0, { userInitiated: false }), session(5)],
        { people: [person({ authorizedTo: MONDAY })], seats: [seat()] },
        { ...RECORD, tokens: false },
      ),
    );
    expect(audit.findings.map(({ code, strength }) => [code, strength])).toEqual([
      ["outside-authorized-dates", "circumstantial"],
    ]);
    expect(audit.totalAtStake).toEqual({ charges: 0, tokens: 0, cost: 0 });
    expect(audit.expected).toBeNull();
  });
});

describe("the pack", () => {
  test("lists every test, with what it needs where it could not be run", () => {
    const bare = { ...RECORD, minutes: false, source: false, access: false, start: false };
    const { tests } = auditEvidence(auditInputOf([session(0)], {}, bare));
    expect(tests.map(({ code }) => code)).toEqual([...AUDIT_CODES]);
    expect(tests.flatMap((each) => (each.measurable ? [] : [[each.code, each.needs]]))).toEqual([
      ["within-24-hours", "startTimes"],
      ["below-free-minutes", "minutes"],
      ["seat-held", "seats"],
      ["background-only", "sessionSource"],
      ["outside-authorized-dates", "people"],
      ["monitoring-no-session", "monitoring"],
      ["monitoring-background-only", "monitoring"],
      ["day-off", "calendar"],
    ]);
  });

  test("does not hold charges against monitoring that only sums up a period", () => {
    const rows = usageOf([session(0)], RECORD);
    const monitoring = { ...rows, aggregate: { daysUsed: Float64Array.of(1), period: null } };
    const { tests } = auditEvidence(auditInputOf([session(0), session(1)], { monitoring }));
    expect(
      tests.flatMap((each) =>
        each.code.startsWith("monitoring") ? [each.measurable ? "run" : each.needs] : [],
      ),
    ).toEqual(["monitoringDays", "monitoringDays"]);
  });

  test("of no usage and of a usage report has no findings", () => {
    const empty = auditEvidence(auditInputOf([]));
    expect(empty.findings).toEqual([]);
    expect(empty.data).toEqual({ hash: null, rows: 0, from: null, to: null });
    const usage = {
      ...usageOf([session(0)], RECORD),
      aggregate: { daysUsed: Float64Array.of(1), period: null },
    };
    const report = auditEvidence(auditInputOf([], { usage }));
    expect(new Set(report.tests.map((each) => (each.measurable ? "" : each.needs)))).toEqual(
      new Set(["days"]),
    );
  });

  test("names its data: hash, rows, period, day of export, and the monitoring's", () => {
    const input = auditInputOf([session(3), session(0)], {
      exported: MONDAY + 9,
      ...monitored([session(1)]),
    });
    const audit = hashedAudit(auditEvidence(input), input.usage, input.monitoring);
    expect(audit.exported).toBe(MONDAY + 9);
    expect(audit.data).toEqual({ hash: dataHash(input.usage), rows: 2, from: MONDAY, to: MONDAY + 3 });
    expect(audit.monitoring).toEqual({
      hash: dataHash(input.monitoring!),
      rows: 1,
      from: MONDAY + 1,
      to: MONDAY + 1,
    });
    const alone = auditInputOf([session(0)]);
    expect(hashedAudit(auditEvidence(alone), alone.usage, null).monitoring).toBeNull();
  });

  test("makes its findings once, however often they are read", () => {
    const input = auditInputOf([session(0), session(0)]);
    const audit = hashedAudit(auditEvidence(input), input.usage, null);
    expect(audit.findings).toHaveLength(1);
    expect(audit.findings).toBe(audit.findings);
  });

  test("has a plain sentence for every finding, rule, source, need and what is no finding", () => {
    const audit = auditEvidence(
      auditInputOf([session(0, { tokens: 12 })], { people: [person({ authorizedFrom: MONDAY + 1 })] }),
    );
    expect(audit.findings.map(findingSentence).map(({ code, params }) => message(code, params))).toEqual([
      `${USER} was charged 12 tokens for Revit on 2026-03-02, 4 above the rate of 8 a day. Ask the vendor to credit the excess.`,
      `${USER} was charged 12 tokens for Revit on 2026-03-02, outside the authorized dates 2026-03-03/... Correct FlexPeople, or find out who used the account.`,
      `The 12 tokens that ${USER} was charged for Revit on 2026-03-02 are no multiple of the rate of 8 a day. Ask the vendor how they came about.`,
    ]);
    for (const code of AUDIT_CODES) {
      expect(message(`audit-rule-${code}`)).not.toBe("");
      expect(message(`audit-source-${code}`)).not.toBe("");
    }
    expect(audit.notFindings.map(({ code, params }) => message(code, params))).toHaveLength(2);
  });

  test("puts the strongest first", () => {
    const rows = [
      session(5),
      session(0, { tokens: 3 }),
      session(1, { tokens: 16 }),
      session(2, { tokens: 24 }),
    ];
    const { findings: found } = auditEvidence(auditInputOf(rows));
    const rank = found.map(({ strength }) => STRENGTHS.indexOf(strength));
    expect(rank).toEqual([...rank].sort());
    expect(found.slice(0, 2).map(({ tokens }) => tokens)).toEqual([16, 8]);
  });
});
