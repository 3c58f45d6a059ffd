import { lazy } from "../lazy";
import type { Usage } from "../usage";
import type { Audit, AuditedData } from "./audit";
import { dataHash } from "./data-hash";

/**
 * The evidence as it is handed over: with the hashes of the data that it is about.
 *
 * To hash a million rows takes longer than all the tests, so it is done when a hash is first read.
 *
 * @param audit of the same usage and monitoring
 */
export function hashedAudit(audit: Audit, usage: Usage, monitoring: Usage | null): Audit {
  const { chargeBasis, exported, totalAtStake, expected, tests, notFindings } = audit;
  return {
    chargeBasis,
    data: hashed(audit.data, usage),
    monitoring: audit.monitoring && monitoring && hashed(audit.monitoring, monitoring),
    exported,
    get findings() {
      return audit.findings;
    },
    get leadingFindings() {
      return audit.leadingFindings;
    },
    totalAtStake,
    expected,
    tests,
    notFindings,
  };
}

function hashed(data: AuditedData, usage: Usage): AuditedData {
  const hash = lazy(() => dataHash(usage));
  return {
    ...data,
    get hash() {
      return hash();
    },
  };
}
