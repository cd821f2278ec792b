import { VirtError } from '../../errors.ts';
import { printable } from '../../text.ts';
import { globMistake } from '../globs.ts';
import { type Denial, parseDeniedHost, parseDeniedNetwork, peerOf } from './denials.ts';
import type { Draft, Said } from './draft.ts';
import type { Permissions } from './file-schema.ts';
import { formatPlace } from './places.ts';
import type { Path } from './trees.ts';

/** Reads the keys of a `permissions` mapping that wassette's policies have for hosts and directories, into the draft. */
export function readNetwork(network: Permissions['network'], draft: Draft, path: Path): readonly Denial[] {
  network?.allow?.forEach((entry, index) => {
    const at = [...path, 'allow', index];
    if ('defaults' in entry) {
      if (entry.defaults) draft.fail(at, 'whose defaults these are is not known', 'name the hosts');
      return;
    }
    const said = draft.said(at, entry);
    if ('host' in entry) draft.item('allow-http', entry.host, at, said);
    else draft.item('allow-sockets', peerOf(entry.cidr), at, said);
  });
  return (network?.deny ?? []).flatMap((entry, index) => {
    const path_ = [...path, 'deny', index];
    const at = draft.place(path_);
    return attempt(draft, path_, () => {
      if ('cidr' in entry) return { kind: 'host', at, scheme: '*', ...parseDeniedNetwork(entry.cidr, formatPlace(at)) };
      return { kind: 'host', at, ...parseDeniedHost(entry.host, formatPlace(at)) };
    });
  });
}

export function readStorage(storage: Permissions['storage'], draft: Draft, path: Path): readonly Denial[] {
  storage?.allow?.forEach((entry, index) => {
    const at = [...path, 'allow', index];
    readDirectory(entry, draft, at, draft.said(at, entry));
  });
  return (storage?.deny ?? []).map((entry, index) => {
    const at = [...path, 'deny', index];
    const denied = pathOf(entry.uri);
    const wrong = denied === '.' ? undefined : globMistake(denied);
    if (wrong !== undefined) draft.fail([...at, 'uri'], `"${printable(denied)}" ${wrong.what}`, wrong.hint);
    return {
      kind: 'directory',
      at: draft.place(at),
      path: denied.replace(/\/?[^/]*[*?].*$/s, ''),
      access: entry.access ?? ['read', 'write'],
    };
  });
}

type Directory = NonNullable<NonNullable<Permissions['storage']>['allow']>[number];

function readDirectory({ uri, access, guest }: Directory, draft: Draft, path: Path, said: Said): void {
  const host = pathOf(uri);
  const inside = guest ?? (host.startsWith('/') ? host : `/${host}`);
  if (/[*?]/.test(host)) {
    draft.fail([...path, 'uri'], 'only a final /** may stand for others', 'a directory is granted with all below it');
  } else if (!access.includes('read')) {
    draft.fail([...path, 'access'], 'reading cannot be withheld where writing is granted', 'write [read, write]');
  } else if (inside.includes('=')) {
    draft.fail(path, 'the path in the component holds a "="', 'name another one with guest');
  } else {
    draft.grant('preopen', `${inside}=${host}:${access.includes('write') ? 'rw' : 'ro'}`, path, said);
  }
}

/** The directory in `fs://path/**`; `.` is what the host opens, `/` the root. */
function pathOf(uri: string): string {
  const path = uri.slice('fs://'.length);
  if (path === '**') return '.';
  return path.endsWith('/**') ? path.slice(0, -'/**'.length) || '/' : path;
}

/** The denial, or none if it is wrong, which is reported. */
function attempt(draft: Draft, path: Path, read: () => Denial): readonly Denial[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof VirtError)) throw error;
    draft.failAs(path, error);
    return [];
  }
}
