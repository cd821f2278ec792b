import type { Mention } from '../policy/model.ts';
import { isBareHost } from '../policy/peers.ts';
import type { SettingName } from '../policy/settings.ts';
import { placeOf } from '../policy/values.ts';

/**
 * Which mentions of a setting hold something: all of them; those that grant everything that the setting speaks of, which
 * are among those that are meant otherwise; or those that have a value, a part of a list, a place or a peer.
 */
export type Wanted =
  | 'any'
  | 'whole'
  | { readonly value: string }
  | { readonly part: string }
  | { readonly place: string }
  | { readonly peer: string };

type Way = 'value' | 'part' | 'place' | 'peer';

/** How each text that can be asked for stands in a value. */
const TEXTS: Readonly<Record<Way, (value: string) => readonly string[]>> = {
  value: (value) => [value],
  part: partsOf,
  place: (value) => [placeOf({ value })],
  // Written as it is shown, in whatever case; or without a scheme.
  peer: (value) =>
    partsOf(value).flatMap((part) => [part.toLowerCase(), ...(isBareHost(part) ? [`https://${part}`] : [])]),
};

/** Where settings are written. Thousands are looked up among thousands, so that every way has an index of its own. */
export class Mentions {
  readonly #bySetting: ReadonlyMap<SettingName, readonly Mention[]>;
  readonly #wholes: ReadonlyMap<SettingName, number>;
  readonly #indices = new Map<string, ReadonlyMap<string, number>>();

  constructor(mentions: readonly Mention[]) {
    this.#bySetting = Map.groupBy(mentions, ({ setting }) => setting);
    this.#wholes = new Map(Array.from(this.#bySetting, ([setting, items]) => [setting, items.findLastIndex(isWhole)]));
  }

  /** Whether a mention of the setting holds what is wanted, not counting those that grant everything. */
  holds(setting: SettingName, wanted: Exclude<Wanted, string>): boolean {
    return this.#place(setting, wanted) !== undefined;
  }

  /** The last mention of the setting that holds what is wanted. */
  last(setting: SettingName, wanted: Wanted): Mention | undefined {
    const mentions = this.#bySetting.get(setting);
    if (mentions === undefined || wanted === 'any') return mentions?.at(-1);
    const whole = this.#wholes.get(setting) ?? -1;
    const place = wanted === 'whole' ? whole : Math.max(whole, this.#place(setting, wanted) ?? -1);
    return place < 0 ? undefined : mentions[place];
  }

  #place(setting: SettingName, wanted: Exclude<Wanted, string>): number | undefined {
    const [way, text] = wayOf(wanted);
    const key = `${setting} ${way}`;
    const known = this.#indices.get(key) ?? this.#index(setting, way);
    this.#indices.set(key, known);
    return known.get(text);
  }

  #index(setting: SettingName, way: Way): ReadonlyMap<string, number> {
    const mentions = this.#bySetting.get(setting) ?? [];
    return new Map(
      mentions.flatMap(({ value }, place) =>
        value === undefined ? [] : TEXTS[way](value).map((text) => [text, place] as const),
      ),
    );
  }
}

/** `allow-all` and bare flags grant everything that they speak of. */
function isWhole({ value }: Mention): boolean {
  return value === undefined || /^true$/i.test(value);
}

function wayOf(wanted: Exclude<Wanted, string>): readonly [Way, string] {
  if ('value' in wanted) return ['value', wanted.value];
  if ('part' in wanted) return ['part', wanted.part];
  return 'place' in wanted ? ['place', wanted.place] : ['peer', wanted.peer];
}

function partsOf(value: string): readonly string[] {
  return value.split(/[,\n]/).map((part) => part.trim());
}
