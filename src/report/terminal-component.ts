import { withoutVersion } from '../capabilities/calls.ts';
import { ownNameOf } from '../capabilities/capability.ts';
import type { Ask, Calls, ComponentInventory, Digest } from '../capabilities/model.ts';
import { isNodeModule, NODE_LABEL } from '../policy/node-modules.ts';
import { count } from './model.ts';
import { Screen, type TerminalOptions } from './screen.ts';
import { enforced, grantedAt } from './sentences.ts';
import { capable, clip, OUTCOMES, PLAIN } from './words.ts';

/** Everything about one component, for a terminal or a log: what it asks for, is granted and needs. */
export function renderComponent(component: ComponentInventory, options: TerminalOptions): string {
  const screen = new Screen(options);
  screen.line(clip(component.name), 0, 'bold');
  files(screen, component);
  asks(screen, component.asks);
  if (component.policy !== null) granted(screen, component);
  needs(screen, component);
  list(screen, 'calls what reaches nothing by itself', helping(component));
  list(screen, 'imports through which nothing can be called', component.inert);
  list(screen, 'exports', component.exports);
  parts(screen, component);
  return screen.text();
}

function files(screen: Screen, { component, adapter, result, policy, problem }: ComponentInventory): void {
  const row = (label: string, digest: Digest | null): void => {
    if (digest === null) return;
    screen.labelled(label, 11, `${count(digest.size, 'byte')}, sha256 ${digest.sha256}`, 2);
  };
  row('component', component);
  row('adapter', adapter);
  row('virt.wasm', result);
  if (policy === null) screen.labelled('policy', 11, 'none', 2);
  else
    screen.labelled('policy', 11, `${policy.file === null ? '' : `${clip(policy.file)}, `}sha256 ${policy.sha256}`, 2);
  if (problem !== null) screen.labelled('problem', 11, clip(problem, 1000), 2, 'red');
}

function asks(screen: Screen, all: readonly Ask[]): void {
  title(screen, all.length === 0 ? 'asks for nothing' : 'asks for');
  for (const { capability, outcome, by, calls } of all) {
    const words = [
      ...(outcome === null ? [] : [OUTCOMES[outcome]]),
      ...(by.length === 0 ? [] : [`by ${by.map((part) => clip(part)).join(', ')}`]),
    ];
    screen.line(`${clip(capability)}${words.length === 0 ? '' : `: ${words.join(', ')}`}`, 2);
    for (const call of calls) screen.line(called(call), 4, 'dim');
  }
}

function called({ interface: name, functions }: Calls): string {
  const list = functions.filter((func) => func !== name).map((func) => clip(func));
  return `${clip(name)}${list.length === 0 ? '' : `: ${list.join(', ')}`}`;
}

function granted(screen: Screen, component: ComponentInventory): void {
  title(screen, component.granted.length === 0 ? 'is granted nothing' : 'is granted');
  for (const grant of component.granted) {
    const place = grantedAt(grant, component, PLAIN);
    screen.line(`${capable(grant, PLAIN)}: ${place}${grant.by === 'adapter' ? ', by the adapter itself' : ''}`, 2);
  }
}

function needs(screen: Screen, { needs: all }: ComponentInventory): void {
  title(screen, all.length === 0 ? 'needs nothing of its host' : 'needs of its host');
  for (const need of all) {
    const isNode = need.calls.some((call) => isNodeModule(call.interface));
    screen.line(`${capable(need, PLAIN)}: ${enforced(need)}${isNode ? ` (${NODE_LABEL})` : ''}`, 2);
  }
}

/** Imports of which only such functions can be called as use what others give. */
function helping({ callable, asks: asked }: ComponentInventory): readonly string[] {
  const told = new Set(asked.flatMap(({ calls }) => calls.map((call) => withoutVersion(call.interface))));
  return callable
    .filter(({ import: name }) => !told.has(withoutVersion(ownNameOf(name))))
    .map(({ import: name, functions }) => `${name}: ${functions.join(', ')}`);
}

/** Parts of parts are told where they ask for something, else only counted. */
function parts(screen: Screen, { parts: all, asks: asked }: ComponentInventory): void {
  if (all.length === 0) return;
  title(screen, 'parts');
  const asking = new Set(asked.flatMap(({ by }) => by));
  const told = all.filter(({ name }) => !name.includes(' / ') || asking.has(name));
  for (const { name, kind, producers } of told) {
    const tools = producers.map((tool) => clip(`${tool.name} ${tool.version}`.trimEnd()));
    screen.line(`${clip(name)}: ${[kind, ...tools].join(', ')}`, 2);
  }
  const rest = all.length - told.length;
  if (rest > 0) screen.line(`and ${count(rest, 'part')} inside them`, 2);
}

function list(screen: Screen, what: string, names: readonly string[]): void {
  if (names.length === 0) return;
  title(screen, what);
  for (const name of names) screen.line(clip(name), 2);
}

function title(screen: Screen, text: string): void {
  screen.blank();
  screen.line(text, 0, 'bold');
}
