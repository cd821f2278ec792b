import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { RawSetting, Report } from '../build-policy.ts';
import { located, mistake } from '../mistakes.ts';
import type { SettingName } from '../settings.ts';
import { SWITCH_WORDS } from '../values.ts';
import { canonical } from './canonical.ts';
import { formatPlace, type Place } from './places.ts';
import { find, type Path } from './trees.ts';
import type { Tree } from './yaml.ts';

/** Why something is granted, and until when. */
export interface Said {
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
}

interface Item extends Said {
  readonly listed?: boolean | undefined;
}

/** The settings of one `permissions` mapping, while they are read. */
export class Draft {
  readonly #tree: Tree;
  readonly #today: string;
  readonly #report: Report;
  #settings: RawSetting[] = [];
  readonly #known = new Map<string, RawSetting>();

  constructor(tree: Tree, today: string, report: Report) {
    this.#tree = tree;
    this.#today = today;
    this.#report = report;
  }

  get settings(): readonly RawSetting[] {
    return this.#settings;
  }

  of(name: SettingName): readonly RawSetting[] {
    return this.#settings.filter((setting) => setting.name === name);
  }

  place(path: Path): Place {
    return find(this.#tree, path)?.at ?? this.#tree.at;
  }

  /** The keys of a mapping, and their values as they are written. */
  sources(path: Path): readonly (readonly [key: string, source: string])[] {
    const value = find(this.#tree, path)?.value;
    if (value?.kind !== 'map') return [];
    return Array.from(value.entries, ([key, entry]) => [key, this.source([...path, key], entry.value)] as const);
  }

  /** A scalar as it is written: of a text what it says, of a number its digits. */
  source(path: Path, value = find(this.#tree, path)?.value): string {
    if (value?.kind !== 'scalar') return '';
    return typeof value.value === 'string' ? value.value : value.source;
  }

  fail(path: Path, what: string, hint: string): undefined {
    this.#report(new VirtError('policy', what, { at: this.place(path), hint }));
  }

  /** Reports what a reader of values found wrong at a path. */
  failAs(path: Path, error: VirtError): void {
    const at = this.place(path);
    this.#report(located(error, { origin: formatPlace(at), at }));
  }

  /**
   * What a mapping says beside its grant; a day that is over is a mistake.
   * @param around holds for what says nothing by itself
   */
  said(path: Path, written: Said, around: Said = {}): Said {
    const { reason = around.reason, expires = around.expires } = written;
    if (written.expires !== undefined && written.expires < this.#today) {
      const hint = 'grant it anew with a later day, or take it out';
      this.fail([...path, 'expires'], `this was granted until ${written.expires}`, hint);
    }
    return { reason, expires };
  }

  /** Takes a setting, unless its value is wrong or it was given before. */
  grant(name: SettingName, value: string, path: Path, { reason, expires, listed }: Item = {}): void {
    const at = this.place(path);
    const setting = { name, value, origin: formatPlace(at), listed, at, reason, expires };
    let meaning: string;
    try {
      meaning = `${name} ${canonical(setting)}`;
    } catch (error) {
      if (!(error instanceof VirtError)) throw error;
      this.#report(located(error, setting));
      return;
    }
    const before = name === 'arg' ? undefined : this.#known.get(meaning);
    if (before !== undefined) {
      this.#report(again(setting, before));
      return;
    }
    this.#known.set(meaning, setting);
    this.#settings.push(setting);
  }

  /** Takes an item of a list: one name, pattern, origin or peer, and not several, nor one of the words for all or none. */
  item(name: SettingName, value: string, path: Path, said: Said = {}): void {
    const shown = `"${printable(value)}"`;
    if (/[,\n]/.test(value)) {
      this.fail(path, `${shown} holds a comma or goes over several lines`, 'give each an entry of its own');
    } else if (name.startsWith('allow-') && SWITCH_WORDS.test(value.trim())) {
      const hint = name === 'allow-imports' ? 'name each interface or import' : 'write allow: true for all';
      this.fail(path, `${shown} is nothing that can be in a list`, hint);
    } else {
      this.grant(name, value, path, { ...said, listed: true });
    }
  }

  /** Takes back what goes against something that was said before, and says so. */
  refuse(wrong: readonly RawSetting[], what: (setting: RawSetting) => string, hint: string): void {
    const gone = new Set(wrong);
    for (const setting of wrong) this.#report(mistake(setting, what(setting), hint));
    this.#settings = this.#settings.filter((setting) => !gone.has(setting));
  }
}

function again(setting: RawSetting, before: RawSetting): VirtError {
  return setting.name === 'preopen' || setting.name === 'mount'
    ? mistake(setting, `stands at the same path as ${before.origin}`, 'give each its own path')
    : mistake(setting, `says again what ${before.origin} says`, 'leave one of them out');
}
