/** Policy files that are accepted, as people would write them. */

/** Everything that the format has. */
export const EVERYTHING = `# yaml-language-server: $schema=./schema/policy.json
$schema: ./schema/policy.json
version: "1.0"
description: What the components of the shop may do
overrides: tighten-only

permissions:
  clocks: { allow: true, reason: Timeouts of requests, expires: 2027-12-31 }
  random: true
  exit: false
  stdio:
    stdout: allow
    stderr: { mode: allow, reason: Logs }
  storage:
    allow:
      - { uri: "fs:///srv/data/**", access: [read], guest: /data }
      - uri: fs://workspace
        access: [read, write]
        reason: Reports are written here
    deny:
      - uri: fs:///etc/**
  mounts:
    - { guest: /assets, local: ./assets, overlay: true }
    - { guest: /tmp, memory: true, reason: Scratch }
  mount-include: ["**/*.html"]
  mount-exclude: [.git]
  network:
    allow:
      - host: api.example.com
        reason: Prices
      - cidr: 10.0.0.0/8
    deny:
      - cidr: 192.168.0.0/16
  dns: { allow: [api.example.com, { name: "*.example.org", expires: 2027-06-30 }] }
  environment:
    allow: [LANG, { key: "SHOP_*", reason: Settings }]
    deny: [SHOP_SECRET, { key: AWS_*, reason: Keys of the build }]
    set: { PORT: 8080, MODE: yes, EXACT: 1.50, DEBUG: true, EMPTY: "" }
  config:
    allow: true
  args: [shop, --port, 8080]
  cwd: /work
  imports:
    allow: [wasi:keyvalue/*, { import: wasi:logging/logging }]
    deny: ["acme:*"]
  on-denied: error
  debug: true
  resources: { limits: { memory: 64Mi } }

components:
  - match: plugins/**/*.wasm
    description: Plugins of others
    permissions:
      http: { allow: [https://plugins.example.com, { origin: "*://*.example.net:8443" }] }
      sockets: false
      stdio: ignore
      debug: false
  - match: [plugins/old.wasm, plugins/older.wasm]
    permissions:
      http: none
      filesystem: false
`;

/** Only what wassette's own policies have. */
export const OF_WASSETTE = `version: "1.0"
description: "A server for weather"
permissions:
  storage:
    allow:
      - uri: "fs://forecasts/**"
        access: ["read", "write"]
      - uri: "fs:///etc/weather"
        access: ["read"]
  network:
    allow:
      - host: "api.weather.example"
      - host: "*.tiles.example"
      - host: "https://maps.example:8443"
      - cidr: "fd00::/8"
  environment:
    allow:
      - key: "WEATHER_TOKEN"
  runtime:
    docker: {}
  resources:
    limits: { cpu: 500m, memory: 64Mi }
  ipc:
`;

/** Short forms, empty lists, anchors, and comments. */
export const SHORT: readonly string[] = [
  'version: 1.0\n',
  'version: "1.0"\npermissions:\n',
  'version: "1.7"\npermissions: {}\ncomponents:\n',
  'version: "1.0"\npermissions:\n  storage: { allow: null, deny: null }\n  network: { allow: }\n  environment:\n',
  'version: "1.0"\npermissions: { http: true, sockets: true, dns: false, filesystem: rw, stdio: allow }\n',
  'version: "1.0"\npermissions: { http: { allow: none, reason: later }, filesystem: { allow: ro, reason: logs } }\n',
  'version: "1.0"\npermissions: { sockets: { allow: ["tcp://10.0.0.5:5432"], listen: [{ peer: "udp://[::1]:53" }] } }\n',
  'version: "1.0"\npermissions:\n  environment: &names { allow: [LANG] }\n  config: *names\n',
  'version: "1.0"\npermissions: { clocks: { fixed: 2026-01-01T00:00:00Z }, random: { seed: 42, reason: tests } }\n',
  '%YAML 1.2\n---\nversion: "1.0"\n...\n',
  '\ufeffversion: "1.0"\r\npermissions:\r\n  clocks: true\r\n',
];
