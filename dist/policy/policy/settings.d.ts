/**
 * The one table of settings. The command's flags and `--help`, the Action's inputs, action.yml and the tables of the
 * README are made from it, so that they cannot differ.
 */
/**
 * How the value of a setting is written.
 * - `switch`: `true`, `false`; bare means `true`
 * - `origins`: as `switch`, or `none`, or a list of `scheme://host:port`
 * - `peers`: as `switch`, or a list of `tcp://address:port`, `listen=` before those that may be listened on
 * - `dns-names`: as `switch`, or a list of names that may be looked up
 * - `access`: as `switch`, or `ro`, or `rw`, which is `true`
 * - `host-names`: `true`, `false` or a list of names; bare means `true`
 * - `names`: a list of names
 * - `key-value`: `KEY=VALUE`, repeatable; a comma belongs to the value
 * - `stream`: `allow`, `ignore` or `deny`; bare means `allow`
 * - `on-denied`: `error` or `trap`
 * - `text`: any text
 * - `texts`: any text, repeatable
 * - `patterns`: a list of interface names, some with a final `*`
 */
export type ValueForm = 'switch' | 'origins' | 'peers' | 'dns-names' | 'access' | 'host-names' | 'names' | 'key-value' | 'stream' | 'on-denied' | 'text' | 'texts' | 'patterns';
export interface SettingSpec {
    /** The flag without `--`, and the input. */
    readonly name: string;
    /** The flag's one-letter form. */
    readonly short?: string;
    readonly form: ValueForm;
    /** Stands for the value in help texts. */
    readonly value: string;
    /** One line, without final punctuation. */
    readonly description: string;
    /** What holds when it is not given, for people. */
    readonly default: string;
}
declare const TABLE: readonly [{
    readonly name: 'allow-all';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Grant everything that the component imports; every other setting narrows it';
    readonly default: 'false';
}, {
    readonly name: 'allow-clocks';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Let the component read the clocks and the time zone, and wait for timers';
    readonly default: 'denied';
}, {
    readonly name: 'allow-exit';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Let the component end its own process with an exit code';
    readonly default: 'denied';
}, {
    readonly name: 'allow-http';
    readonly form: 'origins';
    readonly value: 'true|false|none|ORIGIN,…';
    readonly description: 'Let the component send HTTP requests: to all, or only to these origins; with "none" it may build requests, and sending one is refused';
    readonly default: 'denied';
}, {
    readonly name: 'allow-random';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Let the component read random numbers';
    readonly default: 'denied';
}, {
    readonly name: 'allow-sockets';
    readonly form: 'peers';
    readonly value: 'true|false|PEER,…';
    readonly description: 'Let the component use TCP and UDP: with all, or only with these peers; "true" grants name look-up too';
    readonly default: 'denied';
}, {
    readonly name: 'allow-dns';
    readonly form: 'dns-names';
    readonly value: 'true|false|NAME,*.NAME';
    readonly description: 'Let the component look names up: all, or only these';
    readonly default: 'as allow-sockets=true or false';
}, {
    readonly name: 'allow-fs';
    readonly form: 'access';
    readonly value: 'true|false|ro|rw';
    readonly description: 'Let the component use every directory that its host opens for it; "ro": change nothing in them';
    readonly default: 'denied';
}, {
    readonly name: 'allow-stdio';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Let the component use standard input, output and error: the same as stdio=allow';
    readonly default: 'denied';
}, {
    readonly name: 'stdio';
    readonly form: 'stream';
    readonly value: 'allow|ignore|deny';
    readonly description: 'All three standard streams at once; stdin, stdout and stderr override it';
    readonly default: 'deny';
}, {
    readonly name: 'stdin';
    readonly form: 'stream';
    readonly value: 'allow|ignore|deny';
    readonly description: 'Standard input; ignored, it is at its end';
    readonly default: 'as stdio';
}, {
    readonly name: 'stdout';
    readonly form: 'stream';
    readonly value: 'allow|ignore|deny';
    readonly description: 'Standard output; ignored, writes are accepted and dropped';
    readonly default: 'as stdio';
}, {
    readonly name: 'stderr';
    readonly form: 'stream';
    readonly value: 'allow|ignore|deny';
    readonly description: 'Standard error; ignored, writes are accepted and dropped';
    readonly default: 'as stdio';
}, {
    readonly name: 'allow-env';
    readonly form: 'host-names';
    readonly value: 'true|false|A,B,PREFIX_*';
    readonly description: "The host's environment variables: all, none or only these; all of them also grants arguments and cwd";
    readonly default: 'denied';
}, {
    readonly name: 'deny-env';
    readonly form: 'names';
    readonly value: 'A,B,PREFIX_*';
    readonly description: 'Environment variables that the component never sees, whatever else grants them';
    readonly default: 'none';
}, {
    readonly name: 'env';
    readonly short: 'e';
    readonly form: 'key-value';
    readonly value: 'KEY=VALUE';
    readonly description: "A fixed environment variable, in place of the host's";
    readonly default: 'none';
}, {
    readonly name: 'allow-config';
    readonly form: 'host-names';
    readonly value: 'true|false|A,B,PREFIX_*';
    readonly description: "The host's properties of wasi:config: all, none or only these";
    readonly default: 'denied';
}, {
    readonly name: 'deny-config';
    readonly form: 'names';
    readonly value: 'A,B,PREFIX_*';
    readonly description: 'Properties of wasi:config that the component never sees, whatever else grants them';
    readonly default: 'none';
}, {
    readonly name: 'config';
    readonly short: 'c';
    readonly form: 'key-value';
    readonly value: 'KEY=VALUE';
    readonly description: "A fixed property of wasi:config, in place of the host's";
    readonly default: 'none';
}, {
    readonly name: 'arg';
    readonly form: 'texts';
    readonly value: 'TEXT';
    readonly description: "A fixed command-line argument, the program's name first; together they replace the host's";
    readonly default: 'none';
}, {
    readonly name: 'cwd';
    readonly form: 'text';
    readonly value: 'PATH';
    readonly description: "The working directory that the component is told, in place of the host's";
    readonly default: 'none';
}, {
    readonly name: 'allow-imports';
    readonly form: 'patterns';
    readonly value: 'wasi:keyvalue/*';
    readonly description: 'Further wasi: interfaces that pass: a package with "/*", or one interface; or one import by its own name, such as left, which deny-imports then denies only by that name';
    readonly default: 'none';
}, {
    readonly name: 'deny-imports';
    readonly form: 'patterns';
    readonly value: 'acme:*,acme:log/sink,fs';
    readonly description: 'Imports that are denied by name: "*" for all outside wasi:, or a namespace, package or interface of them; or an import by its own name, such as fs or left';
    readonly default: 'none: they pass and are reported';
}, {
    readonly name: 'on-denied';
    readonly form: 'on-denied';
    readonly value: 'error|trap';
    readonly description: 'What a denied call does where WASI has an error for it; elsewhere it always traps';
    readonly default: 'error';
}, {
    readonly name: 'preopen';
    readonly form: 'texts';
    readonly value: 'GUEST=HOST[:ro|rw]';
    readonly description: "A directory of the host's under a path of the component's, in place of those that the host opens";
    readonly default: 'none; rw';
}, {
    readonly name: 'mount';
    readonly form: 'texts';
    readonly value: 'GUEST=LOCAL[:overlay]|GUEST=memory:';
    readonly description: 'A directory or file that is embedded into the result, read-only, or with changes kept in memory; or an empty directory in memory';
    readonly default: 'none';
}, {
    readonly name: 'mount-include';
    readonly form: 'patterns';
    readonly value: '**/*.html,assets/**';
    readonly description: 'Which files of the mounts are embedded, by their path below the mount';
    readonly default: 'all';
}, {
    readonly name: 'mount-exclude';
    readonly form: 'patterns';
    readonly value: '**/*.map,drafts/**';
    readonly description: 'Files and directories of the mounts that are not embedded';
    readonly default: 'none';
}, {
    readonly name: 'debug';
    readonly form: 'switch';
    readonly value: 'true|false';
    readonly description: 'Tell every denied and virtual call on stderr, which must be allowed';
    readonly default: 'false';
}, {
    readonly name: 'fixed-clock';
    readonly form: 'text';
    readonly value: 'RFC3339';
    readonly description: "Virtual time in place of the host's: both clocks start here and move only when the component waits for a timer, to its deadline, at once";
    readonly default: 'none';
}, {
    readonly name: 'random-seed';
    readonly form: 'text';
    readonly value: 'HEX';
    readonly description: "Random numbers that follow from these 1 to 64 bytes, in place of the host's: the same in every run, and not secure";
    readonly default: 'none';
}];
export type SettingName = (typeof TABLE)[number]['name'];
/** Every setting, in the order in which people should read them. */
export declare const SETTINGS: readonly (SettingSpec & {
    readonly name: SettingName;
})[];
/** The setting of that name, or `undefined`. */
export declare function settingOf(name: string): (SettingSpec & {
    readonly name: SettingName;
}) | undefined;
/** Whether the setting may be written without a value, as `--allow-clocks`. */
export declare function mayBeBare(form: ValueForm): boolean;
/** Whether the setting may be given more than once, each time adding to what was given before. */
export declare function mayRepeat(form: ValueForm): boolean;
export {};
