import { asOneOf } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Workbook } from "./workbook";

/** Excel itself. Screen updating and calculation are suspended in name only: a request is one step anyway. */
export class Application extends RichObject {
  readonly type = APPLICATION;

  constructor(readonly workbook: Workbook) {
    super();
  }
}

/** What clients reach on a Application. */
export const APPLICATION: RichType<Application> = {
  name: "Application",
  scalars: {
    calculationMode: { since: "1.1", get: () => "Automatic" },
    calculationState: {
      since: "1.9",
      get: async ({ workbook }) => {
        await workbook.store.settle();
        return "Done";
      },
    },
    decimalSeparator: { since: "1.11", get: () => "." },
    thousandsSeparator: { since: "1.11", get: () => "," },
    useSystemSeparators: { since: "1.11", get: () => true },
  },
  navigation: {},
  methods: {
    calculate: {
      since: "1.1",
      call: ({ workbook }, args) => {
        asOneOf(args.at(0), ["Recalculate", "Full", "FullRebuild"]);
        workbook.store.recalculate();
      },
    },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => undefined },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
};
