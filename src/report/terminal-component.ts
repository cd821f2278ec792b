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
  screen.line(name(component.name), 0, 'bold');
  files(screen, component);
  asks(screen, component.asks);
  if (component.policy !== null) granted(screen, component);
  needs(screen, component);
  list(screen, 'calls what reaches nothing by itself', helping(component));
  list(screen, 'imports through which nothing can be called', component.inert.map(name));
  list(screen, 'exports', component.exports.map(name));
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
    screen.labelled('policy', 11, `${policy.file === null ? '' : `${name(policy.file)}, `}sha256 ${policy.sha256}`, 2);
  if (problem !== null) screen.labelled('problem', 11, PLAIN.prose(clip(problem, 1000)), 2, 'red');
}

function asks(screen: Screen, all: readonly Ask[]): void {
  title(screen, all.length === 0 ? 'asks for nothing' : 'asks for');
  for (const { capability, outcome, by, calls } of all) {
    const words = [
      ...(outcome === null ? [] : [OUTCOMES[outcome]]),
      ...(by.length === 0 ? [] : [`by ${by.map(name).join(', ')}`]),
    ];
    screen.line(`${name(capability)}${words.length === 0 ? '' : `: ${words.join(', ')}`}`, 2);
    for (const call of calls) screen.line(called(call), 4, 'dim');
  }
}

function called({ interface: from, functions }: Calls): string {
  const list = functions.filter((func) => func !== from).map(name);
  return `${name(from)}${list.length === 0 ? '' : `: ${list.join(', ')}`}`;
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
    .filter((each) => !told.has(withoutVersion(ownNameOf(each.import))))
    .map((each) => `${name(each.import)}: ${each.functions.map(name).join(', ')}`);
}

/** Parts of parts are told where they ask for something, else only counted. */
function parts(screen: Screen, { parts: all, asks: asked }: ComponentInventory): void {
  if (all.length === 0) return;
  title(screen, 'parts');
  const asking = new Set(asked.flatMap(({ by }) => by));
  const told = all.filter((part) => !part.name.includes(' / ') || asking.has(part.name));
  for (const { name: part, kind, producers } of told) {
    const tools = producers.map((tool) => `${name(tool.name)}${tool.version === '' ? '' : ` ${name(tool.version)}`}`);
    screen.line(`${name(part)}: ${[kind, ...tools].join(', ')}`, 2);
  }
  const rest = all.length - told.length;
  if (rest > 0) screen.line(`and ${count(rest, 'part')} inside them`, 2);
}

function list(screen: Screen, what: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  title(screen, what);
  for (const line of lines) screen.line(line, 2);
}

function name(text: string): string {
  return PLAIN.name(clip(text));
}

function title(screen: Screen, text: string): void {
  screen.blank();
  screen.line(text, 0, 'bold');
}
