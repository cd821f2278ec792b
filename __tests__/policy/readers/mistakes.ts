/** What is wrong: in words, the text behind `version: "1.0"` on the first line, and what is said of it, in order. */
export type Mistake = readonly [title: string, text: string, said: string | readonly string[]];

/** Not YAML, or more of YAML than the format has. */
export const OF_YAML: readonly Mistake[] = [
  ['a tab indents', 'permissions:\n\tclocks: true\n', '3:1: a tab indents this line; indent with spaces.'],
  [
    'an unclosed quote',
    'description: "a\nversion: "1.0"\n',
    '2:14: a quote is not closed; write the same quote at the end of the text.',
  ],
  [
    'an unclosed bracket',
    'permissions:\n  args: [a, b\n',
    '3:9: a "[" or "{" is not closed; write "]" or "}", indented more than its key.',
  ],
  [
    'a key without a colon',
    'permissions\n  clocks: true\n',
    '2:1: a key has no ":" behind it, or goes over several lines; write key: value.',
  ],
  [
    'a key without a value or colon among others',
    'permissions:\n  clocks: true\n  random\n  exit: true\n',
    '4:3: a key has no ":" behind it, or goes over several lines; write key: value.',
  ],
  [
    'two colons',
    'description: a: b\n',
    '2:14: there is one ":" too many; begin a new line, or put the text in quotes.',
  ],
  [
    'an indentation that does not fit',
    'permissions:\n  clocks: true\n random: true\n',
    '4:1: the indentation does not fit; indent what belongs together alike, with spaces.',
  ],
  ['a reserved character', 'description: @home\n', '2:14: a text may not begin with this character; put it in quotes.'],
  [
    'a bare asterisk',
    'permissions:\n  environment:\n    allow: [*]\n',
    '4:13: a "*" or "&" stands alone; put the text in quotes.',
  ],
  [
    'an unknown escape',
    'description: "\\q"\n',
    '2:15: a "\\" begins no escape that YAML has; write \\\\, or use single quotes.',
  ],
  [
    'two documents',
    'permissions: {}\n---\npermissions: {}\n',
    '3:1: a second document begins here; a policy file has one; leave out the "---".',
  ],
  ['a tag', 'description: !secret x\n', '2:14: a tag is not understood; leave tags out.'],
  ['a known tag', 'description: !!str x\n', '2:20: the tag tag:yaml.org,2002:str is not understood; leave tags out.'],
  [
    'an alias of nothing',
    'permissions:\n  clocks: *later\n',
    '3:11: nothing before this is called &later; write the value out.',
  ],
  [
    'an alias in itself',
    'permissions: &all\n  args: [*all]\n',
    [
      '3:10: *all stands inside of what it stands for; write the value out.',
      '3:9: "args" is an empty list; name the program at least.',
    ],
  ],
  ['a key that is a list', '? [a]\n: b\n', '2:3: a key is a text; write key: value.'],
  [
    'a key twice',
    'permissions:\n  clocks: true\n  random: true\n  clocks: false\n',
    '5:3: "clocks" stands here again, first at wasi-virt.yaml:3:3; leave one of them out.',
  ],
];

/** Not of the shape that the published schema describes. */
export const OF_SHAPE: readonly Mistake[] = [
  [
    'a misspelt key at the top',
    'permisions: {}\n',
    '2:1: there is no key "permisions"; perhaps permissions was meant.',
  ],
  ['a misspelt permission', 'permissions:\n  clock: true\n', '3:3: there is no key "clock"; perhaps clocks was meant.'],
  [
    "the host's clocks beside virtual time",
    'permissions:\n  clocks: { allow: true, fixed: 2026-01-01T00:00:00Z }\n',
    '3:26: "fixed" does not go with the rest; leave one of them out.',
  ],
  [
    'virtual time that expires',
    'permissions:\n  clocks: { fixed: 2026-01-01T00:00:00Z, expires: 2027-01-01 }\n',
    '3:42: there is no key "expires"; known here: fixed, reason.',
  ],
  [
    'a seed that is a word',
    'permissions:\n  random: { seed: true }\n',
    '3:19: true is not understood; write hexadecimal digits in quotes, two for each byte, as "2a".',
  ],
  [
    'an unknown permission',
    'permissions:\n  gpu: true\n',
    '3:3: there is no key "gpu"; known here: clocks, random, exit, stdio, storage, filesystem, mounts, mount-include, mount-exclude, network, http, sockets, dns, environment, config, args, cwd, imports, on-denied, debug, resources, runtime, ipc.',
  ],
  [
    'a merge key',
    'permissions:\n  <<: {}\n',
    '3:3: there is no key "<<"; known here: clocks, random, exit, stdio, storage, filesystem, mounts, mount-include, mount-exclude, network, http, sockets, dns, environment, config, args, cwd, imports, on-denied, debug, resources, runtime, ipc.',
  ],
  [
    'a misspelt key of an entry',
    'permissions:\n  network:\n    allow:\n      - hots: a.com\n',
    '5:9: there is no key "hots"; known here: host, reason, expires, cidr, defaults.',
  ],
  [
    'an entry of both kinds',
    'permissions:\n  network:\n    allow:\n      - { host: a.com, cidr: 10.0.0.0/8 }\n',
    '5:24: "cidr" does not go with the rest; give it an entry of its own.',
  ],
  [
    'a misspelt reason',
    'permissions:\n  http:\n    allow: [{ origin: https://a.com, raeson: x }]\n',
    '4:38: there is no key "raeson"; perhaps reason was meant.',
  ],
  [
    'a list for a switch',
    'permissions:\n  clocks: [true]\n',
    '3:11: "clocks" is a list; write true, false or a mapping with allow or fixed.',
  ],
  [
    'a word for a switch',
    'permissions:\n  clocks: yes\n',
    '3:11: "yes" is not understood; write true, false or a mapping with allow or fixed.',
  ],
  ['a number for a switch', 'permissions:\n  debug: 1\n', '3:10: 1 is not understood; write true or false.'],
  [
    'nothing for a switch',
    'permissions:\n  random:\n',
    '3:10: "random" is empty; write true, false or a mapping with allow or seed.',
  ],
  [
    'a text for a list',
    'permissions:\n  environment:\n    allow: LANG\n',
    '4:12: "LANG" is not understood; write true, false or a list of names.',
  ],
  ['a mapping for a list', 'permissions:\n  args: {a: b}\n', '3:9: "args" is a mapping; write a list of texts.'],
  [
    'a list for permissions',
    'permissions:\n  - clocks\n',
    '3:3: "permissions" is a list; write a mapping with clocks, random, exit, stdio, storage, filesystem, mounts, mount-include, mount-exclude, network, http, sockets, dns, environment, config, args, cwd, imports, on-denied, debug, resources, runtime, ipc.',
  ],
  [
    'a number for a reason',
    'permissions:\n  clocks: { allow: true, reason: 5 }\n',
    '3:34: 5 is not understood; write a text, in quotes.',
  ],
  [
    'a list for a fixed value',
    'permissions:\n  environment:\n    set: { A: [1] }\n',
    '4:15: "A" is a list; write a text.',
  ],
  [
    'no value for a fixed variable',
    'permissions:\n  environment:\n    set: { A: }\n',
    '4:15: "A" is empty; write a text.',
  ],
  [
    'an unknown mode',
    'permissions:\n  stdio: quiet\n',
    '3:10: "quiet" is not understood; write allow, ignore, deny or a mapping with stdin, stdout and stderr.',
  ],
  [
    'an unknown mode of one stream',
    'permissions:\n  stdio: { stdin: { mode: off } }\n',
    '3:27: "off" is not understood; write allow, ignore or deny.',
  ],
  ['an unknown answer', 'permissions:\n  on-denied: crash\n', '3:14: "crash" is not understood; write error or trap.'],
  ['an unknown word for overrides', 'overrides: none\n', '2:12: "none" is not understood; write any or tighten-only.'],
  [
    'a denied directory in which nothing is denied',
    'permissions:\n  storage:\n    deny: [{ uri: fs:///etc, access: [] }]\n',
    '4:38: "access" is an empty list; write [read] or [read, write].',
  ],
  [
    'an empty list of globs',
    'permissions:\n  mount-include: []\n',
    '3:18: "mount-include" is an empty list; write a list of globs.',
  ],
  [
    'a missing uri',
    'permissions:\n  storage:\n    allow:\n      - access: [read]\n',
    '5:9: the key "uri" is missing; write uri: fs://data/** or fs:///data/**.',
  ],
  [
    'a missing access',
    'permissions:\n  storage:\n    allow:\n      - uri: fs://data\n',
    '5:9: the key "access" is missing; write [read] or [read, write].',
  ],
  [
    'a missing allow',
    'permissions:\n  clocks: { reason: why }\n',
    '3:11: the key "allow" is missing; write true or false.',
  ],
  [
    'a missing match',
    'components:\n  - permissions: { clocks: true }\n',
    '3:5: the key "match" is missing; write a glob, or a list of globs.',
  ],
  ['an empty match', 'components:\n  - match: []\n', '3:12: "match" is an empty list; write a glob.'],
  [
    'an uri of another kind',
    'permissions:\n  storage:\n    allow: [{ uri: /data, access: [read] }]\n',
    '4:20: "/data" is not understood; write uri: fs://data/** or fs:///data/**.',
  ],
  [
    'executing',
    'permissions:\n  storage:\n    allow: [{ uri: fs://data, access: [execute] }]\n',
    '4:40: "execute" is not understood; write read or write.',
  ],
  [
    'a network that is none',
    'permissions:\n  network:\n    allow: [{ cidr: example.com }]\n',
    '4:21: "example.com" is not understood; write a network, as 10.0.0.0/8 or fd00::/8.',
  ],
  [
    'a mount of both kinds',
    'permissions:\n  mounts: [{ guest: /a, local: b, memory: true }]\n',
    '3:35: "memory" does not go with the rest; give it an entry of its own.',
  ],
  [
    'a mount without a source',
    'permissions:\n  mounts: [{ guest: /a }]\n',
    '3:12: the key "local" is missing; write local: ./assets.',
  ],
  [
    'a day that is none',
    'permissions:\n  clocks: { allow: true, expires: 2027-02-30 }\n',
    '3:35: "2027-02-30" is not understood; write a day as 2027-01-31.',
  ],
  [
    'a day in words',
    'permissions:\n  clocks: { allow: true, expires: tomorrow }\n',
    '3:35: "tomorrow" is not understood; write a day as 2027-01-31.',
  ],
  [
    'a denial that expires',
    'permissions:\n  environment: { deny: [{ key: A, expires: 2027-01-01 }] }\n',
    '3:35: there is no key "expires"; known here: key, reason.',
  ],
];

/** Of the right shape, and wrong. */
export const OF_MEANING: readonly Mistake[] = [
  [
    'writing without reading',
    'permissions:\n  storage:\n    allow: [{ uri: fs://data, access: [write] }]\n',
    '4:31: reading cannot be withheld where writing is granted; write [read, write].',
  ],
  [
    'a wildcard in an uri',
    'permissions:\n  storage:\n    allow: [{ uri: fs://data/*.txt, access: [read] }]\n',
    '4:15: only a final /** may stand for others; a directory is granted with all below it.',
  ],
  [
    'a denied directory that goes up',
    'permissions:\n  storage:\n    deny: [{ uri: fs:///data/../etc/** }]\n',
    '4:14: "/data/../etc" goes up; write it without "..".',
  ],
  [
    'a denied directory with a bracket',
    'permissions:\n  storage:\n    deny: [{ uri: "fs:///[e]tc/**" }]\n',
    '4:14: "/[e]tc" holds a "["; write ? in its place: only *, ** and ? stand for others.',
  ],
  [
    'an uri that goes up',
    'permissions:\n  storage:\n    allow: [{ uri: fs://../x, access: [read] }]\n',
    '4:13: the path /../x goes up; write it without "..".',
  ],
  [
    'a directory with an equals sign',
    'permissions:\n  storage:\n    allow: [{ uri: fs://a=b, access: [read] }]\n',
    '4:13: the path in the component holds a "="; name another one with guest.',
  ],
  [
    'a relative guest path',
    'permissions:\n  storage:\n    allow: [{ uri: fs://a, access: [read], guest: data }]\n',
    '4:13: "data" is not an absolute path; write where the component finds it, as /data.',
  ],
  [
    'two directories at one path',
    'permissions:\n  storage:\n    allow:\n      - { uri: fs://a, access: [read] }\n      - { uri: fs:///a, access: [read] }\n',
    '6:9: this stands at the same path as wasi-virt.yaml:5:9; give each its own path.',
  ],
  [
    'default hosts',
    'permissions:\n  network:\n    allow: [{ defaults: true }]\n',
    '4:13: whose defaults these are is not known; name the hosts.',
  ],
  [
    'a network with bits beyond its prefix',
    'permissions:\n  network:\n    allow: [{ cidr: 10.0.0.1/8 }]\n',
    '4:13: "*://10.0.0.1/8:*" has bits beyond its prefix; write the network with zeros behind the prefix.',
  ],
  [
    'a host with a path',
    'permissions:\n  network:\n    allow: [{ host: a.com/x }]\n',
    '4:13: "a.com/x" has more than a host and a port; leave out paths and queries: a policy speaks of hosts.',
  ],
  [
    'a host with a user',
    'permissions:\n  http: { allow: ["https://me@a.com"] }\n',
    '3:19: "https://me@a.com" holds a user name; leave out what stands before the "@".',
  ],
  [
    'another scheme',
    'permissions:\n  http: { allow: ["ftp://a.com"] }\n',
    '3:19: "ftp://a.com" has a scheme that is not HTTP\'s; write http://, https:// or *://.',
  ],
  [
    'two origins in one entry',
    'permissions:\n  http: { allow: ["a.com,b.com"] }\n',
    '3:19: "a.com,b.com" holds a comma or goes over several lines; give each an entry of its own.',
  ],
  [
    'the word true among origins',
    'permissions:\n  http: { allow: ["true"] }\n',
    '3:19: "true" is nothing that can be in a list; write allow: true for all.',
  ],
  [
    'a word for true among names',
    'permissions:\n  environment: { allow: [LANG, On] }\n',
    '3:32: "On" is nothing that can be in a list; write allow: true for all.',
  ],
  [
    'a word for true among interfaces',
    'permissions:\n  imports: { allow: [yes] }\n',
    '3:22: "yes" is nothing that can be in a list; name each interface or import.',
  ],
  [
    'the word for everything among denied names',
    'permissions:\n  environment: { deny: ["*"] }\n',
    '3:25: "*" stands for every name; write names, or PREFIX_* for all that begin so.',
  ],
  [
    'the word for everything among names',
    'permissions:\n  environment: { allow: ["*"] }\n',
    '3:26: "*" stands for every name; write true for all, or PREFIX_* for some.',
  ],
  [
    'a name for a socket',
    'permissions:\n  sockets: { allow: ["tcp://a.com:80"] }\n',
    '3:22: "tcp://a.com:80" names a host, but sockets see addresses only; write tcp://10.0.0.5:5432, udp://192.168.0.0/24:53 or *://*:*.',
  ],
  [
    'a listener among peers',
    'permissions:\n  sockets: { allow: ["listen=tcp://127.0.0.1:80"] }\n',
    '3:22: this is no peer to connect to; write it under listen, without "listen=".',
  ],
  [
    'an address to be looked up',
    'permissions:\n  dns: { allow: [10.0.0.1] }\n',
    '3:18: "10.0.0.1" is an address, which needs no looking up; name a host.',
  ],
  [
    'an import with a setting of its own',
    'permissions:\n  imports: { allow: ["wasi:http/*"] }\n',
    '3:22: "wasi:http/*" is not granted this way; use allow-http.',
  ],
  [
    'a wasi import to be denied',
    'permissions:\n  imports: { deny: ["wasi:keyvalue/*"] }\n',
    '3:21: "wasi:keyvalue/*" cannot be denied here; every wasi: interface is denied unless a setting grants it.',
  ],
  [
    'an equals sign in a variable',
    'permissions:\n  environment: { set: { "A=B": c } }\n',
    '3:25: this name holds a "="; write NAME: value.',
  ],
  [
    'an empty name of a variable',
    'permissions:\n  environment: { set: { "": c } }\n',
    '3:25: this has no name; write NAME: value.',
  ],
  [
    'a mount that is called like an option',
    'permissions:\n  mounts: [{ guest: /a, local: "x:overlay" }]\n',
    '3:25: a path cannot end so; write ./memory: for a directory of that name, or rename it.',
  ],
  [
    'two mounts at one path',
    'permissions:\n  mounts: [{ guest: /a, local: b }, { guest: /a/, local: c }]\n',
    '3:37: this stands at the same path as wasi-virt.yaml:3:12; give each its own path.',
  ],
  [
    'a glob with a comma',
    'permissions:\n  mount-include: ["*.{html,css}"]\n',
    '3:19: "*.{html,css}" holds a comma or goes over several lines; give each an entry of its own.',
  ],
  [
    'an instant that is none',
    'permissions:\n  clocks: { fixed: 2026-01-01 }\n',
    '3:13: this is "2026-01-01", which is not understood; write date, time and offset, as 2026-01-01T00:00:00Z or 2026-01-01T01:00:00.5+01:00.',
  ],
  [
    'a seed of half a byte',
    'permissions:\n  random: { seed: 0x2a5 }\n',
    '3:13: this is "0x2a5", which is not understood; write 1 to 64 bytes in hexadecimal, two digits each, as 2a or 00ff.',
  ],
  [
    'a grant that has expired',
    'permissions:\n  clocks:\n    allow: true\n    expires: 2026-05-31\n',
    '5:5: this was granted until 2026-05-31; grant it anew with a later day, or take it out.',
  ],
  [
    'the same origin twice',
    'permissions:\n  http:\n    allow:\n      - https://a.com\n      - https://A.com:443\n',
    '6:9: this says again what wasi-virt.yaml:5:9 says; leave one of them out.',
  ],
  [
    'the same name twice',
    'permissions:\n  environment: { allow: [A, { key: A }] }\n',
    '3:29: this says again what wasi-virt.yaml:3:26 says; leave one of them out.',
  ],
  [
    'the same host under two keys',
    'permissions:\n  network: { allow: [{ host: a.com }] }\n  http: { allow: [https://a.com] }\n',
    '3:22: this says again what wasi-virt.yaml:4:19 says; leave one of them out.',
  ],
  [
    'none beside hosts',
    'permissions:\n  http: none\n  network: { allow: [{ host: a.com }] }\n',
    '4:22: this contradicts wasi-virt.yaml:3:3; leave one of them out.',
  ],
  [
    'all peers beside listeners',
    'permissions:\n  sockets: { allow: true, listen: ["tcp://127.0.0.1:80"] }\n',
    '3:36: this contradicts wasi-virt.yaml:3:14; leave one of them out.',
  ],
  [
    'a host both allowed and denied',
    'permissions:\n  network:\n    allow: [{ host: "*.a.com" }]\n    deny: [{ host: x.a.com }]\n',
    '4:13: this grants something that wasi-virt.yaml:5:12 denies; grant less, or take the denial out.',
  ],
  [
    'a network both allowed and denied',
    'permissions:\n  network:\n    allow: [{ cidr: 10.0.0.0/8 }]\n    deny: [{ cidr: 10.1.0.0/16 }]\n',
    '4:13: this grants something that wasi-virt.yaml:5:12 denies; grant less, or take the denial out.',
  ],
  [
    'a denied host that all of HTTP reaches',
    'permissions:\n  http: true\n  network:\n    deny: [{ host: a.com }]\n',
    '3:3: this grants something that wasi-virt.yaml:5:12 denies; grant less, or take the denial out.',
  ],
  [
    'a denial of one section against its grants',
    'permissions:\n  network: { deny: [{ host: a.com }] }\ncomponents:\n  - match: x.wasm\n    permissions: { http: { allow: [https://a.com] } }\n',
    '6:36: this grants something that wasi-virt.yaml:3:21 denies; grant less, or take the denial out.',
  ],
  [
    'a directory both allowed and denied',
    'permissions:\n  storage:\n    allow: [{ uri: "fs:///data/**", access: [read] }]\n    deny: [{ uri: fs:///data/secret }]\n',
    '4:13: this grants something that wasi-virt.yaml:5:12 denies; grant less, or take the denial out.',
  ],
  [
    'a name both allowed and denied',
    'permissions:\n  environment:\n    allow: [AWS_KEY]\n    deny: [AWS_*]\n',
    '4:13: this is denied at wasi-virt.yaml:5:12; leave one of them out.',
  ],
  [
    'a fixed name that is denied',
    'permissions:\n  config:\n    set: { KEY: x }\n    deny: [KEY]\n',
    '4:12: this is denied at wasi-virt.yaml:5:12; leave one of them out.',
  ],
  [
    'a glob with braces',
    'components:\n  - match: "{a,b}.wasm"\n',
    '3:12: "{a,b}.wasm" holds a "{"; write ? in its place: only *, ** and ? stand for others.',
  ],
  [
    'a glob with an exclamation mark',
    'components:\n  - match: "!a.wasm"\n',
    '3:12: "!a.wasm" holds a "!"; write ? in its place: only *, ** and ? stand for others.',
  ],
  ['a glob that goes up', 'components:\n  - match: [../a.wasm]\n', '3:13: "../a.wasm" goes up; write it without "..".'],
  [
    'a glob with ** in a name',
    'components:\n  - match: plugins/**.wasm\n',
    '3:12: "plugins/**.wasm" joins "**" to a name; write it alone between slashes: **/*.wasm.',
  ],
];
