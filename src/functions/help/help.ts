import type { FunctionId } from "../contracts/contracts";
import type { FunctionHelp } from "./function-help";
import { AUDIT_HELP } from "./audit-help";
import { FUTURE_HELP } from "./future-help";
import { PEOPLE_HELP } from "./people-help";
import { POOL_HELP } from "./pool-help";
import { RATE_HELP } from "./rate-help";
import { TRAP_HELP } from "./trap-help";
import { USAGE_HELP } from "./usage-help";

/** What is said of each function, in autocomplete, the reference and the function browser. */
export const HELP: Readonly<Record<FunctionId, FunctionHelp>> = {
  ...RATE_HELP,
  ...USAGE_HELP,
  ...TRAP_HELP,
  ...POOL_HELP,
  ...PEOPLE_HELP,
  ...FUTURE_HELP,
  ...AUDIT_HELP,
};
