import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import type { RawSetting, Report } from '../build-policy.ts';
import { hintFor } from '../did-you-mean.ts';
import { mayRepeat, SETTINGS, settingOf, type ValueForm } from '../settings.ts';

/**
 * The settings in the inputs of the Action: environment variables `INPUT_ALLOW-CLOCKS` and so on, as the runner sets
 * them. An empty input is one that was not given. What may be repeated is written one per line.
 * @param env the environment
 * @param others inputs that are not settings; any further input is a mistake that goes to `report`
 */
export function readInputs(
  env: Readonly<Record<string, string | undefined>>,
  others: readonly string[],
  report: Report,
): readonly RawSetting[] {
  const known = [...SETTINGS.map(({ name }) => name), ...others];
  const settings: RawSetting[] = [];
  for (const [variable, value = ''] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_')) continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    const setting = settingOf(name);
    if (setting !== undefined) {
      const origin = `input "${name}"`;
      for (const item of itemsOf(value, setting.form)) settings.push({ name: setting.name, value: item, origin });
    } else if (!others.includes(name)) {
      const hint = hintFor(name, known, 'see the inputs in action.yml');
      report(new VirtError('usage', `there is no input "${printable(name)}"`, { hint }));
    }
  }
  return settings;
}

/** The values in one input: one, or one per line. Blank lines and indentation do not count. */
function itemsOf(value: string, form: ValueForm): readonly string[] {
  if (!mayRepeat(form)) return value.trim() === '' ? [] : [value.trim()];
  const lines = value.split('\n').map((line) => line.replace(/\r$/, '').trimStart());
  return lines.filter((line) => line.trim() !== '');
}
