import * as z from 'zod';
import { denied, either, entry, granted, list, mapping, onOff, orVirtual, text } from './schema-parts.ts';

/** What stands under the keys of `permissions`. */

const URI = 'write uri: fs://data/** or fs:///data/**';
const uri = z
  .string(URI)
  .regex(/^fs:\/\/./, URI)
  .describe('A directory of the host, with all below it: fs:///data/**, or fs://data/** for a path in what it opens');
const access = list(
  z.enum(['read', 'write'], 'write read or write'),
  'What may be done in it',
  'write [read] or [read, write]',
).min(1, 'write [read] or [read, write]');

export const storage = mapping({
  allow: list(
    mapping({
      uri,
      access,
      guest: text(
        'Where the component finds it; default: the path in uri, made absolute',
        'write a path, as /data',
      ).optional(),
      ...granted,
    }),
    'Directories of the host, in place of those that it opens by itself; they replace filesystem',
    'write a list of entries with uri and access',
  ).nullish(),
  deny: list(
    mapping({ uri, access: access.optional(), ...denied }),
    'Directories that nothing beside it, nor any section, may grant: what overlaps is a mistake',
    'write a list of entries with uri',
  ).nullish(),
}).describe("Directories of the host, as wassette's policies name them");

const HOST = 'write host: api.example.com, or cidr: 10.0.0.0/8';
const host = text('A host, as api.example.com or *.example.com, which means https; or an origin with its scheme', HOST);
const cidr = z
  .string('write cidr: 10.0.0.0/8')
  .regex(/^[\d.]+(?:\/\d+)?$|^[\da-fA-F:.]+(?:\/\d+)?$/, 'write a network, as 10.0.0.0/8 or fd00::/8')
  .describe('A network: TCP and UDP on every port of it, for sockets and not for HTTP');

export const network = mapping({
  allow: list(
    either(
      HOST,
      mapping({ host, ...granted }),
      mapping({ cidr, ...granted }),
      mapping({
        defaults: z.boolean('name the hosts').describe("wassette's default hosts: refused, name them"),
        ...denied,
      }),
    ),
    'Hosts that HTTP requests may go to, and networks for sockets',
    'write a list of entries with host or cidr',
  ).nullish(),
  deny: list(
    either(HOST, mapping({ host, ...denied }), mapping({ cidr, ...denied })),
    'What nothing beside it, nor any section, may grant under network, http or sockets: what overlaps is a mistake',
    'write a list of entries with host or cidr',
  ).nullish(),
}).describe("HTTP and sockets, as wassette's policies name them");

const ORIGIN = 'write an origin, as https://api.example.com';
const NONE = 'write true, false, none or a list of origins';

export const http = either(
  'write true, false, none or a mapping with allow',
  z.boolean(),
  z.literal('none'),
  mapping({
    allow: either(
      NONE,
      z.boolean(),
      z.literal('none'),
      z.array(
        entry(
          'An origin: https://api.example.com, https://*.example.com:8443, *://*:*',
          ORIGIN,
          mapping({ origin: text('The origin', ORIGIN), ...granted }),
        ),
      ),
    )
      .describe('All origins, or only these; none of them: denied')
      .nullable(),
    ...granted,
  }),
)
  .describe('Sending HTTP requests: to all, or only to these origins; with none requests may be built, and not sent')
  .optional();

const PEER = 'write a peer, as tcp://10.0.0.5:5432';
const peer = entry(
  'An address: tcp://10.0.0.5:5432, udp://192.168.0.0/24:53, tcp://[::1]:8000..9000, *://*:*',
  PEER,
  mapping({ peer: text('The address', PEER), ...granted }),
);
const NAME = 'write a name, as api.example.com';

export const sockets = {
  sockets: either(
    'write true, false or a mapping with allow or listen',
    z.boolean(),
    mapping({
      allow: either('write true, false or a list of peers', z.boolean(), z.array(peer))
        .describe('All peers, or only these')
        .nullish(),
      listen: list(peer, 'Addresses that may be listened on', 'write a list of addresses').nullish(),
      ...granted,
    }),
  )
    .describe('TCP and UDP: with all, or only with these peers; true grants name look-up too')
    .optional(),
  dns: either(
    'write true, false or a mapping with allow',
    z.boolean(),
    mapping({
      allow: either(
        'write true, false or a list of names',
        z.boolean(),
        z.array(
          entry('A name: api.example.com, *.example.com', NAME, mapping({ name: text('The name', NAME), ...granted })),
        ),
      )
        .describe('All names, or only these')
        .nullable(),
      ...granted,
    }),
  )
    .describe('Looking names up: all, or only these; default: as sockets, if that is true or false')
    .optional(),
} as const;

const KEY = 'write a name, as LANG, or LC_*';

/** @param what environment variables, or properties */
export function environment(what: string) {
  const key = text('Its name, or PREFIX_* for all that begin so', KEY);
  return mapping({
    allow: either(
      'write true, false or a list of names',
      z.boolean(),
      z.array(entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...granted }))),
    )
      .describe(`The host's ${what}: all, or only these`)
      .nullish(),
    deny: list(
      entry(`Names of ${what}, or PREFIX_*`, KEY, mapping({ key, ...denied })),
      `The ${what} that the component never sees, whatever else grants them`,
      'write a list of names',
    ).nullish(),
    set: z
      .record(z.string(), either('write a text', z.string(), z.number(), z.boolean()), 'write a mapping: NAME: value')
      .describe(`Fixed ${what}, in place of the host's; numbers and true or false are taken as they are written`)
      .nullish(),
    ...granted,
  }).describe(`The ${what} that the component sees`);
}

const MODE = 'write allow, ignore or deny';
const modes = ['allow', 'ignore', 'deny'] as const;

function stream(description: string) {
  const mode = z.enum(modes, MODE).describe('allow; ignore: reads are at the end, writes are dropped; or deny');
  return either(MODE, z.enum(modes), mapping({ mode, ...granted }))
    .describe(description)
    .optional();
}

export const stdio = either(
  'write allow, ignore, deny or a mapping with stdin, stdout and stderr',
  z.enum(modes),
  mapping({ stdin: stream('Standard input'), stdout: stream('Standard output'), stderr: stream('Standard error') }),
)
  .describe('The standard streams: all at once, or one by one; what is not named is denied')
  .optional();

const INSTANT = 'write an instant of RFC 3339, as 2026-01-01T00:00:00Z';
const SEED = 'write hexadecimal digits in quotes, two for each byte, as "2a"';

export const switches = {
  clocks: orVirtual(
    "Reading the clocks and the time zone, and waiting for timers: of the host's, or of virtual time, which moves only when the component waits",
    { fixed: text('Virtual time: the instant at which the clocks start', INSTANT) },
  ).optional(),
  random: orVirtual("Reading random numbers: the host's, or those that follow from a seed, which are not secure", {
    seed: either(SEED, z.string(), z.number()).describe('1 to 64 bytes in hexadecimal, as they are written'),
  }).optional(),
  exit: onOff('Ending its own process with an exit code').optional(),
} as const;

const accesses = ['ro', 'rw'] as const;

export const filesystem = either(
  'write true, false, ro, rw or a mapping with allow',
  z.boolean(),
  z.enum(accesses),
  mapping({
    allow: either('write true, false, ro or rw', z.boolean(), z.enum(accesses)).describe('Whether, and to do what'),
    ...granted,
  }),
)
  .describe('Every directory that the host opens by itself; ro: to change nothing in them')
  .optional();

const guest = text('Where the component finds it', 'write guest: /in/the/component');
const GLOBS = 'write a list of globs';
const yes = z.literal(true, 'write true, or leave it out');

export const mounts = {
  mounts: list(
    either(
      'write an entry with guest and local, or with guest and memory: true',
      mapping({
        guest,
        local: text('A file or directory of the machine that makes the result', 'write local: ./assets'),
        overlay: z.boolean('write true or false').describe('Whether changes are kept, in memory').optional(),
        ...denied,
      }),
      mapping({ guest, memory: yes.describe('An empty directory in memory'), ...denied }),
    ),
    'Files that become part of the result',
    'write a list of entries with guest and local',
  ).optional(),
  'mount-include': list(z.string('write a glob'), 'Which files of the mounts are embedded: globs; default: all', GLOBS)
    .min(1, GLOBS)
    .optional(),
  'mount-exclude': list(
    z.string('write a glob'),
    'Files and directories that are not embedded: globs',
    GLOBS,
  ).optional(),
} as const;

const WASI = 'write wasi:keyvalue/*, wasi:keyvalue/store, or a mapping with interface, name and external-id';
const OTHERS = 'write "*", acme:*, acme:log/*, acme:log/sink, or a plain name such as fs';

/** One import among others of its interface. */
const one = {
  name: text("The import's own name", 'write a name such as left').optional(),
  'external-id': text('What it says by external-id').optional(),
} as const;

export const imports = mapping({
  allow: list(
    either(
      WASI,
      z.string(),
      mapping({ import: text('The package or interface, or the own name of an import', WASI), ...granted }),
      mapping({ interface: text('The interface', WASI), ...one, ...granted }),
      mapping({ ...one, name: text("The import's own name", 'write a name such as left'), ...granted }),
    ).describe('A package of wasi: with /*, one interface, or one import'),
    'Further interfaces of wasi: that pass, and imports that are allowed one by one',
    'write a list of interfaces',
  ).nullish(),
  deny: list(
    entry(
      'What is denied: "*" for all outside wasi:, a namespace, package or interface of them, or an import by its own name',
      OTHERS,
      mapping({ import: text('Its name', OTHERS), ...denied }),
    ),
    'Imports that are denied by name; of those outside wasi:, all others pass',
    'write a list of interfaces',
  ).nullish(),
  ...granted,
})
  .describe('Interfaces that have no key of their own')
  .optional();
