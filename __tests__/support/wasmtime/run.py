"""Runs components in Wasmtime: one JSON request a line on stdin, one JSON answer a line on stdout."""
import functools
import json
import os
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
        answer = execute(linker, store, loaded)
        for name in ("stdout", "stderr"):
            with open(paths[name], encoding="utf-8", errors="replace", newline="") as file:
                answer[name] = file.read()
        return answer


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
