import type { RunReport } from '../../src/report/model.ts';

/** A report as of a small component, with what a test wants to be different. */
export function sampleReport(different: Partial<RunReport> = {}): RunReport {
  return {
    component: { path: 'app.wasm', size: 250_000, sha256: 'a'.repeat(64) },
    output: { path: 'virt.wasm', size: 251_234, sha256: 'b'.repeat(64) },
    added: 1234,
    unchanged: false,
    imports: [
      { interface: 'wasi:cli/stdout@0.2.6', functions: ['get-stdout'], reason: '--stdout=allow' },
      { interface: 'wasi:io/error@0.2.6', functions: [], reason: 'types only' },
    ],
    answered: [{ interface: 'wasi:clocks/wall-clock@0.2.6', functions: ['now', 'resolution'] }],
    mounts: [],
    notes: [],
    ...different,
  };
}
