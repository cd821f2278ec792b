import { ByteWriter } from '../bytes/writer.ts';
import { ComponentBuilder } from '../component/builder.ts';
import { declareImports, ImportSelection } from '../component/declare.ts';
import type { ResolvedComponent } from '../component/resolve.ts';
import { VirtError } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { Adapter } from './emit.ts';
import type { Plan } from './plan.ts';

export interface Composed {
  readonly bytes: Uint8Array;
  /** The adapter in them. */
  readonly adapter: Uint8Array;
}

/**
 * The guest, untouched, beside its adapter: host imports → adapter → guest → exports. Adapter and guest are siblings,
 * for engines trap calls between a component and what it is nested in (Explainer.md § Component Invariants).
 */
export function compose(guest: Uint8Array, component: ResolvedComponent, plan: Plan, adapter: Adapter): Composed {
  const builder = new ComponentBuilder();
  // Before anything else: an alias in the guest could name what stands around it, if something did.
  const guestIndex = builder.component(guest);
  const selection = new ImportSelection(plan.imports.map((item) => item.import));
  for (const item of plan.imports) if (item.passed) selection.addWhole(item.import);
  for (const { import: item, names } of adapter.selection.selected()) {
    if (item.extern.sort !== 'instance') selection.addWhole(item);
    else for (const name of names) selection.addExport(item, name);
  }
  const declared = declareImports(builder, selection);

  const byName = new Map(plan.imports.map((planned) => [planned.import.name, planned.import]));
  const hostIndex = (name: string): number => {
    const item = byName.get(name);
    const index = item === undefined ? undefined : declared.index.get(item);
    if (index === undefined) throw new Error(`"${name}" is not imported`);
    return index;
  };
  const adapterIndex = builder.component(adapter.parts);
  const adapterEnd = builder.size;
  const adapterInstance = builder.instance({
    kind: 'instantiate',
    component: adapterIndex,
    args: [...adapter.selection.selected()].map(({ import: item }) => ({
      name: item.name,
      sort: item.extern.sort,
      index: hostIndex(item.name),
    })),
  });

  let world: number | undefined;
  const args = plan.imports.map(({ import: item, passed }) => {
    const { name } = item;
    const { sort } = item.extern;
    if (passed) return { name, sort, index: hostIndex(name) };
    if (sort === 'instance') {
      return { name, sort, index: builder.alias({ kind: 'export', sort, instance: adapterInstance, name }) };
    }
    world ??= builder.alias({ kind: 'export', sort: 'instance', instance: adapterInstance, name: adapter.world });
    return { name, sort, index: builder.alias({ kind: 'export', sort, instance: world, name }) };
  });
  const instance = builder.instance({ kind: 'instantiate', component: guestIndex, args });
  for (const { name, attributes, sort } of component.exports) {
    const index = builder.alias({ kind: 'export', sort, instance, name });
    builder.export({ name, attributes, sort, index, ascription: undefined });
  }
  refuseTooMany(builder);
  builder.custom('producers', producers());
  const bytes = builder.finish();
  const adapterSize = adapter.parts.reduce((sum, part) => sum + part.length, 0);
  return { bytes, adapter: bytes.subarray(adapterEnd - adapterSize, adapterEnd) };
}

/** wasmparser's limit for each sort in one component: engines refuse what has more. */
const MOST = 1000;

/** @throws {VirtError} `unsupported` for an adapter or a result that would have more parts than engines take */
function refuseTooMany(builder: ComponentBuilder): void {
  for (const sort of ['instance', 'component'] as const) {
    const count = builder.count(sort);
    if (count <= MOST) continue;
    throw new VirtError(
      'unsupported',
      `the result would have ${count} ${sort}s side by side, and engines take ${MOST}`,
      {
        hint: 'the component imports too many interfaces: compose some of them first, or allow more of them whole',
      },
    );
  }
}

/** The custom section that says which tools made a file (tool-conventions, ProducersSection.md). */
export function producers(): Uint8Array {
  return new ByteWriter().u32(1).name('processed-by').u32(1).name('wasi-virt-action').name(VERSION).finish();
}
