"""Runs components in Wasmtime: one JSON request a line on stdin, one JSON answer a line on stdout."""
import base64
import functools
import json
import os
import select
import signal
import struct
import sys
import tempfile
import time

from wasmtime import Config, Engine, ExitTrap, Store, WasiConfig, WasmtimeError, Trap
from wasmtime import component

engine = Engine(Config())


@functools.lru_cache(maxsize=16)
def load(file):
    """Files are named after what is in them."""
    with open(file, "rb") as bytes:
        return component.Component(engine, bytes.read())


def run(request):
    loaded = load(request["file"])
    if request["mode"] == "load":
        return {}
    if request["mode"] == "imports":
        return {"imports": imports(loaded)}
    if request["mode"] == "call":
        return {"answers": {name: call(request["interface"], name, loaded) for name in request["functions"]}}
    if request["mode"] == "time":
        store = Store(engine)
        instance = component.Linker(engine).instantiate(store, loaded)
        timed = instance.get_func(store, instance.get_export_index(store, "run"))
        start = time.perf_counter()
        timed(store, *request["arguments"])
        return {"seconds": time.perf_counter() - start}
    with tempfile.TemporaryDirectory() as folder:
        if request["mode"] == "scripts":
            return {"scripts": [script(loaded, name, request, folder) for name in request["functions"]]}
        linker, store = machine(request, folder)
        return {**execute(linker, store, loaded), **printed(folder)}


def imports(loaded):
    """Every imported function, after the name of its interface."""
    # Newer packages put another object round every type.
    def types(items):
        return [(name, getattr(item, "ty", item)) for name, item in items.items()]

    functions = []
    for name, item in types(loaded.type.imports(engine)):
        if isinstance(item, component.ComponentInstanceType):
            inner = types(item.exports(engine))
            functions += [f"{name} {func}" for func, kind in inner if isinstance(kind, component.FuncType)]
        elif isinstance(item, component.FuncType):
            functions.append(name)
    return functions


def machine(request, folder):
    """What a program finds: in the folder is what it reads from stdin, and what it prints."""
    paths = {name: os.path.join(folder, name) for name in ("stdin", "stdout", "stderr")}
    with open(paths["stdin"], "w") as file:
        file.write(request.get("stdin", ""))
    wasi = WasiConfig()
    wasi.argv = ["prog"] + request.get("args", [])
    wasi.env = list(request.get("env", {}).items())
    wasi.stdin_file = paths["stdin"]
    wasi.stdout_file = paths["stdout"]
    wasi.stderr_file = paths["stderr"]
    for guest, host in request.get("preopens", {}).items():
        wasi.preopen_dir(host, guest)
    if request.get("network"):
        # WasiConfig has no method for it; the C functions are there. From version 48 on they grant names only:
        # Wasmtime makes no sockets any more unless it is told to, and no C function tells it.
        from wasmtime._bindings import wasi_config_allow_ip_name_lookup, wasi_config_inherit_network
        wasi_config_inherit_network(wasi.ptr())
        wasi_config_allow_ip_name_lookup(wasi.ptr(), True)
    store = Store(engine)
    store.set_wasi(wasi)
    if "memory" in request:
        store.set_limits(memory_size=request["memory"])
    linker = component.Linker(engine)
    linker.add_wasip2()
    store.set_wasi_http()
    linker.add_wasi_http()
    return linker, store


def printed(folder):
    answer = {}
    for name in ("stdout", "stderr"):
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace", newline="") as file:
            answer[name] = file.read()
    return answer


def script(loaded, name, request, folder):
    """Calls an exported function in a process of its own, which is killed when it waits for too long."""
    events = os.path.join(folder, "events")
    open(events, "wb").close()
    told, tells = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(told)
            os.write(tells, json.dumps(within(loaded, name, request, folder, events)).encode())
        finally:
            os._exit(0)
    os.close(tells)
    try:
        ended = returns(told, events, request["patience"] / 1000)
        answer = os.read(told, 1 << 16) if ended else b""
    finally:
        os.close(told)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with open(events, "rb") as file:
        seen = base64.b64encode(file.read()).decode()
    end = json.loads(answer) if answer else {"hung": True} if not ended else {"crashed": True}
    return {**end, **printed(folder), "events": seen}


def returns(told, events, patience):
    """Whether a process ends, and not just stops writing: until it first does, it is the machine that is slow."""
    size = 0
    for _ in range(100):
        if select.select([told], [], [], patience if size > 0 else 10 * patience)[0]:
            return True
        before, size = size, os.path.getsize(events)
        if size == before:
            return False
    return False


def within(loaded, name, request, folder, events):
    linker, store = machine(request, folder)
    with open(events, "wb", buffering=0) as file:
        # Three numbers stand before what was written: its step, its address and its length.
        def start(_, step):
            file.write(struct.pack("<3I", step, 0, 0))

        def write(_, step, base, data):
            file.write(struct.pack(f"<3I{len(data)}Q", step, base, 8 * len(data), *data))

        properties = request.get("config", {})
        with linker.root() as root:
            with root.add_instance("acme:log/sink") as sink:
                sink.add_func("start", start)
                sink.add_func("write", write)
            with root.add_instance("wasi:config/store@0.2.0-draft") as config:
                config.add_func("get", lambda _, key: properties.get(key))
                config.add_func("get-all", lambda _: list(properties.items()))
        try:
            instance = linker.instantiate(store, loaded)
        except (WasmtimeError, Trap) as trap:
            return {"trap": str(trap), "unstarted": True}
        try:
            instance.get_func(store, instance.get_export_index(store, name))(store)
            return {}
        except ExitTrap as exited:
            return {"exit": exited.code}
        except (WasmtimeError, Trap) as trap:
            code = getattr(trap, "code", None)
            return {"exit": code} if isinstance(code, int) else {"trap": str(trap)}


def call(interface, name, loaded):
    store = Store(engine)
    store.set_wasi(WasiConfig())
    linker = component.Linker(engine)
    linker.add_wasip2()
    try:
        instance = linker.instantiate(store, loaded)
        exported = instance.get_export_index(store, interface)
        return instance.get_func(store, instance.get_export_index(store, name, exported))(store)
    except (WasmtimeError, Trap) as trap:
        return "trap" if "unreachable" in str(trap) else str(trap)


def execute(linker, store, loaded):
    try:
        instance = linker.instantiate(store, loaded)
    except (WasmtimeError, Trap) as trap:
        return {"trap": str(trap), "unstarted": True}
    try:
        for patch in range(0, 13):
            interface = instance.get_export_index(store, f"wasi:cli/run@0.2.{patch}")
            if interface is not None:
                break
        call = instance.get_func(store, instance.get_export_index(store, "run", interface))
        start = time.perf_counter()
        result = call(store)
        return {"exit": 0 if getattr(result, "tag", "ok") == "ok" else 1, "seconds": time.perf_counter() - start}
    except ExitTrap as exited:
        return {"exit": exited.code}
    except (WasmtimeError, Trap) as trap:
        code = getattr(trap, "code", None)
        return {"exit": code} if isinstance(code, int) else {"trap": str(trap)}


for line in sys.stdin:
    try:
        print(json.dumps(run(json.loads(line))), flush=True)
    except Exception as error:  # the request's fault, told to whoever made it
        print(json.dumps({"error": str(error)}), flush=True)
