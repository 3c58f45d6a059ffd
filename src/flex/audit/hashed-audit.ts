import type { Usage } from "../usage";
import type { Audit } from "./audit";
import { dataHash } from "./data-hash";

/**
 * The evidence as it is handed over: with the hashes of the data that it is about.
 *
 * To hash a million rows takes longer than all the tests, so it is done once, when the evidence is packed.
 *
 * @param audit of the same usage and monitoring
 */
export function hashedAudit(audit: Audit, usage: Usage, monitoring: Usage | null): Audit {
  return {
    ...audit,
    data: { ...audit.data, hash: dataHash(usage) },
    monitoring: audit.monitoring && monitoring && { ...audit.monitoring, hash: dataHash(monitoring) },
  };
}
